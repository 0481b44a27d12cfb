package io.kontor.transaction.payout;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a payout whose request crashed before the answer was kept. */
@Component
class PayOutReader implements ResourceReader {
  private final Transactions transactions;
  private final Details details;

  PayOutReader(Transactions transactions, Details details) {
    this.transactions = transactions;
    this.details = details;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions
        .find(clientId, resourceId)
        .filter(found -> found.kind() == TransactionKind.PAYOUT)
        .map(found -> PayOutView.of(found, details));
  }
}
