package io.kontor.transaction.provider.bank;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.provider.Sandbox;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bank that the sandbox plays. */
@Component
class SandboxBankRails implements BankRails {
  private final BankApi api;
  private final String callbackUrl;

  SandboxBankRails(Sandbox sandbox) {
    this.api = sandbox.api(BankApi.class);
    this.callbackUrl = sandbox.callbackUrl("bank");
  }

  @Override
  public Expectation expect(String reference, Money amount) {
    return api.expect(new BankApi.ExpectationBody(reference, amount, callbackUrl));
  }

  @Override
  public Optional<Expectation> expectation(String reference) {
    return Sandbox.ifKnown(() -> api.expectation(reference));
  }

  @Override
  public Payout pay(PayoutOrder order) {
    BankAccountData account = order.beneficiary();
    return api.pay(
        new BankApi.PayoutBody(
            order.reference(),
            order.amount(),
            order.mode(),
            order.bankWireRef(),
            beneficiary(account),
            callbackUrl));
  }

  @Override
  public Operation giveBack(String paymentReference, String reference, Money amount) {
    return api.giveBack(new BankApi.RefundBody(paymentReference, reference, amount));
  }

  @Override
  public Optional<Payout> payout(String reference) {
    return Sandbox.ifKnown(() -> api.payout(reference));
  }

  @Override
  public Reachability reachability(Money amount, BankAccountData account) {
    try {
      return api.reachability(new BankApi.ReachabilityBody(amount, beneficiary(account)));
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("the bank", e); // asking has no effect
    }
  }

  private static BankApi.Beneficiary beneficiary(BankAccountData account) {
    return new BankApi.Beneficiary(
        account.ownerName(),
        account.type(),
        account.iban(),
        account.bic(),
        account.accountNumber(),
        account.sortCode(),
        account.aba(),
        account.institutionNumber(),
        account.branchCode(),
        account.country());
  }
}
