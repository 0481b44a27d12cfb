package io.kontor.identity.user;

import io.kontor.platform.check.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a user beside what all users share. Stored as JSON. */
sealed interface Profile {

  /** The name as lists show it. */
  String displayName();

  /** ISO 3166-1 alpha-2, or null when it is not known. */
  @Nullable String country();

  /**
   * Names of the members of the contract's object that a KYC level may depend on, as far as they
   * are given. Source: contract "KYC requirements".
   */
  List<String> givenData();

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

    @Override
    public List<String> givenData() {
      return List.of();
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

    @Override
    public List<String> givenData() {
      List<String> given = new ArrayList<>();
      if (companyNumber != null) {
        given.add("CompanyNumber");
      }
      if (!headquartersAddress.isUnset()) {
        given.add("HeadquartersAddress");
      }
      if (representative.email() != null && !representative.email().isBlank()) {
        given.add("LegalRepresentativeEmail");
      }
      if (!representative.address().isUnset()) {
        given.add("LegalRepresentativeAddress");
      }
      return given;
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
