package io.kontor.transaction.mandate;

import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.copies.LocalCopies;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.life.Course;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.PollSchedule;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.scheme.MandateScheme;
import io.kontor.transaction.scheme.MandateScheme.MandateOrder;
import io.kontor.transaction.scheme.MandateScheme.MandateStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A page is opened for the payer; from then on the mandate follows what the scheme says, until it
 * ends there or the merchant gives it up.
 */
@Component
class MandateCourse implements Course<Mandate> {
  private static final Duration RECHECK = Duration.ofHours(1);
  private static final Duration LOOKED_AT_EVERY = Duration.ofDays(1);

  private final MandateScheme scheme;
  private final LocalCopies copies;
  private final Reconciliation reconciliation;
  private final Clock clock;

  MandateCourse(
      MandateScheme scheme, LocalCopies copies, Reconciliation reconciliation, Clock clock) {
    this.scheme = scheme;
    this.copies = copies;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public Step<Mandate> proceed(Mandate m, Run run) {
    return switch (m.phase()) {
      case INTENT, AWAITING_PAYER, SUBMITTED, ACTIVE -> follow(m, run);
      case CANCELING -> {
        scheme.cancel(m.id());
        run.passed(Point.OUTSIDE);
        yield Step.end(m.at(MandatePhase.FAILED, m.result()));
      }
      case FAILED, EXPIRED -> Step.end(m);
    };
  }

  @Override
  public void check(Mandate m) {
    MandateStatus status =
        scheme.mandate(m.id()).map(MandateScheme.Mandate::status).orElse(MandateStatus.FAILED);
    if (status != MandateStatus.FAILED && status != MandateStatus.EXPIRED) {
      reconciliation.record(
          m.id(), "OUTCOMES_DIFFER", "ours is " + m.phase() + ", the scheme's " + status);
    }
  }

  private Step<Mandate> follow(Mandate m, Run run) {
    Optional<MandateScheme.Mandate> known =
        run.isFresh() ? Optional.empty() : scheme.mandate(m.id());
    if (known.isEmpty() && m.phase() != MandatePhase.INTENT) {
      return contradiction(m, "MANDATE_LOST", "the scheme does not know it");
    }
    MandateScheme.Mandate news = known.orElseGet(() -> open(m));
    run.passed(Point.OUTSIDE);
    Mandate shown = m.with(news);
    Instant now = clock.instant();
    if (news.scheme() != null && m.phase().isUnconfirmed()) {
      // One thing after the other: what became of it at the payer's bank is the next step.
      return Step.await(
          shown.at(MandatePhase.SUBMITTED, ResultCode.MANDATE_SUBMITTED.result()), now);
    }
    return switch (news.status()) {
      case PENDING ->
          m.phase().isUnconfirmed()
              ? Step.await(
                  shown.at(MandatePhase.AWAITING_PAYER, null),
                  PollSchedule.next(m.creationDate(), now))
              : contradiction(m, "MANDATE_WENT_BACK", news.status().name());
      case SUBMITTED ->
          m.phase() == MandatePhase.SUBMITTED
              ? Step.await(shown, nextLook(m, now))
              : contradiction(m, "MANDATE_WENT_BACK", news.status().name());
      case ACTIVE ->
          Step.await(shown.at(MandatePhase.ACTIVE, ResultCode.SUCCESS.result()), nextLook(m, now));
      case FAILED ->
          Step.end(
              shown.at(MandatePhase.FAILED, Result.of(news.resultCode(), news.resultMessage())));
      case EXPIRED -> Step.end(shown.at(MandatePhase.EXPIRED, ResultCode.MANDATE_EXPIRED.result()));
    };
  }

  private MandateScheme.Mandate open(Mandate m) {
    BankAccountData account =
        copies
            .bankAccount(m.clientId(), m.bankAccountId())
            .orElseThrow(() -> new IllegalStateException("No bank account " + m.bankAccountId()));
    String holderName = copies.userName(m.clientId(), m.userId()).orElse(null);
    try {
      return scheme.open(new MandateOrder(m.id(), account, holderName, m.returnUrl(), m.culture()));
    } catch (OutcomeUnknownException e) {
      // A page whose address nobody learned is never confirmed.
      throw new ServiceUnavailableException("the mandate scheme", e);
    }
  }

  private Step<Mandate> contradiction(Mandate m, String reason, String detail) {
    reconciliation.record(m.id(), reason, detail);
    return Step.await(m, clock.instant().plus(RECHECK));
  }

  private static Instant nextLook(Mandate m, Instant now) {
    return PollSchedule.next(m.creationDate(), now, LOOKED_AT_EVERY);
  }
}
