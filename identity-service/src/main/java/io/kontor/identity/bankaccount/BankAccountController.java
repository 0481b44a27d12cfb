package io.kontor.identity.bankaccount;

import io.kontor.identity.audit.ViewedData;
import io.kontor.identity.user.OpenUsers;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Bank accounts on the merchant API, and the internal view of one. Source: contract "Bank
 * accounts".
 */
@RestController
class BankAccountController {
  private final RegisterBankAccount registerBankAccount;
  private final EditBankAccount editBankAccount;
  private final BankAccounts accounts;
  private final OpenUsers users;
  private final ViewedData viewed;

  BankAccountController(
      RegisterBankAccount registerBankAccount,
      EditBankAccount editBankAccount,
      BankAccounts accounts,
      OpenUsers users,
      ViewedData viewed) {
    this.registerBankAccount = registerBankAccount;
    this.editBankAccount = editBankAccount;
    this.accounts = accounts;
    this.users = users;
    this.viewed = viewed;
  }

  /**
   * Registers a bank account of a user. The type in the path (IBAN, GB, US, CA or OTHER) decides
   * which members are needed.
   */
  @PostMapping("/v2.01/{clientId}/users/{userId}/bankaccounts/{type}")
  @Requires("bankaccounts:write")
  @StepUp
  BankAccountView create(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String type,
      @RequestBody BankAccountRequest request) {
    BankAccountType known =
        Arrays.stream(BankAccountType.values())
            .filter(value -> value.name().equalsIgnoreCase(type))
            .findFirst()
            .orElseThrow(() -> ApiException.of(ErrorCode.RESOURCE_NOT_FOUND));
    users.requireOpen(clientId, userId);
    return BankAccountView.of(registerBankAccount.execute(clientId, userId, known, request));
  }

  /**
   * Registers a bank account of the client itself. Payouts of the client's own wallets go there.
   */
  @PostMapping("/v2.01/{clientId}/clients/bankaccounts/iban")
  @Requires("bankaccounts:write")
  @StepUp
  BankAccountView createOwn(
      @PathVariable String clientId, @RequestBody BankAccountRequest request) {
    return BankAccountView.of(
        registerBankAccount.execute(clientId, clientId, BankAccountType.IBAN, request));
  }

  /** Lists the bank accounts of the client itself. Deactivated accounts are listed as well. */
  @GetMapping("/v2.01/{clientId}/clients/bankaccounts")
  @Requires("bankaccounts:read")
  PagedList<BankAccountView> listOwn(
      @PathVariable String clientId,
      @Filter(name = "Active", type = Boolean.class) ListFilters filters,
      PageRequest page) {
    return accounts
        .ofUser(clientId, clientId, filters.flag("Active"), page)
        .map(BankAccountView::of);
  }

  /** Lists the bank accounts of a user. Deactivated accounts are listed as well. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/bankaccounts")
  @Requires("bankaccounts:read")
  PagedList<BankAccountView> list(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Filter(name = "Active", type = Boolean.class) ListFilters filters,
      PageRequest page) {
    users.requireKnown(clientId, userId);
    return accounts.ofUser(clientId, userId, filters.flag("Active"), page).map(BankAccountView::of);
  }

  /** Reads a bank account of a user. Deactivated accounts are found as well. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/bankaccounts/{bankAccountId}")
  @Requires("bankaccounts:read")
  BankAccountView read(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String bankAccountId) {
    return accounts
        .find(clientId, bankAccountId)
        .filter(account -> account.userId().equals(userId))
        .map(account -> {
          viewed.note(clientId, AuditAction.BANK_ACCOUNT_VIEWED, bankAccountId);
          return BankAccountView.of(account);
        })
        .orElseThrow(() -> ApiException.notFound("BankAccount", bankAccountId));
  }

  /** Deactivates a bank account or changes its Tag. An account that was deactivated stays so. */
  @PutMapping("/v2.01/{clientId}/users/{userId}/bankaccounts/{bankAccountId}")
  @Requires("bankaccounts:write")
  BankAccountView edit(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String bankAccountId,
      @RequestBody EditBankAccountRequest request) {
    return BankAccountView.of(
        editBankAccount.execute(clientId, userId, bankAccountId, request.active(), request.tag()));
  }

  @GetMapping("/internal/clients/{clientId}/bank-accounts/{bankAccountId}")
  @RequiresScope("bankaccounts:read")
  BankAccountEventData internalView(
      @PathVariable String clientId, @PathVariable String bankAccountId) {
    return accounts
        .find(clientId, bankAccountId)
        .map(BankAccountEventData::of)
        .orElseThrow(() -> ApiException.notFound("BankAccount", bankAccountId));
  }

  record EditBankAccountRequest(@Nullable Boolean active, @Nullable String tag) {}
}
