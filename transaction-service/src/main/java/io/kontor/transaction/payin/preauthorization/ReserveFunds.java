package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.payin.card.CardPaymentOptions;
import io.kontor.transaction.payin.preauthorization.Preauthorization.Authorization;
import io.kontor.transaction.payin.preauthorization.Preauthorization.CapturedTotals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reserves an amount on a card, and releases it. Errors: PARAM_ERROR, RESOURCE_NOT_FOUND. Refusals
 * are stored as FAILED. Source: contract "PreAuthorization", "Deposit".
 */
@Service
class ReserveFunds {
  private final Preauthorizations preauthorizations;
  private final WorkflowEngine<Preauthorization> engine;
  private final Transactions transactions;
  private final References references;
  private final CardForPayment cards;
  private final Details details;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  ReserveFunds(
      Preauthorizations preauthorizations,
      WorkflowEngine<Preauthorization> engine,
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
      PreauthorizationKind kind,
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
    Amounts.circulating("DebitedFunds.Currency", command.debitedFunds().currency());
    references.author(command.clientId(), command.authorId());
    CardForPayment.Usable card =
        cards.require(
            command.clientId(), command.cardId(), command.authorId(), command.debitedFunds());
    PreauthorizationKind kind = command.kind();
    String id = ids.next(kind.idPrefix());
    Preauthorization drafted =
        new Preauthorization(
            new ObjectHeader(
                id,
                command.clientId(),
                command.tag(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)),
            new Preauthorization.Terms(
                kind,
                command.authorId(),
                card.id(),
                command.debitedFunds(),
                command.multiCapture(),
                Creator.current()),
            details.write(command.options().details(kind.idName(), id, card)),
            Authorization.begun(card.refusal()),
            CapturedTotals.NOTHING,
            card.refusal() == null ? engine.intent() : Progress.over());
    preauthorizations.insert(drafted);
    return engine.start(drafted);
  }

  /** The current state of the preauthorization of the kind. Errors: RESOURCE_NOT_FOUND. */
  Preauthorization read(PreauthorizationKind kind, String clientId, String id) {
    return engine.upToDate(
        require(kind, clientId, id),
        Preauthorization::phase,
        Set.of(PreauthorizationPhase.AWAITING_PAYER));
  }

  /** The preauthorization of the kind. Errors: RESOURCE_NOT_FOUND. */
  Preauthorization require(PreauthorizationKind kind, String clientId, String id) {
    return preauthorizations
        .find(clientId, id)
        .filter(found -> found.kind() == kind)
        .orElseThrow(() -> notFound(kind, id));
  }

  /**
   * Changes the tag and, on request, the payment status: cancels the preauthorization, completes it
   * without a further capture, or reports that the payer did not come. Null leaves as is, and so
   * does WAITING while it waits.
   *
   * <p>The requested status is stored first, so that it is carried out even after a crash. Errors:
   * RESOURCE_NOT_FOUND; PARAM_ERROR for a status that the state does not allow.
   */
  Preauthorization change(
      PreauthorizationKind kind,
      String clientId,
      String id,
      @Nullable PaymentStatus requested,
      @Nullable String tag) {
    transaction.executeWithoutResult(_ -> {
      Preauthorization p =
          preauthorizations
              .lock(clientId, id)
              .filter(found -> found.kind() == kind)
              .orElseThrow(() -> notFound(kind, id));
      Preauthorization tagged = tag == null ? p : p.withTag(tag);
      Preauthorization after = tagged;
      if (requested != null
          && (requested != PaymentStatus.WAITING || p.paymentStatus() != requested)) {
        after = moved(tagged, requested).withProgress(p.progress().dueAt(clock.instant()));
      }
      if (!after.equals(p)) {
        preauthorizations.updateLocked(p, after);
      }
    });
    if (requested != null) {
      engine.onCallback(id);
    }
    return require(kind, clientId, id);
  }

  private Preauthorization moved(Preauthorization p, PaymentStatus requested) {
    PreauthorizationPhase phase =
        switch (p.kind()) {
          case CARD ->
              switch (requested) {
                case CANCELED -> PreauthorizationPhase.CANCELING;
                case VALIDATED -> PreauthorizationPhase.VALIDATING;
                default -> throw notSettable("CANCELED or VALIDATED");
              };
          case DEPOSIT ->
              switch (requested) {
                case CANCELED -> PreauthorizationPhase.CANCELING;
                case NO_SHOW_REQUESTED -> PreauthorizationPhase.NO_SHOW_REQUESTED;
                default -> throw notSettable("CANCELED or NO_SHOW_REQUESTED");
              };
        };
    List<Transaction> captures =
        transactions.captures(p.id()).stream()
            .filter(capture -> capture.status() != Status.FAILED)
            .toList();
    boolean settled = captures.stream().allMatch(capture -> capture.status() == Status.SUCCEEDED);
    boolean used = !captures.isEmpty();
    boolean allowed =
        p.phase().isCapturable()
            && !p.isExpiredAt(clock.instant())
            && settled
            && used == (phase == PreauthorizationPhase.VALIDATING);
    if (!allowed) {
      throw ApiException.invalid(
          "PaymentStatus", "The state of the " + p.kind().objectName() + " does not allow this.");
    }
    return p.at(phase);
  }

  private static ApiException notSettable(String allowed) {
    return ApiException.invalid("PaymentStatus", "Only " + allowed + " can be set.");
  }

  private static ApiException notFound(PreauthorizationKind kind, String id) {
    return ApiException.notFound(kind.objectName(), id);
  }
}
