package io.kontor.identity.keycloak;

import io.kontor.platform.check.Checks;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak takes as names and mail addresses, so that we never store what it refuses. Source:
 * the user profile in keycloak/realm and Keycloak 26.7's validators of the same names; the mail
 * address is the user name as well, so it has to satisfy the rules of both.
 */
public final class AccountRules {
  /** Validator person-name-prohibited-characters. */
  private static final Pattern NAME =
      Pattern.compile("[^<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+");

  /** Validator username-prohibited-characters. */
  private static final Pattern USER_NAME =
      Pattern.compile("[^<>&\"'\\s\\v\\h$%!#?§,;:*~/\\\\|^=\\[\\]{}()`\\p{Cntrl}]{3,255}");

  /** Validator up-username-not-idn-homograph. */
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}]+");

  /** Validator email, as far as {@link #USER_NAME} leaves it; only ASCII before the at sign. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("(?=.{1,64}$)[a-z0-9_+-]+(\\.[a-z0-9_+-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "[a-z0-9+\\x{80}-\\x{ffff}]++(-++[a-z0-9+\\x{80}-\\x{ffff}]++)*+"
              + "(\\.[a-z0-9+\\x{80}-\\x{ffff}]++(-++[a-z0-9+\\x{80}-\\x{ffff}]++)*+)*+");

  private static final int DOMAIN_MAX = 255;

  private AccountRules() {}

  /** A first or last name that must be there. */
  public static Checks name(Checks checks, String field, @Nullable String value) {
    return checks
        .requiredText(field, value, Checks.PERSON_NAME_MAX)
        .that(
            field,
            value == null || NAME.matcher(value).matches(),
            "The field " + field + " must be a person's name, without signs like / & ( \" < *.");
  }

  /** The mail address a person signs in with; it must be there. */
  public static Checks email(Checks checks, String field, @Nullable String value) {
    return checks
        .required(field, value)
        .email(field, value)
        .that(
            field,
            value == null || isUserName(value.strip().toLowerCase(Locale.ROOT)),
            "The field "
                + field
                + " must be an email address to sign in with: letters, digits and . _ + - before"
                + " the at sign.");
  }

  private static boolean isUserName(String email) {
    int at = email.lastIndexOf('@');
    return at > 0
        && USER_NAME.matcher(email).matches()
        && LATIN.matcher(email).matches()
        && LOCAL_PART.matcher(email.substring(0, at)).matches()
        && isDomain(email.substring(at + 1));
  }

  private static boolean isDomain(String domain) {
    try {
      return DOMAIN.matcher(domain).matches() && IDN.toASCII(domain).length() <= DOMAIN_MAX;
    } catch (IllegalArgumentException _) {
      return false; // a label that is too long or has forbidden characters
    }
  }
}
