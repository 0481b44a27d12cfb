package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.bank.BankRefunds.RefundView;
import io.kontor.sandbox.bank.DirectDebits.CollectionCommand;
import io.kontor.sandbox.bank.DirectDebits.CollectionView;
import io.kontor.sandbox.bank.Mandate.Debtor;
import io.kontor.sandbox.bank.Mandates.MandateCommand;
import io.kontor.sandbox.bank.Mandates.MandateView;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.Require;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Mandates, collections and refunds as our own services call them. Source: architecture, section 8.
 */
@RestController
@RequestMapping("/bank")
class DirectDebitController {

  private final Mandates mandates;
  private final DirectDebits directDebits;
  private final BankRefunds refunds;

  DirectDebitController(Mandates mandates, DirectDebits directDebits, BankRefunds refunds) {
    this.mandates = mandates;
    this.directDebits = directDebits;
    this.refunds = refunds;
  }

  record MandateRequest(
      @Nullable String reference,
      @Nullable Debtor debtor,
      @Nullable String returnUrl,
      @Nullable String culture,
      @Nullable String callbackUrl) {}

  record CollectionRequest(
      @Nullable String reference,
      @Nullable String mandateReference,
      @Nullable Money amount,
      @Nullable String statementDescriptor,
      @Nullable String callbackUrl) {}

  record RefundRequest(
      @Nullable String reference, @Nullable String paymentReference, @Nullable Money amount) {}

  @PostMapping("/mandates")
  MandateView mandate(@RequestBody MandateRequest request) {
    return mandates.open(
        new MandateCommand(
            Require.text("reference", request.reference()),
            Require.present("debtor", request.debtor()),
            Require.address("returnUrl", request.returnUrl()),
            request.culture(),
            Require.addressOrNull("callbackUrl", request.callbackUrl())));
  }

  @GetMapping("/mandates/{reference}")
  MandateView mandate(@PathVariable String reference) {
    return mandates.find(reference).orElseThrow(() -> Problem.notFound("The mandate"));
  }

  @PostMapping("/mandates/{reference}/cancellation")
  MandateView cancel(@PathVariable String reference) {
    return mandates.cancel(reference);
  }

  @PostMapping("/collections")
  CollectionView collect(@RequestBody CollectionRequest request) {
    return directDebits.collect(
        new CollectionCommand(
            Require.text("reference", request.reference()),
            Require.text("mandateReference", request.mandateReference()),
            Require.money("amount", request.amount(), 1),
            request.statementDescriptor(),
            Require.addressOrNull("callbackUrl", request.callbackUrl())));
  }

  @GetMapping("/collections/{reference}")
  CollectionView collection(@PathVariable String reference) {
    return directDebits.find(reference).orElseThrow(() -> Problem.notFound("The collection"));
  }

  @PostMapping("/refunds")
  RefundView refund(@RequestBody RefundRequest request) {
    return refunds.giveBack(
        Require.text("paymentReference", request.paymentReference()),
        Require.text("reference", request.reference()),
        Require.money("amount", request.amount(), 1));
  }

  @GetMapping("/refunds/{reference}")
  RefundView refund(@PathVariable String reference) {
    return refunds.find(reference).orElseThrow(() -> Problem.notFound("The refund"));
  }
}
