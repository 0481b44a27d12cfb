package io.kontor.wallet.wallet;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.wallet.user.Users;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Wallets on the merchant API. Source: contract "Wallets". */
@RestController
class WalletController {
  private final CreateWallet createWallet;
  private final EditWallet editWallet;
  private final Wallets wallets;
  private final Users users;

  WalletController(CreateWallet createWallet, EditWallet editWallet, Wallets wallets, Users users) {
    this.createWallet = createWallet;
    this.editWallet = editWallet;
    this.wallets = wallets;
    this.users = users;
  }

  /** Creates a wallet. It belongs to one user and holds one currency. */
  @PostMapping("/v2.01/{clientId}/wallets")
  @Requires("wallets:write")
  @Audited(AuditAction.WALLET_CREATED)
  WalletView create(
      @PathVariable String clientId, @Valid @RequestBody CreateWalletRequest request) {
    return WalletView.of(
        createWallet.execute(
            new CreateWallet.Command(
                clientId,
                request.owners(),
                request.description(),
                request.currency(),
                request.tag())));
  }

  /** Reads a wallet. Balance is what it holds at this moment. */
  @GetMapping("/v2.01/{clientId}/wallets/{walletId}")
  @Requires("wallets:read")
  WalletView read(@PathVariable String clientId, @PathVariable String walletId) {
    return wallets
        .find(clientId, walletId)
        .map(WalletView::of)
        .orElseThrow(() -> ApiException.notFound("Wallet", walletId));
  }

  /** Changes the description or the Tag of a wallet. Members that are not sent stay as they are. */
  @PutMapping("/v2.01/{clientId}/wallets/{walletId}")
  @Requires("wallets:write")
  @Audited(AuditAction.WALLET_EDITED)
  WalletView edit(
      @PathVariable String clientId,
      @PathVariable String walletId,
      @Valid @RequestBody EditWalletRequest request) {
    return WalletView.of(
        editWallet.execute(clientId, walletId, request.description(), request.tag()));
  }

  /** Lists the wallets of a user. Each shows what it holds at this moment. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/wallets")
  @Requires("wallets:read")
  PagedList<WalletView> ofUser(
      @PathVariable String clientId, @PathVariable String userId, PageRequest page) {
    if (users.find(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return wallets.ofOwner(clientId, userId, page).map(WalletView::of);
  }

  @GetMapping("/internal/clients/{clientId}/wallets/{walletId}")
  @RequiresScope("wallets:read")
  WalletEventData internalView(@PathVariable String clientId, @PathVariable String walletId) {
    return wallets
        .find(clientId, walletId)
        .map(WalletEventData::of)
        .orElseThrow(() -> ApiException.notFound("Wallet", walletId));
  }

  @GetMapping("/internal/clients/{clientId}/users/{userId}/wallets-with-money")
  @RequiresScope("wallets:read")
  WalletsWithMoney withMoney(@PathVariable String clientId, @PathVariable String userId) {
    return new WalletsWithMoney(wallets.withMoney(clientId, userId, 10));
  }

  /** Wallets of a user that are not empty. */
  record WalletsWithMoney(List<String> walletIds) {}

  record CreateWalletRequest(
      @NotEmpty List<@NotBlank String> owners,
      @NotBlank @Size(max = 255) String description,
      @NotBlank String currency,
      @Nullable @Size(max = 255) String tag) {}

  record EditWalletRequest(
      @Nullable @Size(min = 1, max = 255) String description,
      @Nullable @Size(max = 255) String tag) {}

  /** Contract object Wallet. */
  record WalletView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      List<String> owners,
      String description,
      String currency,
      Money balance,
      String fundsType) {
    static WalletView of(Wallet wallet) {
      return new WalletView(
          wallet.id(),
          wallet.tag(),
          wallet.creationDate(),
          List.of(wallet.ownerId()),
          wallet.description(),
          wallet.currency(),
          wallet.balance(),
          "DEFAULT");
    }
  }
}
