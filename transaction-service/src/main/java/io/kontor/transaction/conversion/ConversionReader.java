package io.kontor.transaction.conversion;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a conversion or a quote whose request crashed before the answer was kept. */
@Component
class ConversionReader implements ResourceReader {
  private final Transactions transactions;
  private final Quotes quotes;
  private final ConversionViews views;

  ConversionReader(Transactions transactions, Quotes quotes, ConversionViews views) {
    this.transactions = transactions;
    this.quotes = quotes;
    this.views = views;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    Optional<Object> conversion =
        transactions
            .find(clientId, resourceId)
            .filter(found -> found.kind().isConversion())
            .map(found -> views.of(found));
    return conversion.or(() -> quotes.find(clientId, resourceId).map(found -> views.of(found)));
  }
}
