package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.platform.workflow.Workflow;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Type;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentStatus;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reserves an amount, keeps it until it expires, and releases it on request. */
@Component
class PreauthorizationWorkflow implements Workflow<Preauthorization> {
  private static final Duration RECHECK = Duration.ofHours(1);

  private final CardAcquirer acquirer;
  private final CardForPayment cards;
  private final Screening screening;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  PreauthorizationWorkflow(
      CardAcquirer acquirer,
      CardForPayment cards,
      Screening screening,
      Details details,
      Reconciliation reconciliation,
      Clock clock) {
    this.acquirer = acquirer;
    this.cards = cards;
    this.screening = screening;
    this.details = details;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public StepResult<Preauthorization> proceed(Preauthorization p, Attempt attempt) {
    return switch (p.phase()) {
      case INTENT, AWAITING_PAYER -> authorize(p, attempt);
      case OPEN, CAPTURE_FAILED, TO_BE_COMPLETED, NO_SHOW, COMPLEMENT_FAILED -> keep(p);
      case CANCELING -> release(p, PreauthorizationPhase.CANCELED, attempt);
      case VALIDATING -> release(p, PreauthorizationPhase.VALIDATED, attempt);
      case NO_SHOW_REQUESTED -> release(p, PreauthorizationPhase.NO_SHOW, attempt);
      case CANCELED, VALIDATED, EXPIRED, FAILED -> StepResult.completed(p);
    };
  }

  @Override
  public void check(Preauthorization p) {
    boolean authorized =
        acquirer
            .payment(p.id())
            .map(payment -> payment.status() == PaymentStatus.SUCCEEDED)
            .orElse(false);
    if (authorized == (p.phase() == PreauthorizationPhase.FAILED)) {
      reconciliation.record(
          p.id(),
          "OUTCOMES_DIFFER",
          "ours is "
              + p.phase()
              + ", the acquirer "
              + (authorized ? "reserved" : "did not reserve"));
    }
  }

  private StepResult<Preauthorization> authorize(Preauthorization p, Attempt attempt) {
    Optional<Payment> known = attempt.isFirst() ? Optional.empty() : acquirer.payment(p.id());
    if (known.isEmpty() && p.phase() == PreauthorizationPhase.AWAITING_PAYER) {
      reconciliation.record(p.id(), "PAYMENT_LOST", "the acquirer does not know it");
      return StepResult.waitUntil(p, clock.instant().plus(RECHECK));
    }
    if (known.isEmpty()) {
      Optional<Result> refusal = screening.refusal(subject(p));
      if (refusal.isPresent()) {
        return StepResult.completed(p.failed(refusal.get()));
      }
      attempt.reached(Checkpoint.SCREENED);
    }
    CardDirectDetails own = details.read(p.details(), CardDirectDetails.class);
    Payment payment = known.orElseGet(() -> begin(p, own));
    attempt.reached(Checkpoint.OUTSIDE);
    Preauthorization shown = p.withDetails(details.write(own.with(payment)));
    Instant now = clock.instant();
    return switch (payment.status()) {
      case PENDING, CHALLENGE ->
          StepResult.waitUntil(
              shown.at(PreauthorizationPhase.AWAITING_PAYER),
              PollSchedule.next(p.creationDate(), now));
      case FAILED ->
          StepResult.completed(
              shown.failed(Result.of(payment.resultCode(), payment.resultMessage())));
      case SUCCEEDED -> StepResult.waitUntil(shown.authorized(now), now.plus(p.kind().lifetime()));
    };
  }

  private Payment begin(Preauthorization p, CardDirectDetails own) {
    return acquirer.pay(
        own.order(
            p.id(),
            PaymentKind.AUTHORIZATION,
            cards.stored(p.clientId(), p.terms().cardId()).token(),
            p.debitedFunds()));
  }

  private StepResult<Preauthorization> keep(Preauthorization p) {
    return p.isExpiredAt(clock.instant())
        ? StepResult.completed(p.expired()) // the acquirer releases it by itself
        : untilItExpires(p);
  }

  private static StepResult<Preauthorization> untilItExpires(Preauthorization p) {
    return StepResult.waitUntil(p, Objects.requireNonNull(p.expirationDate()));
  }

  private StepResult<Preauthorization> release(
      Preauthorization p, PreauthorizationPhase end, Attempt attempt) {
    Operation operation = acquirer.cancel(p.id(), p.id() + ":release");
    attempt.reached(Checkpoint.OUTSIDE);
    if (operation.status() == PaymentStatus.FAILED) {
      // An amount that is not released lapses; it can no longer be captured here.
      reconciliation.record(p.id(), "NOT_RELEASED", String.valueOf(operation.resultCode()));
    }
    return end.isClosed() ? StepResult.completed(p.at(end)) : untilItExpires(p.at(end));
  }

  private static Screening.Subject subject(Preauthorization p) {
    return new Screening.Subject(
        p.clientId(),
        p.id(),
        Type.PAYIN,
        p.terms().authorId(),
        null,
        p.debitedFunds(),
        null,
        null,
        null,
        p.terms().cardId(),
        true,
        true,
        p.terms().createdBy());
  }
}
