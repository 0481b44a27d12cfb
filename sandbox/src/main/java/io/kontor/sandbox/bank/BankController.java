package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.bank.Payouts.Beneficiary;
import io.kontor.sandbox.bank.Payouts.Mode;
import io.kontor.sandbox.bank.Payouts.PayoutCommand;
import io.kontor.sandbox.bank.Payouts.PayoutView;
import io.kontor.sandbox.bank.VirtualAccounts.VirtualAccount;
import io.kontor.sandbox.bank.VirtualAccounts.VirtualWire;
import io.kontor.sandbox.bank.Wires.Expectation;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bank as our own services call it. Source: architecture, section 8. */
@RestController
@RequestMapping("/bank")
class BankController {

  private final Payouts payouts;
  private final Wires wires;
  private final VirtualAccounts virtualAccounts;

  BankController(Payouts payouts, Wires wires, VirtualAccounts virtualAccounts) {
    this.payouts = payouts;
    this.wires = wires;
    this.virtualAccounts = virtualAccounts;
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

  record ReachabilityRequest(@Nullable Money amount, @Nullable Beneficiary beneficiary) {}

  /** Whether an instant payout would arrive; code and message say why not. */
  record Reachability(boolean reachable, @Nullable String code, @Nullable String message) {}

  record VirtualAccountRequest(
      @Nullable String reference,
      @Nullable String ownerName,
      @Nullable String country,
      @Nullable String callbackUrl) {}

  record ReturnRequest(@Nullable String reason) {}

  @PostMapping("/reachability")
  Reachability reachability(@RequestBody ReachabilityRequest request) {
    return payouts
        .unreachable(
            Require.money("amount", request.amount(), 1),
            Require.present("beneficiary", request.beneficiary()))
        .map(reason -> new Reachability(false, Payouts.UNREACHABLE, reason))
        .orElseGet(() -> new Reachability(true, null, null));
  }

  @PostMapping("/virtual-accounts")
  VirtualAccount openVirtualAccount(@RequestBody VirtualAccountRequest request) {
    return virtualAccounts.open(
        Require.text("reference", request.reference()),
        Require.text("ownerName", request.ownerName()),
        Require.text("country", request.country()),
        Require.addressOrNull("callbackUrl", request.callbackUrl()));
  }

  @GetMapping("/virtual-accounts/{reference}")
  VirtualAccount virtualAccount(@PathVariable String reference) {
    return virtualAccounts
        .find(reference)
        .orElseThrow(() -> Problem.notFound("The virtual account"));
  }

  @GetMapping("/virtual-accounts/{reference}/wires")
  List<VirtualWire> wires(
      @PathVariable String reference, @RequestParam(defaultValue = "0") int after) {
    return virtualAccounts.wires(reference, after);
  }

  @GetMapping("/virtual-wires/{id}")
  VirtualWire wire(@PathVariable String id) {
    return virtualAccounts.wire(id).orElseThrow(() -> Problem.notFound("The wire"));
  }

  @PostMapping("/virtual-wires/{id}/return")
  VirtualWire giveBack(@PathVariable String id, @RequestBody ReturnRequest request) {
    return virtualAccounts.giveBack(id, Require.text("reason", request.reason()));
  }

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
