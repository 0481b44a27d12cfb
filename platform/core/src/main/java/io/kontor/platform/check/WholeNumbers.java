package io.kontor.platform.check;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Whole numbers that come as text. The JDK reads the digits of every script, signs and leading
 * zeros; an amount written like that is a mistake or a trick, so only the one plain spelling is
 * taken.
 */
public final class WholeNumbers {
  private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  private WholeNumbers() {}

  /** Whether the text is the plain spelling of a whole number; it may still be too large. */
  public static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** The number, or empty when the text is no plain number or does not fit a {@code long}. */
  public static OptionalLong read(String text) {
    if (!isPlain(text)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException _) { // beyond the limits of long
      return OptionalLong.empty();
    }
  }
}
