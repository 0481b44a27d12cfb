package io.kontor.transaction.lists;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.directory.Directory;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of transactions by the object that carries them. Source: contract "Lists"; the client-wide
 * list is Kontor's own.
 */
@RestController
class TransactionListController {
  private static final Set<String> FUNDS_TYPES = Set.of("FEES", "CREDIT", "DEFAULT");

  private final TransactionLists lists;
  private final Directory directory;

  TransactionListController(TransactionLists lists, Directory directory) {
    this.lists = lists;
    this.directory = directory;
  }

  /**
   * Lists all transactions of the client. Kontor's addition to the contract; the filters of amounts
   * look at DebitedFunds.
   */
  @GetMapping("/v2.01/{clientId}/transactions")
  @Requires("wallets:read")
  PagedList<TransactionView> ofClient(
      @PathVariable String clientId,
      @TransactionFilters
          @Filter(name = "AuthorId")
          @Filter(name = "Currency", description = "ISO 4217 code of DebitedFunds.")
          @Filter(
              name = "MinAmount",
              type = Long.class,
              description = "Least DebitedFunds, in minor units.")
          @Filter(
              name = "MaxAmount",
              type = Long.class,
              description = "Most DebitedFunds, in minor units.")
          ListFilters filters,
      PageRequest page) {
    return lists.list(
        clientId,
        query ->
            query
                .filter("author_id = :authorId", "authorId", filters.text("AuthorId"))
                .filter("debited_currency = :currency", "currency", upper(filters, "Currency"))
                .filter("debited_amount >= :min", "min", filters.number("MinAmount"))
                .filter("debited_amount <= :max", "max", filters.number("MaxAmount")),
        filters,
        page);
  }

  /** Lists the transactions of a user. They are those whose author or credited user it is. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/transactions")
  @Requires("users:read")
  PagedList<TransactionView> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    if (directory.user(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return lists.list(
        clientId,
        query -> query.where("author_id = :userId OR credited_user_id = :userId", "userId", userId),
        filters,
        page);
  }

  /** Lists the transactions of a wallet. They are those that debited or credited it. */
  @GetMapping("/v2.01/{clientId}/wallets/{walletId}/transactions")
  @Requires("wallets:read")
  PagedList<TransactionView> ofWallet(
      @PathVariable String clientId,
      @PathVariable String walletId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    if (Directory.isClientWallet(walletId) || directory.wallet(clientId, walletId).isEmpty()) {
      throw ApiException.notFound("Wallet", walletId);
    }
    return lists.list(
        clientId,
        query ->
            query.where(
                "debited_wallet_id = :walletId OR credited_wallet_id = :walletId",
                "walletId",
                walletId),
        filters,
        page);
  }

  /**
   * Lists the movements of a client wallet. Every fee that was taken or given back is one of FEES.
   */
  @GetMapping("/v2.01/{clientId}/clients/wallets/{fundsType}/{currency}/transactions")
  @Requires("client:read")
  PagedList<TransactionView> ofClientWallet(
      @PathVariable String clientId,
      @PathVariable String fundsType,
      @PathVariable String currency,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    String type = fundsType.toUpperCase(Locale.ROOT);
    String code = currency.toUpperCase(Locale.ROOT);
    if (!FUNDS_TYPES.contains(type) || !Currencies.isKnown(code)) {
      throw ApiException.notFound("ClientWallet", fundsType + "_" + currency);
    }
    String fees =
        type.equals("FEES")
            ? " OR (fees_currency = right(:walletId, 3) AND fees_amount <> 0 AND status = 'SUCCEEDED')"
            : "";
    return lists.list(
        clientId,
        query ->
            query.where(
                "debited_wallet_id = :walletId OR credited_wallet_id = :walletId" + fees,
                "walletId",
                type + "_" + code),
        filters,
        page);
  }

  /**
   * Lists the transactions whose author is the client itself. They are pay-ins, payouts and
   * conversions of its own wallets.
   */
  @GetMapping("/v2.01/{clientId}/clients/transactions")
  @Requires("client:read")
  PagedList<TransactionView> byClient(
      @PathVariable String clientId, @TransactionFilters ListFilters filters, PageRequest page) {
    return lists.list(
        clientId, query -> query.where("author_id = :author", "author", clientId), filters, page);
  }

  /** Lists the transactions of a bank account. They are payouts to it and direct debits from it. */
  @GetMapping("/v2.01/{clientId}/bankaccounts/{bankAccountId}/transactions")
  @Requires("bankaccounts:read")
  PagedList<TransactionView> ofBankAccount(
      @PathVariable String clientId,
      @PathVariable String bankAccountId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    if (directory.bankAccount(clientId, bankAccountId).isEmpty()) {
      throw ApiException.notFound("BankAccount", bankAccountId);
    }
    return lists.list(
        clientId,
        query -> query.where("bank_account_id = :account", "account", bankAccountId),
        filters,
        page);
  }

  /** Lists the transactions of a dispute. They are its repudiation, settlements and refunds. */
  @GetMapping("/v2.01/{clientId}/disputes/{disputeId}/transactions")
  @Requires("disputes:read")
  PagedList<TransactionView> ofDispute(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    return lists.list(
        clientId,
        query -> query.where("dispute_id = :dispute", "dispute", disputeId),
        filters,
        page);
  }

  private static @Nullable String upper(ListFilters filters, String name) {
    String text = filters.text(name);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
