package io.kontor.transaction.preauthorization;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Money;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.copies.References;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.Life;
import io.kontor.transaction.payin.CardPaymentOptions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reserves an amount on a card, and lets go of it. Errors: PARAM_ERROR, RESOURCE_NOT_FOUND.
 * Refusals are stored as FAILED. Source: contract "PreAuthorization".
 */
@Service
class ReserveFunds {
  private final Preauthorizations preauthorizations;
  private final Engine<Preauthorization> engine;
  private final Transactions transactions;
  private final References references;
  private final CardForPayment cards;
  private final Details details;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  ReserveFunds(
      Preauthorizations preauthorizations,
      Engine<Preauthorization> engine,
      Transactions transactions,
      References references,
      CardForPayment cards,
      Details details,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.preauthorizations = preauthorizations;
    this.engine = engine;
    this.transactions = transactions;
    this.references = references;
    this.cards = cards;
    this.details = details;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is asked for. */
  record Command(
      String clientId,
      String authorId,
      Money debitedFunds,
      String cardId,
      boolean multiCapture,
      CardPaymentOptions options,
      @Nullable String tag) {}

  /** The preauthorization: decided, or waiting for the payer to authenticate. */
  Preauthorization execute(Command command) {
    Amounts.positive("DebitedFunds", command.debitedFunds());
    references.author(command.clientId(), command.authorId());
    CardForPayment.Usable card =
        cards.require(
            command.clientId(), command.cardId(), command.authorId(), command.debitedFunds());
    String id = ids.next("preauth");
    boolean refused = card.refusal() != null;
    Preauthorization drafted =
        new Preauthorization(
            id,
            command.clientId(),
            command.tag(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            command.authorId(),
            card.id(),
            command.debitedFunds(),
            0,
            command.multiCapture(),
            null,
            details.write(command.options().details("preAuthorizationId", id, card)),
            refused ? PreauthorizationPhase.FAILED : PreauthorizationPhase.INTENT,
            card.refusal() == null ? null : card.refusal().result(),
            null,
            null,
            refused ? Life.over() : engine.intent());
    preauthorizations.insert(drafted);
    return engine.start(drafted);
  }

  /** Gives the reserved amount up; nothing may have been taken. */
  Preauthorization cancel(String clientId, String id) {
    return close(clientId, id, PreauthorizationPhase.CANCELING);
  }

  /** Wants no more of the reserved amount; something must have been taken. */
  Preauthorization validate(String clientId, String id) {
    return close(clientId, id, PreauthorizationPhase.VALIDATING);
  }

  /** The preauthorization. Errors: RESOURCE_NOT_FOUND. */
  Preauthorization require(String clientId, String id) {
    return preauthorizations
        .find(clientId, id)
        .orElseThrow(() -> ApiException.notFound("PreAuthorization", id));
  }

  /** The wish is stored first, so that it is carried out even when we die on the way. */
  private Preauthorization close(String clientId, String id, PreauthorizationPhase phase) {
    transaction.executeWithoutResult(_ -> {
      Preauthorization p =
          preauthorizations
              .lock(clientId, id)
              .orElseThrow(() -> ApiException.notFound("PreAuthorization", id));
      List<Transaction> captures =
          transactions.captures(id).stream()
              .filter(capture -> capture.status() != Status.FAILED)
              .toList();
      boolean settled = captures.stream().allMatch(capture -> capture.status() == Status.SUCCEEDED);
      boolean allowed =
          p.phase() == PreauthorizationPhase.OPEN
              && settled
              && captures.isEmpty() == (phase == PreauthorizationPhase.CANCELING);
      if (!allowed) {
        throw ApiException.invalid(
            "PaymentStatus", "The state of the PreAuthorization does not allow this.");
      }
      preauthorizations.updateLocked(p, p.at(phase).withLife(p.life().dueAt(clock.instant())));
    });
    engine.hint(id);
    return require(clientId, id);
  }
}
