package io.kontor.transaction.provider.bank;

import io.kontor.platform.money.Money;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The sandbox bank over HTTP. Source: docs/architecture.md, "The outside world". */
interface BankApi {

  @PostExchange("/bank/wires/expectations")
  BankRails.Expectation expect(@RequestBody ExpectationBody body);

  @GetExchange("/bank/wires/expectations/{reference}")
  BankRails.Expectation expectation(@PathVariable String reference);

  @PostExchange("/bank/payouts")
  BankRails.Payout pay(@RequestBody PayoutBody body);

  @GetExchange("/bank/payouts/{reference}")
  BankRails.Payout payout(@PathVariable String reference);

  @PostExchange("/bank/refunds")
  Operation giveBack(@RequestBody RefundBody body);

  record RefundBody(String paymentReference, String reference, Money amount) {}

  @PostExchange("/bank/reachability")
  BankRails.Reachability reachability(@RequestBody ReachabilityBody body);

  record ReachabilityBody(Money amount, Beneficiary beneficiary) {}

  record ExpectationBody(String reference, Money amount, String callbackUrl) {}

  record PayoutBody(
      String reference,
      Money amount,
      String mode,
      @Nullable String bankWireRef,
      Beneficiary beneficiary,
      String callbackUrl) {}

  record Beneficiary(
      String ownerName,
      String type,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String accountNumber,
      @Nullable String sortCode,
      @Nullable String aba,
      @Nullable String institutionNumber,
      @Nullable String branchCode,
      @Nullable String country) {}
}
