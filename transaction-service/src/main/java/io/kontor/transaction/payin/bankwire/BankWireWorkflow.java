package io.kontor.transaction.payin.bankwire;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.bank.BankRails;
import io.kontor.transaction.provider.bank.BankRails.Expectation;
import io.kontor.transaction.provider.bank.BankRails.Wire;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A wire is announced at the bank and waited for, a month at most. What arrives decides the
 * amounts; the announced fees are taken unless they would take everything.
 */
@Component
class BankWireWorkflow implements TransactionWorkflow {
  private static final Duration RECHECK = Duration.ofHours(1);

  private final Screening screening;
  private final BankRails bank;
  private final CollectFunds collectFunds;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  BankWireWorkflow(
      Screening screening,
      BankRails bank,
      CollectFunds collectFunds,
      Details details,
      Reconciliation reconciliation,
      Clock clock) {
    this.screening = screening;
    this.bank = bank;
    this.collectFunds = collectFunds;
    this.details = details;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.BANK_WIRE_DIRECT, TransactionKind.CLIENT_BANK_WIRE_DIRECT);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction payIn, Attempt attempt) {
    return payIn.phase() == Phase.INTENT ? announce(payIn, attempt) : await(payIn, attempt);
  }

  @Override
  public void check(Transaction payIn) {
    List<Wire> received =
        bank.expectation(payIn.id()).map(BankWireWorkflow::received).orElse(List.of());
    int expected = payIn.status() == Status.SUCCEEDED ? 1 : 0;
    received.stream()
        .skip(expected)
        .forEach(wire -> reconciliation.record(payIn.id(), "UNEXPECTED_WIRE", wire.id()));
  }

  private StepResult<Transaction> announce(Transaction payIn, Attempt attempt) {
    Optional<Result> refusal = screening.refusal(payIn);
    if (refusal.isPresent()) {
      return StepResult.completed(payIn.failed(refusal.get()));
    }
    attempt.reached(Checkpoint.SCREENED);
    BankWireDetails own = own(payIn);
    Expectation expectation;
    try {
      expectation = bank.expect(payIn.id(), own.declaredDebitedFunds());
    } catch (OutcomeUnknownException e) {
      // An announcement whose reference was never handed out brings no money.
      throw new ServiceUnavailableException("the bank", e);
    }
    attempt.reached(Checkpoint.OUTSIDE);
    Transaction announced =
        payIn
            .withLinks(payIn.links().withWireReference(expectation.wireReference()))
            .withDetails(
                details.write(
                    new BankWireDetails(
                        own.declaredDebitedFunds(),
                        own.declaredFees(),
                        expectation.bankAccount())));
    return StepResult.waitUntil(
        announced.at(Phase.AWAITING_BANK),
        PollSchedule.next(payIn.creationDate(), clock.instant()));
  }

  private StepResult<Transaction> await(Transaction payIn, Attempt attempt) {
    Instant now = clock.instant();
    List<Wire> received =
        bank.expectation(payIn.id()).map(BankWireWorkflow::received).orElse(List.of());
    if (received.isEmpty()) {
      Instant end = payIn.creationDate().atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
      return !now.isBefore(end)
          ? StepResult.completed(payIn.failed(ResultCode.WIRE_PERIOD_OVER.result()))
          : StepResult.waitUntil(payIn, PollSchedule.next(payIn.creationDate(), now));
    }
    attempt.reached(Checkpoint.OUTSIDE);
    BankWireDetails own = own(payIn);
    Money arrived = received.getFirst().amount();
    if (!arrived.isSameCurrency(own.declaredDebitedFunds()) || !arrived.isPositive()) {
      reconciliation.record(payIn.id(), "UNEXPECTED_WIRE", received.getFirst().id());
      return StepResult.waitUntil(payIn, now.plus(RECHECK));
    }
    received.stream()
        .skip(1)
        .forEach(wire -> reconciliation.record(payIn.id(), "UNEXPECTED_WIRE", wire.id()));
    Money fees =
        arrived.exceeds(own.declaredFees()) ? own.declaredFees() : Money.zero(arrived.currency());
    return collectFunds.post(payIn.withAmounts(Amounts.of(arrived, fees)), attempt);
  }

  private static List<Wire> received(Expectation expectation) {
    return Objects.requireNonNullElse(expectation.received(), List.of());
  }

  private BankWireDetails own(Transaction payIn) {
    return details.read(payIn.details(), BankWireDetails.class);
  }
}
