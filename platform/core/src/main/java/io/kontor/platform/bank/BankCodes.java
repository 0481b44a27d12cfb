package io.kontor.platform.bank;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and codes of banks as people copy them: in groups, with no-break spaces, soft hyphens and
 * invisible characters from web pages, PDF files and word processors.
 */
public final class BankCodes {
  /** All of Unicode's spaces, dashes and invisible characters, the full stop and the minus sign. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212.]");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private BankCodes() {}

  /**
   * The one spelling of a code that consists of letters and digits: no separators, capital letters
   * A to Z. Empty for null. Letters of other scripts stay as they are, so they are refused later.
   */
  public static String compact(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder compact = new StringBuilder(SEPARATORS.matcher(text).replaceAll(""));
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (c >= 'a' && c <= 'z') {
        compact.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return compact.toString();
  }

  /**
   * The canonical spelling of a number whose own separators count, in a country without a rule of
   * ours: invisible characters go, each run of spaces is one plain space. Empty for null.
   */
  public static String tidy(@Nullable String text) {
    String visible = text == null ? "" : INVISIBLE.matcher(text).replaceAll("");
    return SPACES.matcher(visible).replaceAll(" ").strip();
  }
}
