package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a banking alias whose request crashed before the answer was kept. */
@Component
class BankingAliasReader implements ResourceReader {
  private final BankingAliases aliases;

  BankingAliasReader(BankingAliases aliases) {
    this.aliases = aliases;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return aliases.find(clientId, resourceId).map(BankingAliasView::of);
  }
}
