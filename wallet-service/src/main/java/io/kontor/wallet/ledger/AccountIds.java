package io.kontor.wallet.ledger;

import io.kontor.platform.money.Currencies;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How account ids are built. User wallets: the wallet's id. The client's own: {@code
 * acme:FEES_EUR}. Clearing accounts: {@code world:BANK_EUR}; suspense: {@code world:SUSPENSE_EUR}.
 * Source: docs/architecture.md, "The ledger call".
 */
public final class AccountIds {
  private static final Pattern OWN = Pattern.compile("([^:]+):(FEES|CREDIT|DEFAULT)_([A-Z]{3})");
  private static final Pattern CLEARING =
      Pattern.compile("world:(ACQUIRER|BANK|FX|SUSPENSE)_([A-Z]{3})");

  private AccountIds() {}

  /** The account of a client's own wallet. */
  public static String own(String clientId, String fundsType, String currency) {
    return clientId + ":" + fundsType + "_" + currency;
  }

  /**
   * The account to open when an id is used for the first time; empty for user wallets, which are
   * opened on creation.
   */
  static Optional<Opening> opening(String id) {
    Matcher clearing = CLEARING.matcher(id);
    if (clearing.matches()) {
      return known(
          new Opening(id, AccountKind.valueOf(clearing.group(1)), null, clearing.group(2)));
    }
    Matcher own = OWN.matcher(id);
    if (own.matches()) {
      return known(new Opening(id, AccountKind.valueOf(own.group(2)), own.group(1), own.group(3)));
    }
    return Optional.empty();
  }

  private static Optional<Opening> known(Opening opening) {
    return Currencies.isKnown(opening.currency()) ? Optional.of(opening) : Optional.empty();
  }

  /** The kind of the account with this id; an id of no other form is a user's wallet. */
  static AccountKind kind(String id) {
    return opening(id).map(Opening::kind).orElse(AccountKind.USER);
  }

  /** An account to be opened; clearing accounts have no client. */
  record Opening(String id, AccountKind kind, @Nullable String clientId, String currency) {}
}
