package io.kontor.identity.user;

import io.kontor.platform.check.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What callers send to create or edit a user; null leaves a member as it is. */
sealed interface UserRequest {
  @Nullable String email();

  @Nullable String tag();

  @Nullable UserCategory userCategory();

  @Nullable Boolean termsAndConditionsAccepted();

  /** Fields of a natural user. */
  record Natural(
      @Nullable String email,
      @Nullable String tag,
      @Nullable UserCategory userCategory,
      @Nullable Boolean termsAndConditionsAccepted,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable Address address,
      @Nullable Instant birthday,
      @Nullable String nationality,
      @Nullable String countryOfResidence,
      @Nullable String occupation,
      @Nullable Integer incomeRange,
      @Nullable String capacity,
      @Nullable String phoneNumber,
      @Nullable String phoneNumberCountry)
      implements UserRequest {}

  /** Fields of a legal user. */
  record Legal(
      @Nullable String email,
      @Nullable String tag,
      @Nullable UserCategory userCategory,
      @Nullable Boolean termsAndConditionsAccepted,
      @Nullable String name,
      @Nullable LegalPersonType legalPersonType,
      @Nullable String companyNumber,
      @Nullable Address headquartersAddress,
      @Nullable String legalRepresentativeFirstName,
      @Nullable String legalRepresentativeLastName,
      @Nullable String legalRepresentativeEmail,
      @Nullable Address legalRepresentativeAddress,
      @Nullable Instant legalRepresentativeBirthday,
      @Nullable String legalRepresentativeNationality,
      @Nullable String legalRepresentativeCountryOfResidence,
      @Nullable String phoneNumber,
      @Nullable String phoneNumberCountry)
      implements UserRequest {}
}
