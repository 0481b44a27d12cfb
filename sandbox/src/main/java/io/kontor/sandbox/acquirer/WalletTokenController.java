package io.kontor.sandbox.acquirer;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plays the phone that puts a card into a wallet: a form with the card in, plain text {@code
 * token=…} or {@code errorCode=…} out. Nothing of the form is logged.
 */
@RestController
@CrossOrigin(origins = "*", allowedHeaders = "*", maxAge = 3600)
class WalletTokenController {

  private final WalletTokens tokens;
  private final Clock clock;

  WalletTokenController(WalletTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @PostMapping(path = "/acquirer/wallet-tokens", produces = MediaType.TEXT_PLAIN_VALUE)
  @Transactional
  public ResponseEntity<String> add(
      @RequestParam(name = "wallet", required = false) @Nullable String wallet,
      @RequestParam(name = "cardNumber", required = false) @Nullable String cardNumber,
      @RequestParam(name = "cardExpirationDate", required = false) @Nullable String expirationDate,
      @RequestParam(name = "cardCvx", required = false) @Nullable String securityCode) {
    if (wallet == null || !AcquirerController.WALLETS.contains(wallet)) {
      return ResponseEntity.ok(TokenError.DATA.text());
    }
    return ResponseEntity.ok(
        switch (CardEntry.check(cardNumber, expirationDate, securityCode, clock.instant())) {
          case CardEntry.Rejected(TokenError error) -> error.text();
          case CardEntry.Accepted accepted -> "token=" + tokens.add(wallet, accepted);
        });
  }
}
