package io.kontor.compliance.screening;

import io.kontor.compliance.client.identity.IdentityClient.BankAccountEventData;
import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears of bank accounts. */
@Component
class BankAccountEvents implements EventSubscription {
  private final BankAccounts bankAccounts;

  BankAccountEvents(BankAccounts bankAccounts) {
    this.bankAccounts = bankAccounts;
  }

  @Override
  public String topic() {
    return "kontor.identity";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.identity.bank-account-created.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    bankAccounts.keep(event.data(BankAccountEventData.class));
  }
}
