package io.kontor.transaction.provider.bank;

import io.kontor.platform.client.ServiceClients;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.provider.ProviderSettings;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The bank that the sandbox plays. */
@Component
class SandboxBankRails implements BankRails {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private final BankApi api;
  private final String callbackUrl;

  SandboxBankRails(ServiceClients clients, ProviderSettings settings) {
    this.api = clients.outside(BankApi.class, "sandbox", READ_TIMEOUT);
    this.callbackUrl = settings.callbackUrl() + "/callbacks/bank";
  }

  @Override
  public Expectation expect(String reference, Money amount) {
    return api.expect(new BankApi.ExpectationBody(reference, amount, callbackUrl));
  }

  @Override
  public Optional<Expectation> expectation(String reference) {
    try {
      return Optional.of(api.expectation(reference));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
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
    try {
      return Optional.of(api.payout(reference));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
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
