package io.kontor.wallet.clientwallet;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.wallet.clientwallet.ClientWallets.ClientWallet;
import io.kontor.wallet.clientwallet.ClientWallets.FundsType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The client's own wallets on the merchant API. Source: contract "Client wallets". */
@RestController
class ClientWalletController {
  private final ClientWallets wallets;

  ClientWalletController(ClientWallets wallets) {
    this.wallets = wallets;
  }

  /**
   * Lists the wallets of the client itself. There is one for each funds type and currency that was
   * ever used.
   */
  @GetMapping("/v2.01/{clientId}/clients/wallets")
  @Requires("client:read")
  PagedList<ClientWalletView> all(@PathVariable String clientId, PageRequest page) {
    return wallets.list(clientId, null, page).map(ClientWalletView::of);
  }

  /**
   * Lists the wallets of a funds type, or reads the DEFAULT wallet of a currency. The value in the
   * path decides.
   */
  @GetMapping("/v2.01/{clientId}/clients/wallets/{typeOrCurrency}")
  @Requires("client:read")
  @ApiResponse(
      responseCode = "200",
      description = "One page, or the wallet",
      content =
          @Content(schema = @Schema(oneOf = {ClientWalletView.class, ClientWalletView[].class})))
  Object ofType(
      @PathVariable String clientId, @PathVariable String typeOrCurrency, PageRequest page) {
    if (Currencies.isKnown(typeOrCurrency.toUpperCase(Locale.ROOT))) {
      return ClientWalletView.of(open(clientId, FundsType.DEFAULT, typeOrCurrency));
    }
    return wallets.list(clientId, type(typeOrCurrency), page).map(ClientWalletView::of);
  }

  /**
   * Reads a wallet of the client itself. FEES holds the fees of your platform, CREDIT what covers
   * repudiations.
   */
  @GetMapping("/v2.01/{clientId}/clients/wallets/{fundsType}/{currency}")
  @Requires("client:read")
  ClientWalletView one(
      @PathVariable String clientId,
      @PathVariable String fundsType,
      @PathVariable String currency) {
    return ClientWalletView.of(open(clientId, type(fundsType), currency));
  }

  /** A client wallet as other services know it; the id is {@code FEES_EUR}. */
  @GetMapping("/internal/clients/{clientId}/client-wallets/{id}")
  @RequiresScope("wallets:read")
  ResponseEntity<ClientWalletInternalView> internalView(
      @PathVariable String clientId, @PathVariable String id) {
    String[] parts = id.split("_", 2);
    if (parts.length != 2) {
      throw ApiException.notFound("Wallet", id);
    }
    ClientWallet wallet = open(clientId, type(parts[0]), parts[1]);
    return ResponseEntity.ok(
        new ClientWalletInternalView(wallet.id(), clientId, wallet.balance().currency()));
  }

  private ClientWallet open(String clientId, FundsType type, String currency) {
    String code = currency.toUpperCase(Locale.ROOT);
    return wallets
        .open(clientId, type, code)
        .orElseThrow(() -> ApiException.notFound("Wallet", type + "_" + currency));
  }

  private static FundsType type(String text) {
    return Arrays.stream(FundsType.values())
        .filter(type -> type.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("Wallet", text));
  }

  /** Contract object ClientWallet. */
  record ClientWalletView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      Money balance,
      String currency,
      FundsType fundsType) {
    static ClientWalletView of(ClientWallet wallet) {
      return new ClientWalletView(
          wallet.id(),
          null,
          wallet.openedAt(),
          wallet.balance(),
          wallet.balance().currency(),
          wallet.fundsType());
    }
  }

  record ClientWalletInternalView(String id, String clientId, String currency) {}
}
