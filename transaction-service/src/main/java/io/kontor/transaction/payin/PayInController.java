package io.kontor.transaction.payin;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads pay-ins of all kinds. Source: contract "Pay-ins: card, bank wire, direct debit". */
@RestController
class PayInController {
  private final TransactionProcessor processor;
  private final TransactionLists lists;
  private final PayInViews views;

  PayInController(TransactionProcessor processor, TransactionLists lists, PayInViews views) {
    this.processor = processor;
    this.lists = lists;
    this.views = views;
  }

  /** Reads back a pay-in whose answer was lost. */
  @Bean
  static ResourceReader payInReader(Transactions transactions, PayInViews views) {
    return transactions.reader(TransactionKind::isPayIn, views::of);
  }

  /** Reads a pay-in. Its members are those of its PaymentType and ExecutionType. */
  @GetMapping("/v2.01/{clientId}/payins/{payInId}")
  @Requires("payins:read")
  PayInView read(@PathVariable String clientId, @PathVariable String payInId) {
    return views.of(
        processor.upToDate(
            processor.require(clientId, payInId, "PayIn", TransactionKind::isPayIn)));
  }

  /** Lists the refunds of a pay-in. Refunds that failed are listed as well. */
  @GetMapping("/v2.01/{clientId}/payins/{payInId}/refunds")
  @Requires("payins:read")
  PagedList<TransactionView> refunds(
      @PathVariable String clientId,
      @PathVariable String payInId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    processor.require(clientId, payInId, "PayIn", TransactionKind::isPayIn);
    return lists.refunds(clientId, payInId, filters, page);
  }
}
