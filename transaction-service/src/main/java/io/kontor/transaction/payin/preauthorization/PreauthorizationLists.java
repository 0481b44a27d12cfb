package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.directory.Directory;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Lists of preauthorizations and deposits, with the filters of the contract. Errors:
 * RESOURCE_NOT_FOUND for what carries the list, PARAM_ERROR for a filter value that is not known.
 */
@Component
class PreauthorizationLists {
  private final Preauthorizations preauthorizations;
  private final Directory directory;
  private final CardForPayment cards;
  private final TransactionLists transactions;

  PreauthorizationLists(
      Preauthorizations preauthorizations,
      Directory directory,
      CardForPayment cards,
      TransactionLists transactions) {
    this.preauthorizations = preauthorizations;
    this.directory = directory;
    this.cards = cards;
    this.transactions = transactions;
  }

  PagedList<Preauthorization> ofUser(
      PreauthorizationKind kind,
      String clientId,
      String userId,
      ListFilters filters,
      PageRequest page) {
    if (directory.user(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return list(
        kind, clientId, query -> query.where("author_id = :user", "user", userId), filters, page);
  }

  PagedList<Preauthorization> ofCard(
      PreauthorizationKind kind,
      String clientId,
      String cardId,
      ListFilters filters,
      PageRequest page) {
    if (!cards.exists(clientId, cardId)) {
      throw ApiException.notFound("Card", cardId);
    }
    return list(
        kind, clientId, query -> query.where("card_id = :card", "card", cardId), filters, page);
  }

  /** The pay-ins that took from it or followed it. */
  PagedList<TransactionView> captures(Preauthorization p, ListFilters filters, PageRequest page) {
    return transactions.list(
        p.clientId(), query -> query.where("preauthorization_id = :p", "p", p.id()), filters, page);
  }

  private PagedList<Preauthorization> list(
      PreauthorizationKind kind,
      String clientId,
      UnaryOperator<ListQuery> scope,
      ListFilters filters,
      PageRequest page) {
    return preauthorizations.list(
        clientId,
        query ->
            scope
                .apply(query.where("kind = :kind", "kind", kind.name()))
                .in("status", "statuses", filters.values("Status", Status.class))
                .in("result_code", "resultCodes", filters.texts("ResultCode"))
                .in(
                    "payment_status",
                    "paymentStatuses",
                    filters.values("PaymentStatus", PaymentStatus.class)),
        page);
  }
}
