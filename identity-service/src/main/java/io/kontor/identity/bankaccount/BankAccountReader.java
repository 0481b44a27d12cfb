package io.kontor.identity.bankaccount;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a creation that crashed before the answer was kept. */
@Component
class BankAccountReader implements ResourceReader {
  private final BankAccounts accounts;

  BankAccountReader(BankAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return accounts.find(clientId, resourceId).map(BankAccountView::of);
  }
}
