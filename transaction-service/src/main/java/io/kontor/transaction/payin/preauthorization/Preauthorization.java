package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.core.ClientObject;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount reserved on a card. Source: contract "PreAuthorization", "Deposit".
 *
 * @param details what a card payment shows, as JSON
 * @param outcome of the authorization
 */
record Preauthorization(
    ObjectHeader header,
    Terms terms,
    String details,
    Authorization outcome,
    CapturedTotals taken,
    Progress progress)
    implements ClientObject<Preauthorization> {

  /**
   * What is reserved, and of whom; never changes.
   *
   * @param multiCapture whether it may be taken in parts
   * @param createdBy null for those of earlier releases
   */
  record Terms(
      PreauthorizationKind kind,
      String authorId,
      String cardId,
      Money debitedFunds,
      boolean multiCapture,
      @Nullable Creator createdBy) {}

  /**
   * The outcome of the authorization.
   *
   * @param expirationDate when it can no longer be taken
   */
  record Authorization(
      PreauthorizationPhase phase,
      @Nullable Result result,
      @Nullable Instant authorizationDate,
      @Nullable Instant expirationDate) {

    /** Not decided yet, or refused from the start. */
    static Authorization begun(@Nullable ResultCode refusal) {
      return refusal == null
          ? new Authorization(PreauthorizationPhase.INTENT, null, null, null)
          : new Authorization(PreauthorizationPhase.FAILED, refusal.result(), null, null);
    }

    Authorization at(PreauthorizationPhase other) {
      return new Authorization(other, result, authorizationDate, expirationDate);
    }
  }

  /**
   * What was taken.
   *
   * @param amount minor units of the reserved amount that captures have taken
   * @param payInId the first capture
   * @param complementId the charge that followed
   */
  record CapturedTotals(long amount, @Nullable String payInId, @Nullable String complementId) {
    static final CapturedTotals NOTHING = new CapturedTotals(0, null, null);
  }

  PreauthorizationKind kind() {
    return terms.kind();
  }

  Money debitedFunds() {
    return terms.debitedFunds();
  }

  PreauthorizationPhase phase() {
    return outcome.phase();
  }

  PaymentStatus paymentStatus() {
    return phase().paymentStatus(kind());
  }

  @Nullable Result result() {
    return outcome.result();
  }

  @Nullable Instant expirationDate() {
    return outcome.expirationDate();
  }

  /** What can still be taken of the reserved amount. */
  Money remainingFunds() {
    return phase().isClosed() || phase().isCompletable()
        ? Money.zero(terms.debitedFunds().currency())
        : new Money(
            terms.debitedFunds().currency(), terms.debitedFunds().amount() - taken.amount());
  }

  boolean isExpiredAt(Instant now) {
    Instant expiration = expirationDate();
    return expiration != null && !expiration.isAfter(now);
  }

  Preauthorization authorized(Instant now) {
    return with(
        new Authorization(
            change(PreauthorizationPhase.OPEN),
            ResultCode.SUCCESS.result(),
            now,
            now.plus(kind().lifetime())));
  }

  Preauthorization failed(Result refusal) {
    return with(new Authorization(change(PreauthorizationPhase.FAILED), refusal, null, null));
  }

  Preauthorization at(PreauthorizationPhase other) {
    return with(outcome.at(change(other)));
  }

  /** Its time is over. */
  Preauthorization expired() {
    return at(taken.amount() > 0 ? PreauthorizationPhase.VALIDATED : PreauthorizationPhase.EXPIRED);
  }

  /** A pay-in took from it, or followed it. */
  Preauthorization captured(Transaction payIn) {
    boolean complement = payIn.kind() == TransactionKind.DEPOSIT_COMPLEMENT;
    CapturedTotals after =
        complement
            ? new CapturedTotals(taken.amount(), taken.payInId(), payIn.id())
            : new CapturedTotals(
                Math.addExact(taken.amount(), payIn.amounts().debited().amount()),
                taken.payInId() == null ? payIn.id() : taken.payInId(),
                taken.complementId());
    Preauthorization same = new Preauthorization(header, terms, details, outcome, after, progress);
    boolean done =
        phase() == PreauthorizationPhase.EXPIRED
            || (payIn.kind() != TransactionKind.DEPOSIT_FIRST_CAPTURE
                && (payIn.kind() != TransactionKind.PREAUTHORIZED_DIRECT
                    || !terms.multiCapture()
                    || after.amount() >= terms.debitedFunds().amount()));
    if (done) {
      return same.at(PreauthorizationPhase.VALIDATED).withProgress(progress.ended());
    }
    return payIn.kind() == TransactionKind.DEPOSIT_FIRST_CAPTURE
        ? same.at(PreauthorizationPhase.TO_BE_COMPLETED)
        : same;
  }

  /** A pay-in that wanted to take from it, or to follow it, was refused. */
  Preauthorization captureFailed() {
    if (kind() == PreauthorizationKind.CARD) {
      return this;
    }
    return phase().isCapturable()
        ? at(PreauthorizationPhase.CAPTURE_FAILED)
        : phase().isCompletable() ? at(PreauthorizationPhase.COMPLEMENT_FAILED) : this;
  }

  Preauthorization withDetails(String json) {
    return new Preauthorization(header, terms, json, outcome, taken, progress);
  }

  Preauthorization withTag(@Nullable String other) {
    return new Preauthorization(header.withTag(other), terms, details, outcome, taken, progress);
  }

  @Override
  public Preauthorization withProgress(Progress other) {
    return new Preauthorization(header, terms, details, outcome, taken, other);
  }

  private Preauthorization with(Authorization other) {
    return new Preauthorization(header, terms, details, other, taken, progress);
  }

  private PreauthorizationPhase change(PreauthorizationPhase to) {
    return kind().transitions().change(phase(), to);
  }
}
