package io.kontor.transaction.transfer;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a transfer whose request crashed before the answer was kept. */
@Component
class TransferReader implements ResourceReader {
  private final Transactions transactions;

  TransferReader(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions
        .find(clientId, resourceId)
        .filter(found -> found.kind() == TransactionKind.TRANSFER)
        .map(found -> TransactionView.of(found));
  }
}
