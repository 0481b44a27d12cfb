package io.kontor.transaction.refund;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a refund whose request crashed before the answer was kept. */
@Component
class RefundReader implements ResourceReader {
  private final Transactions transactions;
  private final Details details;

  RefundReader(Transactions transactions, Details details) {
    this.transactions = transactions;
    this.details = details;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions
        .find(clientId, resourceId)
        .filter(found -> found.kind().nature() == Nature.REFUND)
        .map(found -> RefundView.of(found, details));
  }
}
