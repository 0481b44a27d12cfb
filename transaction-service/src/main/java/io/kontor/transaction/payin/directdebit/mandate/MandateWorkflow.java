package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.platform.workflow.Workflow;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.provider.scheme.MandateScheme;
import io.kontor.transaction.provider.scheme.MandateScheme.MandateOrder;
import io.kontor.transaction.provider.scheme.MandateScheme.MandateStatus;
import io.kontor.transaction.reconciliation.Reconciliation;
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
class MandateWorkflow implements Workflow<Mandate> {
  private static final Duration RECHECK = Duration.ofHours(1);
  private static final Duration LOOKED_AT_EVERY = Duration.ofDays(1);

  private final MandateScheme scheme;
  private final Directory directory;
  private final Reconciliation reconciliation;
  private final Clock clock;

  MandateWorkflow(
      MandateScheme scheme, Directory directory, Reconciliation reconciliation, Clock clock) {
    this.scheme = scheme;
    this.directory = directory;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public StepResult<Mandate> proceed(Mandate m, Attempt attempt) {
    return switch (m.phase()) {
      case INTENT, AWAITING_PAYER, SUBMITTED, ACTIVE -> follow(m, attempt);
      case CANCELING -> {
        scheme.cancel(m.id());
        attempt.reached(Checkpoint.OUTSIDE);
        yield StepResult.completed(m.at(MandatePhase.FAILED, m.result()));
      }
      case FAILED, EXPIRED -> StepResult.completed(m);
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

  private StepResult<Mandate> follow(Mandate m, Attempt attempt) {
    Optional<MandateScheme.Mandate> known =
        attempt.isFirst() ? Optional.empty() : scheme.mandate(m.id());
    if (known.isEmpty() && m.phase() != MandatePhase.INTENT) {
      return contradiction(m, "MANDATE_LOST", "the scheme does not know it");
    }
    MandateScheme.Mandate news = known.orElseGet(() -> open(m));
    attempt.reached(Checkpoint.OUTSIDE);
    Mandate shown = m.with(news);
    Instant now = clock.instant();
    if (news.scheme() != null && m.phase().isUnconfirmed()) {
      // The outcome at the payer's bank is a step of its own.
      return StepResult.waitUntil(
          shown.at(MandatePhase.SUBMITTED, ResultCode.MANDATE_SUBMITTED.result()), now);
    }
    return switch (news.status()) {
      case PENDING ->
          m.phase().isUnconfirmed()
              ? StepResult.waitUntil(
                  shown.at(MandatePhase.AWAITING_PAYER, null),
                  PollSchedule.next(m.creationDate(), now))
              : contradiction(m, "MANDATE_WENT_BACK", news.status().name());
      case SUBMITTED ->
          m.phase() == MandatePhase.SUBMITTED
              ? StepResult.waitUntil(shown, nextLook(m, now))
              : contradiction(m, "MANDATE_WENT_BACK", news.status().name());
      case ACTIVE ->
          StepResult.waitUntil(
              shown.at(MandatePhase.ACTIVE, ResultCode.SUCCESS.result()), nextLook(m, now));
      case FAILED ->
          StepResult.completed(
              shown.at(MandatePhase.FAILED, Result.of(news.resultCode(), news.resultMessage())));
      case EXPIRED ->
          StepResult.completed(shown.at(MandatePhase.EXPIRED, ResultCode.MANDATE_EXPIRED.result()));
    };
  }

  private MandateScheme.Mandate open(Mandate m) {
    BankAccountData account =
        directory
            .bankAccount(m.clientId(), m.terms().bankAccountId())
            .orElseThrow(
                () -> new IllegalStateException("No bank account " + m.terms().bankAccountId()));
    String holderName = directory.userName(m.clientId(), m.terms().userId()).orElse(null);
    try {
      return scheme.open(
          new MandateOrder(
              m.id(), account, holderName, m.terms().returnUrl(), m.terms().culture()));
    } catch (OutcomeUnknownException e) {
      // A page whose address was never handed out is never confirmed.
      throw new ServiceUnavailableException("the mandate scheme", e);
    }
  }

  private StepResult<Mandate> contradiction(Mandate m, String reason, String detail) {
    reconciliation.record(m.id(), reason, detail);
    return StepResult.waitUntil(m, clock.instant().plus(RECHECK));
  }

  private static Instant nextLook(Mandate m, Instant now) {
    return PollSchedule.next(m.creationDate(), now, LOOKED_AT_EVERY);
  }
}
