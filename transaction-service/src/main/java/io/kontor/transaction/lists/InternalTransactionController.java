package io.kontor.transaction.lists;

import io.kontor.platform.security.RequiresScope;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A transaction for the platform's own processes. Source: docs/architecture.md, "Internal calls".
 */
@RestController
class InternalTransactionController {
  private final TransactionProcessor processor;
  private final Details details;

  InternalTransactionController(TransactionProcessor processor, Details details) {
    this.processor = processor;
    this.details = details;
  }

  @GetMapping("/internal/clients/{clientId}/transactions/{id}")
  @RequiresScope("transactions:read")
  TransactionSnapshot read(@PathVariable String clientId, @PathVariable String id) {
    return TransactionSnapshot.of(
        processor.require(clientId, id, "Transaction", _ -> true), details);
  }
}
