package io.kontor.transaction.core;

import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.Resumable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money, or the attempt of one. Source: contract "Transaction".
 *
 * @param details what only this kind shows, as JSON of its own details record
 */
public record Transaction(
    TransactionHeader header,
    Instant creationDate,
    Parties parties,
    Amounts amounts,
    Links links,
    String details,
    Outcome outcome,
    Progress progress)
    implements Resumable<Transaction> {

  @Override
  public String id() {
    return header.id();
  }

  /** The merchant. */
  public String clientId() {
    return header.clientId();
  }

  /** What it is. */
  public TransactionKind kind() {
    return header.kind();
  }

  /** The merchant's own note. */
  public @Nullable String tag() {
    return header.tag();
  }

  /** The status that merchants see. */
  public Status status() {
    return outcome.phase().status();
  }

  /** The phase of its workflow. */
  public Phase phase() {
    return outcome.phase();
  }

  /** The same, waiting in the given phase. */
  public Transaction at(Phase phase) {
    return with(new Outcome(change(phase), outcome.result(), outcome.executionDate()));
  }

  /** A new one that people have to approve first, at the latest at the given moment. */
  public Transaction awaitingApproval(Instant until) {
    return with(Outcome.open(Phase.AWAITING_APPROVAL)).withProgress(Progress.shown(until));
  }

  /** The same, successful. */
  public Transaction succeeded(Instant now) {
    return succeeded(Phase.SUCCEEDED, now);
  }

  /** The same, successful, in the given phase. */
  public Transaction succeeded(Phase phase, Instant now) {
    return with(new Outcome(change(phase), ResultCode.SUCCESS.result(), now));
  }

  /** The same, refused. */
  public Transaction failed(Result result) {
    return with(new Outcome(change(Phase.FAILED), result, null));
  }

  /** The same with other details. */
  public Transaction withDetails(String json) {
    return new Transaction(header, creationDate, parties, amounts, links, json, outcome, progress);
  }

  /** The same with other amounts. */
  public Transaction withAmounts(Amounts other) {
    return new Transaction(header, creationDate, parties, other, links, details, outcome, progress);
  }

  /** The same with other links. */
  public Transaction withLinks(Links other) {
    return new Transaction(
        header, creationDate, parties, amounts, other, details, outcome, progress);
  }

  @Override
  public Transaction withProgress(Progress other) {
    return new Transaction(header, creationDate, parties, amounts, links, details, outcome, other);
  }

  private Transaction with(Outcome other) {
    return new Transaction(header, creationDate, parties, amounts, links, details, other, progress);
  }

  private Phase change(Phase to) {
    return kind().transitions().change(outcome.phase(), to);
  }
}
