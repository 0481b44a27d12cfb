package io.kontor.transaction.provider.scheme;

import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.provider.Sandbox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The schemes that the sandbox plays. */
@Component
class SandboxMandateScheme implements MandateScheme {
  private final MandateSchemeApi api;
  private final String callbackUrl;

  SandboxMandateScheme(Sandbox sandbox) {
    this.api = sandbox.api(MandateSchemeApi.class);
    this.callbackUrl = sandbox.callbackUrl("bank");
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
    return Sandbox.ifKnown(() -> api.mandate(reference));
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
    return Sandbox.ifKnown(() -> api.collection(reference));
  }
}
