package io.kontor.identity.country;

import java.time.Instant;

/** Contract object CountryAuthorization. */
public record CountryAuthorization(
    String countryCode, String countryName, Rules authorization, Instant lastUpdate) {

  /** What is not done in the country. */
  public record Rules(
      boolean blockUserCreation, boolean blockBankAccountCreation, boolean blockPayout) {}
}
