package io.kontor.transaction.provider.scheme;

import io.kontor.platform.client.ServiceClients;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.provider.ProviderSettings;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The schemes that the sandbox plays. */
@Component
class SandboxMandateScheme implements MandateScheme {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private final MandateSchemeApi api;
  private final String callbackUrl;

  SandboxMandateScheme(ServiceClients clients, ProviderSettings settings) {
    this.api = clients.outside(MandateSchemeApi.class, "sandbox", READ_TIMEOUT);
    this.callbackUrl = settings.callbackUrl() + "/callbacks/bank";
  }

  @Override
  public Mandate open(MandateOrder order) {
    BankAccountData account = order.account();
    return api.open(
        new MandateSchemeApi.MandateBody(
            order.reference(),
            new MandateSchemeApi.Debtor(
                order.holderName(),
                account.ownerName(),
                account.type(),
                account.iban(),
                account.bic(),
                account.accountNumber(),
                account.sortCode()),
            order.returnUrl(),
            order.culture(),
            callbackUrl));
  }

  @Override
  public Optional<Mandate> mandate(String reference) {
    try {
      return Optional.of(api.mandate(reference));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }

  @Override
  public Mandate cancel(String reference) {
    return api.cancel(reference);
  }

  @Override
  public Collection collect(CollectionOrder order) {
    return api.collect(
        new MandateSchemeApi.CollectionBody(
            order.reference(),
            order.mandateReference(),
            order.amount(),
            order.statementDescriptor(),
            callbackUrl));
  }

  @Override
  public Optional<Collection> collection(String reference) {
    try {
      return Optional.of(api.collection(reference));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }
}
