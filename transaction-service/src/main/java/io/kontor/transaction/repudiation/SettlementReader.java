package io.kontor.transaction.repudiation;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a settlement whose request crashed before the answer was kept. */
@Component
class SettlementReader implements ResourceReader {
  private final Transactions transactions;

  SettlementReader(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions
        .find(clientId, resourceId)
        .filter(found -> found.kind() == TransactionKind.SETTLEMENT)
        .map(found -> RepudiationController.SettlementView.of(found));
  }
}
