package io.kontor.identity.country;

import io.kontor.platform.check.Checks;
import io.kontor.platform.country.Countries;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is not done in which country: opening users, registering bank accounts, paying out.
 *
 * <p>What blocks payouts here is what compliance-service's blacklist starts with.
 *
 * <p>Source: contract "Users, blocking, restrictions" and its sandbox list (MO, MN, VC refuse bank
 * accounts).
 */
@Component
public class CountryAuthorizations {
  private static final Set<String> NO_BANK_ACCOUNTS = Set.of("MO", "MN", "VC");
  private static final Set<String> NO_PAYOUTS = Set.of("MM");
  private static final Set<String> NOTHING = Set.of("KP", "IR");
  private static final Instant LAST_UPDATE = Instant.parse("2026-01-01T00:00:00Z");

  /** Every country, ordered by its code. */
  public List<CountryAuthorization> all() {
    return Countries.all().stream().map(country -> of(country.code())).toList();
  }

  /** The rules of one country by its alpha-2 code. Errors: see {@link Countries#of}. */
  public CountryAuthorization of(String code) {
    boolean nothing = NOTHING.contains(code);
    boolean noBankAccounts = nothing || NO_BANK_ACCOUNTS.contains(code);
    return new CountryAuthorization(
        code,
        Countries.of(code).name(),
        new CountryAuthorization.Rules(
            nothing, noBankAccounts, noBankAccounts || NO_PAYOUTS.contains(code)),
        LAST_UPDATE);
  }

  /** Adds an error when users of the country are not accepted. */
  public void checkUser(Checks checks, String field, @Nullable String code) {
    checks.that(
        field,
        code == null || !Countries.isKnown(code) || !of(code).authorization().blockUserCreation(),
        "Users of the country " + code + " are not accepted.");
  }

  /** Adds an error when bank accounts in the country are not accepted. */
  public void checkBankAccount(Checks checks, String field, @Nullable String code) {
    checks.that(
        field,
        code == null
            || !Countries.isKnown(code)
            || !of(code).authorization().blockBankAccountCreation(),
        "Bank accounts in the country " + code + " are not accepted.");
  }
}
