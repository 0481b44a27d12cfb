package io.kontor.transaction.lists;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a transaction whose request crashed before the answer was kept. */
@Component
class TransactionReader implements ResourceReader {
  private final Transactions transactions;

  TransactionReader(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions.find(clientId, resourceId).map(TransactionView::of);
  }
}
