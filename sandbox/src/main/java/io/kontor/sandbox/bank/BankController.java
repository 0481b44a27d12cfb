package io.kontor.sandbox.bank;

import io.kontor.sandbox.bank.Payouts.Beneficiary;
import io.kontor.sandbox.bank.Payouts.Mode;
import io.kontor.sandbox.bank.Payouts.PayoutCommand;
import io.kontor.sandbox.bank.Payouts.PayoutView;
import io.kontor.sandbox.bank.Wires.Expectation;
import io.kontor.sandbox.world.Money;
import io.kontor.sandbox.world.Problem;
import io.kontor.sandbox.world.Require;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank as our own services call it. Source: architecture, section 8. */
@RestController
@RequestMapping("/bank")
class BankController {

  private final Payouts payouts;
  private final Wires wires;

  BankController(Payouts payouts, Wires wires) {
    this.payouts = payouts;
    this.wires = wires;
  }

  record PayoutRequest(
      @Nullable String reference,
      @Nullable Money amount,
      @Nullable Mode mode,
      @Nullable String bankWireRef,
      @Nullable Beneficiary beneficiary,
      @Nullable String callbackUrl) {}

  record ExpectationRequest(
      @Nullable String reference, @Nullable Money amount, @Nullable String callbackUrl) {}

  @PostMapping("/payouts")
  PayoutView payOut(@RequestBody PayoutRequest request) {
    return payouts.accept(
        new PayoutCommand(
            Require.text("reference", request.reference()),
            Require.money("amount", request.amount(), 1),
            request.mode() == null ? Mode.STANDARD : request.mode(),
            request.bankWireRef(),
            Require.present("beneficiary", request.beneficiary()),
            Require.addressOrNull("callbackUrl", request.callbackUrl())));
  }

  @GetMapping("/payouts/{reference}")
  PayoutView payout(@PathVariable String reference) {
    return payouts.find(reference).orElseThrow(() -> Problem.notFound("The payout"));
  }

  @PostMapping("/wires/expectations")
  Expectation expect(@RequestBody ExpectationRequest request) {
    return wires.expect(
        Require.text("reference", request.reference()),
        Require.money("amount", request.amount(), 0),
        Require.addressOrNull("callbackUrl", request.callbackUrl()));
  }

  @GetMapping("/wires/expectations/{reference}")
  Expectation expectation(@PathVariable String reference) {
    return wires.find(reference).orElseThrow(() -> Problem.notFound("The expectation"));
  }
}
