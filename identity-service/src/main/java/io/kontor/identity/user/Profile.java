package io.kontor.identity.user;

import io.kontor.identity.check.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a user beside what all users share. Stored as JSON. */
sealed interface Profile {

  /** The name as lists show it. */
  String displayName();

  /** ISO 3166-1 alpha-2, or null when it is not known. */
  @Nullable String country();

  /** A person. */
  record Natural(
      String firstName,
      String lastName,
      Address address,
      @Nullable Instant birthday,
      @Nullable String nationality,
      @Nullable String countryOfResidence,
      @Nullable String occupation,
      @Nullable Integer incomeRange,
      String capacity,
      @Nullable String phoneNumber,
      @Nullable String phoneNumberCountry)
      implements Profile {
    @Override
    public String displayName() {
      return firstName + " " + lastName;
    }

    @Override
    public @Nullable String country() {
      return countryOfResidence;
    }
  }

  /** A legal person and who represents it. */
  record Legal(
      String name,
      LegalPersonType legalPersonType,
      @Nullable String companyNumber,
      Address headquartersAddress,
      Representative representative,
      @Nullable String phoneNumber,
      @Nullable String phoneNumberCountry)
      implements Profile {
    @Override
    public String displayName() {
      return name;
    }

    @Override
    public @Nullable String country() {
      return headquartersAddress.country() == null
          ? representative.countryOfResidence()
          : headquartersAddress.country();
    }
  }

  /** Who acts for a legal user. */
  record Representative(
      String firstName,
      String lastName,
      @Nullable String email,
      Address address,
      @Nullable Instant birthday,
      @Nullable String nationality,
      @Nullable String countryOfResidence) {}
}
