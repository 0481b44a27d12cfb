package io.kontor.transaction.transfer;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.idempotency.ClaimsKeyWithObject;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.transfer.TransferFunds.TransferRequest;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Transfers. Source: contract "Transfers and refunds". */
@RestController
class TransferController {
  private final TransferFunds transferFunds;
  private final TransactionProcessor processor;
  private final TransactionLists lists;

  TransferController(
      TransferFunds transferFunds, TransactionProcessor processor, TransactionLists lists) {
    this.transferFunds = transferFunds;
    this.processor = processor;
    this.lists = lists;
  }

  /** Reads back a transfer whose answer was lost. */
  @Bean
  static ResourceReader transferReader(Transactions transactions) {
    return transactions.reader(kind -> kind == TransactionKind.TRANSFER, TransactionView::of);
  }

  /**
   * Transfers money from one wallet to another. Both have the same currency; the transfer is done
   * when the answer comes.
   */
  @PostMapping("/v2.01/{clientId}/transfers")
  @Requires("transfers:write")
  @StepUp
  @Audited(AuditAction.TRANSFER_CREATED)
  @ClaimsKeyWithObject
  TransactionView create(
      @PathVariable String clientId, @Valid @RequestBody TransferRequest request) {
    return TransactionView.of(transferFunds.execute(clientId, request));
  }

  /** Reads a transfer. A transfer that failed tells why. */
  @GetMapping("/v2.01/{clientId}/transfers/{transferId}")
  @Requires("transfers:read")
  TransactionView read(@PathVariable String clientId, @PathVariable String transferId) {
    return TransactionView.of(
        processor.require(
            clientId, transferId, "Transfer", kind -> kind == TransactionKind.TRANSFER));
  }

  /** Lists the refunds of a transfer. Refunds that failed are listed as well. */
  @GetMapping("/v2.01/{clientId}/transfers/{transferId}/refunds")
  @Requires("transfers:read")
  PagedList<TransactionView> refunds(
      @PathVariable String clientId,
      @PathVariable String transferId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    processor.require(clientId, transferId, "Transfer", kind -> kind == TransactionKind.TRANSFER);
    return lists.refunds(clientId, transferId, filters, page);
  }
}
