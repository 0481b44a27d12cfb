package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.payin.bankwire.alias.OpenBankingAlias.BankingAliasRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Banking aliases. Source: contract "Banking aliases". */
@RestController
class BankingAliasController {
  private final OpenBankingAlias openBankingAlias;
  private final BankingAliases aliases;
  private final Directory directory;

  BankingAliasController(
      OpenBankingAlias openBankingAlias, BankingAliases aliases, Directory directory) {
    this.openBankingAlias = openBankingAlias;
    this.aliases = aliases;
    this.directory = directory;
  }

  /** Reads back a banking alias whose answer was lost. */
  @Bean
  static ResourceReader bankingAliasReader(BankingAliases aliases) {
    return (clientId, id) -> aliases.find(clientId, id).map(BankingAliasView::of);
  }

  /** Opens an IBAN of a wallet's own. Every wire to it is credited to the wallet. */
  @PostMapping("/v2.01/{clientId}/wallets/{walletId}/bankingaliases/iban")
  @Requires("bankingaliases:write")
  @Audited(AuditAction.BANKING_ALIAS_CREATED)
  BankingAliasView create(
      @PathVariable String clientId,
      @PathVariable String walletId,
      @Valid @RequestBody BankingAliasRequest request) {
    return BankingAliasView.of(openBankingAlias.execute(wallet(clientId, walletId), request));
  }

  /** Lists the banking aliases of a wallet. Deactivated aliases are listed as well. */
  @GetMapping("/v2.01/{clientId}/wallets/{walletId}/bankingaliases")
  @Requires("bankingaliases:read")
  PagedList<BankingAliasView> list(
      @PathVariable String clientId,
      @PathVariable String walletId,
      @Filter.Period ListFilters filters,
      PageRequest page) {
    wallet(clientId, walletId);
    return aliases.ofWallet(clientId, walletId, filters, page).map(BankingAliasView::of);
  }

  /** Reads a banking alias. Deactivated aliases are found as well. */
  @GetMapping("/v2.01/{clientId}/bankingaliases/{aliasId}")
  @Requires("bankingaliases:read")
  BankingAliasView read(@PathVariable String clientId, @PathVariable String aliasId) {
    return BankingAliasView.of(require(clientId, aliasId));
  }

  /** Deactivates a banking alias or changes its Tag. Wires to an inactive alias are sent back. */
  @PutMapping("/v2.01/{clientId}/bankingaliases/{aliasId}")
  @Requires("bankingaliases:write")
  @Audited(AuditAction.BANKING_ALIAS_EDITED)
  BankingAliasView edit(
      @PathVariable String clientId,
      @PathVariable String aliasId,
      @Valid @RequestBody EditBankingAliasRequest request) {
    BankingAlias alias = require(clientId, aliasId);
    if (Boolean.FALSE.equals(request.active())) {
      return BankingAliasView.of(aliases.deactivate(clientId, aliasId).orElseThrow());
    }
    if (Boolean.TRUE.equals(request.active()) && !alias.active()) {
      throw ApiException.invalid("Active", "A deactivated banking alias stays so.");
    }
    return BankingAliasView.of(alias);
  }

  private BankingAlias require(String clientId, String aliasId) {
    return aliases
        .find(clientId, aliasId)
        .orElseThrow(() -> ApiException.notFound("BankingAlias", aliasId));
  }

  private WalletSnapshot wallet(String clientId, String walletId) {
    if (Directory.isClientWallet(walletId)) {
      throw ApiException.notFound("Wallet", walletId);
    }
    return directory
        .wallet(clientId, walletId)
        .orElseThrow(() -> ApiException.notFound("Wallet", walletId));
  }

  /** Null leaves it as it is. */
  record EditBankingAliasRequest(@Nullable Boolean active) {}
}
