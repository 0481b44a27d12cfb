package io.kontor.sandbox.acquirer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Card data as a payer typed it, after checking. */
public sealed interface CardEntry {

  /** With a sign between month and year, or without any. */
  Pattern EXPIRATION =
      Pattern.compile(
          "(?<month>0?[1-9]|1[0-2])(?: +| *[/.-] *)(?:20)?(?<year>[0-9]{2})"
              + "|(?<mm>0[1-9]|1[0-2])(?:20)?(?<yy>[0-9]{2})");

  /** Data that could be a card. */
  record Accepted(CardNumber number, String expirationDate, boolean securityCodeRefused)
      implements CardEntry {}

  /** Data that is no usable card. */
  record Rejected(TokenError error) implements CardEntry {}

  /**
   * Checks what was typed.
   *
   * @param expiration month and year as people write them: {@code 1230}, {@code 12/30}, {@code 12 /
   *     2030}, {@code 1-30}
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
    String date = expirationDate(expiration);
    if (date == null) {
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

  /** The date in the form MMYY, null when the text is no month and year of this century. */
  private static @Nullable String expirationDate(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // Keyboards of East Asia may write full-width digits.
    Matcher date = EXPIRATION.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!date.matches()) {
      return null;
    }
    String month = date.group("month") == null ? date.group("mm") : date.group("month");
    String year = date.group("year") == null ? date.group("yy") : date.group("year");
    return (month.length() == 1 ? "0" : "") + month + year;
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
