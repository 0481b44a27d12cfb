package io.kontor.transaction.preauthorization;

import io.kontor.transaction.acquirer.CardAcquirer;
import io.kontor.transaction.acquirer.CardAcquirer.Operation;
import io.kontor.transaction.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.acquirer.CardAcquirer.PaymentStatus;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Type;
import io.kontor.transaction.life.Course;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.PollSchedule;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import io.kontor.transaction.payin.CardDirectDetails;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reserves an amount, keeps it until its time is over, and lets go of it when asked to. */
@Component
class PreauthorizationCourse implements Course<Preauthorization> {
  private static final Duration RECHECK = Duration.ofHours(1);

  private final CardAcquirer acquirer;
  private final CardForPayment cards;
  private final Screening screening;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  PreauthorizationCourse(
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
  public Step<Preauthorization> proceed(Preauthorization p, Run run) {
    return switch (p.phase()) {
      case INTENT, AWAITING_PAYER -> authorize(p, run);
      case OPEN, CAPTURE_FAILED, TO_BE_COMPLETED, NO_SHOW, COMPLEMENT_FAILED -> keep(p);
      case CANCELING -> release(p, PreauthorizationPhase.CANCELED, run);
      case VALIDATING -> release(p, PreauthorizationPhase.VALIDATED, run);
      case NO_SHOW_REQUESTED -> release(p, PreauthorizationPhase.NO_SHOW, run);
      case CANCELED, VALIDATED, EXPIRED, FAILED -> Step.end(p);
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

  private Step<Preauthorization> authorize(Preauthorization p, Run run) {
    Optional<Payment> known = run.isFresh() ? Optional.empty() : acquirer.payment(p.id());
    if (known.isEmpty() && p.phase() == PreauthorizationPhase.AWAITING_PAYER) {
      reconciliation.record(p.id(), "PAYMENT_LOST", "the acquirer does not know it");
      return Step.await(p, clock.instant().plus(RECHECK));
    }
    if (known.isEmpty()) {
      Optional<Result> refusal = screening.refusal(subject(p));
      if (refusal.isPresent()) {
        return Step.end(p.failed(refusal.get()));
      }
      run.passed(Point.SCREENED);
    }
    CardDirectDetails own = details.read(p.details(), CardDirectDetails.class);
    Payment payment = known.orElseGet(() -> begin(p, own));
    run.passed(Point.OUTSIDE);
    Preauthorization shown = p.withDetails(details.write(own.with(payment)));
    Instant now = clock.instant();
    return switch (payment.status()) {
      case PENDING, CHALLENGE ->
          Step.await(
              shown.at(PreauthorizationPhase.AWAITING_PAYER),
              PollSchedule.next(p.creationDate(), now));
      case FAILED ->
          Step.end(shown.failed(Result.of(payment.resultCode(), payment.resultMessage())));
      case SUCCEEDED -> Step.await(shown.authorized(now), now.plus(p.kind().lifetime()));
    };
  }

  private Payment begin(Preauthorization p, CardDirectDetails own) {
    return acquirer.pay(
        own.order(
            p.id(),
            PaymentKind.AUTHORIZATION,
            cards.stored(p.clientId(), p.cardId()).token(),
            p.debitedFunds()));
  }

  private Step<Preauthorization> keep(Preauthorization p) {
    return p.isExpiredAt(clock.instant())
        ? Step.end(p.expired()) // the acquirer lets go by itself
        : untilItExpires(p);
  }

  private static Step<Preauthorization> untilItExpires(Preauthorization p) {
    return Step.await(p, Objects.requireNonNull(p.expirationDate()));
  }

  private Step<Preauthorization> release(Preauthorization p, PreauthorizationPhase end, Run run) {
    Operation operation = acquirer.cancel(p.id(), p.id() + ":release");
    run.passed(Point.OUTSIDE);
    if (operation.status() == PaymentStatus.FAILED) {
      // What is not released lapses; nobody can take it through us any more.
      reconciliation.record(p.id(), "NOT_RELEASED", String.valueOf(operation.resultCode()));
    }
    return end.isClosed() ? Step.end(p.at(end)) : untilItExpires(p.at(end));
  }

  private static Screening.Subject subject(Preauthorization p) {
    return new Screening.Subject(
        p.clientId(),
        p.id(),
        Type.PAYIN,
        p.authorId(),
        null,
        p.debitedFunds(),
        null,
        null,
        null,
        p.cardId(),
        true);
  }
}
