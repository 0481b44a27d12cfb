package io.kontor.transaction.core;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.web.ListFilters;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Repository;

/** Lists of a client's visible transactions, with the filters of the contract. */
@Repository
public class TransactionLists {
  private final Transactions transactions;

  TransactionLists(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * One page of the transactions within a scope. Errors: PARAM_ERROR for a filter value that is not
   * known.
   */
  public PagedList<TransactionView> list(
      String clientId, UnaryOperator<ListQuery> scope, ListFilters filters, PageRequest page) {
    return transactions
        .list(
            clientId,
            query ->
                scope.apply(
                    query
                        .inChanging("status", "statuses", filters.values("Status", Status.class))
                        .in("type", "types", filters.values("Type", Type.class))
                        .in("nature", "natures", filters.values("Nature", Nature.class))
                        .in("result_code", "resultCodes", filters.texts("ResultCode"))
                        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
                        .sortable("CreationDate", "creation_date")
                        .sortable("ExecutionDate", "execution_date")),
            page)
        .map(TransactionView::of);
  }

  /** One page of the refunds of a transaction. */
  public PagedList<TransactionView> refunds(
      String clientId, String initialTransactionId, ListFilters filters, PageRequest page) {
    return list(
        clientId,
        query ->
            query
                .where("nature = 'REFUND'")
                .where("initial_transaction_id = :initial", "initial", initialTransactionId),
        filters,
        page);
  }
}
