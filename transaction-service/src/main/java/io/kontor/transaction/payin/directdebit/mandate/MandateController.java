package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.directdebit.mandate.CollectOnMandate.DirectDebitRequest;
import io.kontor.transaction.payin.directdebit.mandate.CreateMandate.MandateRequest;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mandates and their collections. Source: contract "Mandates". */
@RestController
class MandateController {
  private final CreateMandate createMandate;
  private final CollectOnMandate collectOnMandate;
  private final Mandates mandates;
  private final Directory directory;
  private final TransactionLists lists;
  private final PayInViews payInViews;

  MandateController(
      CreateMandate createMandate,
      CollectOnMandate collectOnMandate,
      Mandates mandates,
      Directory directory,
      TransactionLists lists,
      PayInViews payInViews) {
    this.createMandate = createMandate;
    this.collectOnMandate = collectOnMandate;
    this.mandates = mandates;
    this.directory = directory;
    this.lists = lists;
    this.payInViews = payInViews;
  }

  /** Reads back a mandate whose answer was lost. */
  @Bean
  static ResourceReader mandateReader(Mandates mandates) {
    return (clientId, id) -> mandates.find(clientId, id).map(MandateView::of);
  }

  /**
   * Creates a mandate for direct debits. The owner of the bank account confirms it at RedirectURL.
   */
  @PostMapping("/v2.01/{clientId}/mandates/directdebit/web")
  @Requires("mandates:write")
  @Audited(AuditAction.MANDATE_CREATED)
  MandateView create(@PathVariable String clientId, @Valid @RequestBody MandateRequest request) {
    return MandateView.of(createMandate.execute(clientId, request));
  }

  /** Reads a mandate. DocumentURL shows the text that was confirmed. */
  @GetMapping("/v2.01/{clientId}/mandates/{mandateId}")
  @Requires("mandates:read")
  MandateView read(@PathVariable String clientId, @PathVariable String mandateId) {
    return MandateView.of(createMandate.read(clientId, mandateId));
  }

  /** Cancels a mandate. Collections that are under way still run; this cannot be undone. */
  @PutMapping("/v2.01/{clientId}/mandates/{mandateId}/cancel")
  @Requires("mandates:write")
  @Audited(AuditAction.MANDATE_CANCELLED)
  MandateView cancel(@PathVariable String clientId, @PathVariable String mandateId) {
    return MandateView.of(createMandate.cancel(clientId, mandateId));
  }

  /** Lists the mandates of the client. Mandates of all states are listed. */
  @GetMapping("/v2.01/{clientId}/mandates")
  @Requires("mandates:read")
  PagedList<MandateView.Item> ofClient(
      @PathVariable String clientId, @MandateFilters ListFilters filters, PageRequest page) {
    return mandates.list(clientId, query -> query, filters, page).map(MandateView.Item::of);
  }

  /** Lists the mandates of a user. Mandates of all states are listed. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/mandates")
  @Requires("mandates:read")
  PagedList<MandateView.Item> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @MandateFilters ListFilters filters,
      PageRequest page) {
    requireUser(clientId, userId);
    return mandates
        .list(clientId, query -> query.where("user_id = :user", "user", userId), filters, page)
        .map(MandateView.Item::of);
  }

  /** Lists the mandates of a bank account. Mandates of all states are listed. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/bankaccounts/{bankAccountId}/mandates")
  @Requires("mandates:read")
  PagedList<MandateView.Item> ofBankAccount(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String bankAccountId,
      @MandateFilters ListFilters filters,
      PageRequest page) {
    requireUser(clientId, userId);
    boolean theirs =
        directory
            .bankAccount(clientId, bankAccountId)
            .filter(account -> account.userId().equals(userId))
            .isPresent();
    if (!theirs) {
      throw ApiException.notFound("BankAccount", bankAccountId);
    }
    return mandates
        .list(
            clientId,
            query -> query.where("bank_account_id = :account", "account", bankAccountId),
            filters,
            page)
        .map(MandateView.Item::of);
  }

  /** Lists the direct debits of a mandate. Direct debits that failed are listed as well. */
  @GetMapping("/v2.01/{clientId}/mandates/{mandateId}/transactions")
  @Requires("mandates:read")
  PagedList<TransactionView> collections(
      @PathVariable String clientId,
      @PathVariable String mandateId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    createMandate.require(clientId, mandateId);
    return lists.list(
        clientId,
        query -> query.where("mandate_id = :mandate", "mandate", mandateId),
        filters,
        page);
  }

  /**
   * Pays in by direct debit on a mandate. It is CREATED until the payer's bank has paid, which
   * takes some days.
   */
  @PostMapping("/v2.01/{clientId}/payins/directdebit/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView collect(@PathVariable String clientId, @Valid @RequestBody DirectDebitRequest request) {
    return payInViews.of(collectOnMandate.execute(clientId, request));
  }

  private void requireUser(String clientId, String userId) {
    if (directory.user(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
  }
}
