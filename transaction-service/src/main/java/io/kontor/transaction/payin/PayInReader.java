package io.kontor.transaction.payin;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a pay-in whose request crashed before the answer was kept. */
@Component
class PayInReader implements ResourceReader {
  private final Transactions transactions;
  private final PayInViews views;

  PayInReader(Transactions transactions, PayInViews views) {
    this.transactions = transactions;
    this.views = views;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions
        .find(clientId, resourceId)
        .filter(found -> found.kind().isPayIn())
        .map(found -> views.of(found));
  }
}
