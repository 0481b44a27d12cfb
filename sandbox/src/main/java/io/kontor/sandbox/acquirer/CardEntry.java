package io.kontor.sandbox.acquirer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Card data as a payer typed it, after checking. */
public sealed interface CardEntry {

  /** Data that could be a card. */
  record Accepted(CardNumber number, String expirationDate, boolean securityCodeRefused)
      implements CardEntry {}

  /** Data that is no usable card. */
  record Rejected(TokenError error) implements CardEntry {}

  /**
   * Checks what was typed.
   *
   * @param expiration MMYY; slash and spaces are tolerated
   */
  static CardEntry check(
      @Nullable String number,
      @Nullable String expiration,
      @Nullable String securityCode,
      Instant now) {
    CardNumber card = CardNumber.parse(number).orElse(null);
    if (card == null) {
      return new Rejected(TokenError.NUMBER);
    }
    String date = expiration == null ? "" : expiration.replaceAll("[ /]", "");
    if (!date.matches("(0[1-9]|1[0-2])[0-9]{2}")) {
      return new Rejected(TokenError.EXPIRATION);
    }
    String code = securityCode == null ? "" : securityCode.strip();
    if (!code.matches("[0-9]*") || !card.network().acceptsSecurityCode(code.length())) {
      return new Rejected(TokenError.SECURITY_CODE);
    }
    if (hasExpired(date, now)) {
      return new Rejected(TokenError.EXPIRED);
    }
    return new Accepted(card, date, code.equals(MagicValues.REFUSED_SECURITY_CODE));
  }

  /** Whether the month of a date in the form MMYY is over. */
  static boolean hasExpired(String expirationDate, Instant now) {
    try {
      YearMonth last =
          YearMonth.of(
              2000 + Integer.parseInt(expirationDate.substring(2)),
              Integer.parseInt(expirationDate.substring(0, 2)));
      return last.isBefore(YearMonth.from(now.atZone(ZoneOffset.UTC)));
    } catch (DateTimeException _) {
      return true;
    }
  }
}
