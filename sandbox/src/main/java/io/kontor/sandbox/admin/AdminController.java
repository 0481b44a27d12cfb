package io.kontor.sandbox.admin;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.Payments;
import io.kontor.sandbox.admin.Faults.Fault;
import io.kontor.sandbox.admin.Faults.Mode;
import io.kontor.sandbox.admin.Faults.Target;
import io.kontor.sandbox.bank.DirectDebits;
import io.kontor.sandbox.bank.DirectDebits.CollectionView;
import io.kontor.sandbox.bank.Mandate;
import io.kontor.sandbox.bank.Mandates;
import io.kontor.sandbox.bank.Mandates.MandateView;
import io.kontor.sandbox.bank.Payouts;
import io.kontor.sandbox.bank.Payouts.PayoutView;
import io.kontor.sandbox.bank.VirtualAccounts;
import io.kontor.sandbox.bank.Wires;
import io.kontor.sandbox.bank.Wires.Debtor;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.callback.Callbacks.Delivery;
import io.kontor.sandbox.scheme.Chargebacks;
import io.kontor.sandbox.scheme.Chargebacks.Chargeback;
import io.kontor.sandbox.scheme.Chargebacks.Decision;
import io.kontor.sandbox.scheme.Chargebacks.DisputeType;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.Require;
import io.kontor.sandbox.support.ScheduledWork;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators and tests make happen in the outside world. Source: architecture, section 8. */
@RestController
@RequestMapping("/admin")
class AdminController {

  private static final Duration ADVANCE_MAX = Duration.ofDays(800);
  private static final int FAULT_SECONDS_MAX = 3_600;
  private static final int DEADLINE_DAYS_MAX = 365;

  private final Wires wires;
  private final VirtualAccounts virtualAccounts;
  private final Payouts payouts;
  private final Payments payments;
  private final Mandates mandates;
  private final DirectDebits directDebits;
  private final Chargebacks chargebacks;
  private final Callbacks callbacks;
  private final Faults faults;
  private final ScheduledWork time;

  AdminController(
      Wires wires,
      VirtualAccounts virtualAccounts,
      Payouts payouts,
      Payments payments,
      Mandates mandates,
      DirectDebits directDebits,
      Chargebacks chargebacks,
      Callbacks callbacks,
      Faults faults,
      ScheduledWork time) {
    this.wires = wires;
    this.virtualAccounts = virtualAccounts;
    this.payouts = payouts;
    this.payments = payments;
    this.mandates = mandates;
    this.directDebits = directDebits;
    this.chargebacks = chargebacks;
    this.callbacks = callbacks;
    this.faults = faults;
    this.time = time;
  }

  /** Names an announced wire, or an IBAN that was given out and, if you like, who pays. */
  record WireRequest(
      @Nullable String wireReference,
      @Nullable String iban,
      @Nullable Money amount,
      @Nullable Debtor debitedBankAccount) {}

  record ChargebackRequest(
      @Nullable String paymentReference,
      @Nullable DisputeType disputeType,
      @Nullable String reasonType,
      @Nullable Money amount,
      @Nullable Integer deadlineDays) {}

  record DecisionRequest(@Nullable Decision result, @Nullable String message) {}

  record MandateDecision(Mandate.@Nullable Status status, @Nullable String resultCode) {}

  record CollectionDecision(@Nullable String resultCode) {}

  record ReturnRequest(@Nullable String reason) {}

  record AdvanceRequest(@Nullable String duration) {}

  record Advanced(Duration advanced) {}

  record FaultRequest(@Nullable String target, @Nullable Mode mode, @Nullable Integer seconds) {}

  @PostMapping("/wires")
  Object wire(@RequestBody WireRequest request) {
    Money amount = Require.money("amount", request.amount(), 1);
    if (request.iban() == null) {
      return wires.receive(Require.text("wireReference", request.wireReference()), amount);
    }
    Debtor debtor =
        request.debitedBankAccount() == null ? Wires.THEIRS : request.debitedBankAccount();
    Require.text("debitedBankAccount.ownerName", debtor.ownerName());
    Require.text("debitedBankAccount.iban", debtor.iban());
    Require.text("debitedBankAccount.bic", debtor.bic());
    return virtualAccounts.receive(request.iban(), amount, debtor, request.wireReference());
  }

  @PostMapping("/chargebacks")
  Chargeback chargeback(@RequestBody ChargebackRequest request) {
    String reference = Require.text("paymentReference", request.paymentReference());
    DisputeType type = Require.present("disputeType", request.disputeType());
    Optional<Money> collected = directDebits.moneyTaken(reference);
    Money taken =
        collected
            .or(() -> payments.moneyTaken(reference))
            .orElseThrow(() -> Problem.notFound("The paid payment"));
    if (collected.isPresent() && type != DisputeType.NOT_CONTESTABLE) {
      throw Problem.invalid("disputeType must be NOT_CONTESTABLE for a direct debit.");
    }
    Money amount = request.amount() == null ? taken : Require.money("amount", request.amount(), 1);
    if (!amount.currency().equals(taken.currency()) || amount.amount() > taken.amount()) {
      throw Problem.invalid("amount must be part of the paid amount.");
    }
    Integer days = request.deadlineDays();
    if (days != null && (days < 0 || days > DEADLINE_DAYS_MAX)) {
      throw Problem.invalid("deadlineDays must be from 0 to " + DEADLINE_DAYS_MAX + ".");
    }
    return chargebacks.open(
        reference,
        type,
        request.reasonType() == null ? "OTHER" : request.reasonType(),
        amount,
        days);
  }

  @GetMapping("/chargebacks")
  List<Chargeback> chargebacks() {
    return chargebacks.newest();
  }

  @PostMapping("/chargebacks/{id}/decision")
  Chargeback decide(@PathVariable String id, @RequestBody DecisionRequest request) {
    return chargebacks.decide(id, Require.present("result", request.result()), request.message());
  }

  @PostMapping("/mandates/{reference}/decision")
  MandateView decide(@PathVariable String reference, @RequestBody MandateDecision request) {
    return mandates.decide(
        reference, Require.present("status", request.status()), request.resultCode());
  }

  /** Without a result code the money is collected. */
  @PostMapping("/collections/{reference}/decision")
  CollectionView decide(@PathVariable String reference, @RequestBody CollectionDecision request) {
    return directDebits.decide(reference, request.resultCode());
  }

  @PostMapping("/payouts/{reference}/return")
  PayoutView giveBack(@PathVariable String reference, @RequestBody ReturnRequest request) {
    return payouts.giveBack(reference, Require.text("reason", request.reason()));
  }

  @PostMapping("/clock/advance")
  Advanced advance(@RequestBody AdvanceRequest request) {
    Duration by;
    try {
      by = Duration.parse(Require.text("duration", request.duration()));
    } catch (DateTimeParseException _) {
      throw Problem.invalid("duration must be an ISO-8601 duration such as PT2H or P1D.");
    }
    if (by.isNegative() || by.compareTo(ADVANCE_MAX) > 0) {
      throw Problem.invalid("duration must be from PT0S to " + ADVANCE_MAX + ".");
    }
    time.advance(by);
    return new Advanced(by);
  }

  @PostMapping("/faults")
  List<Fault> fault(@RequestBody FaultRequest request) {
    int seconds = request.seconds() == null ? 60 : request.seconds();
    if (seconds < 1 || seconds > FAULT_SECONDS_MAX) {
      throw Problem.invalid("seconds must be from 1 to " + FAULT_SECONDS_MAX + ".");
    }
    return faults.set(
        target(Require.text("target", request.target())),
        Require.present("mode", request.mode()),
        Duration.ofSeconds(seconds));
  }

  @GetMapping("/faults")
  List<Fault> faults() {
    return faults.all();
  }

  @GetMapping("/callbacks")
  List<Delivery> callbacks() {
    return callbacks.newest();
  }

  private static Target target(String name) {
    try {
      return Target.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw Problem.invalid("target must be acquirer, bank or fx.");
    }
  }
}
