package io.kontor.identity.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.check.Address;
import io.kontor.platform.json.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's objects for users. */
final class UserViews {
  private UserViews() {}

  /** The full object of the user's kind. */
  static FullUserView full(User user) {
    return switch (user.profile()) {
      case Profile.Natural natural -> NaturalUserView.of(user, natural);
      case Profile.Legal legal -> LegalUserView.of(user, legal);
    };
  }

  /** The full object of a user who is known to be natural. */
  static NaturalUserView natural(User user) {
    return NaturalUserView.of(user, (Profile.Natural) user.profile());
  }

  /** The full object of a user who is known to be legal. */
  static LegalUserView legal(User user) {
    return LegalUserView.of(user, (Profile.Legal) user.profile());
  }

  /** A user in the form of the PersonType. */
  sealed interface FullUserView permits NaturalUserView, LegalUserView {}

  /** What lists show of every user. */
  record UserView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      PersonType personType,
      String email,
      @JsonProperty("KYCLevel") KycLevel kycLevel,
      boolean termsAndConditionsAccepted,
      @Nullable Instant termsAndConditionsAcceptedDate,
      UserCategory userCategory,
      UserStatus userStatus) {
    static UserView of(User user) {
      return new UserView(
          user.id(),
          user.tag(),
          user.creationDate(),
          user.personType(),
          user.email(),
          user.kycLevel(),
          user.termsAccepted(),
          user.termsAcceptedDate(),
          user.category(),
          user.status());
    }
  }

  /** Contract object NaturalUser. */
  record NaturalUserView(
      @JsonUnwrapped UserView user,
      String firstName,
      String lastName,
      Address address,
      @PersonalData @Nullable Instant birthday,
      @Nullable String nationality,
      @Nullable String countryOfResidence,
      @Nullable String occupation,
      @Nullable Integer incomeRange,
      @Nullable String proofOfIdentity,
      @Nullable String proofOfAddress,
      String capacity,
      @Nullable String phoneNumber,
      @Nullable String phoneNumberCountry)
      implements FullUserView {
    static NaturalUserView of(User user, Profile.Natural natural) {
      return new NaturalUserView(
          UserView.of(user),
          natural.firstName(),
          natural.lastName(),
          natural.address(),
          natural.birthday(),
          natural.nationality(),
          natural.countryOfResidence(),
          natural.occupation(),
          natural.incomeRange(),
          user.documents().get("IDENTITY_PROOF"),
          user.documents().get("ADDRESS_PROOF"),
          natural.capacity(),
          natural.phoneNumber(),
          natural.phoneNumberCountry());
    }
  }

  /** Contract object LegalUser. */
  record LegalUserView(
      @JsonUnwrapped UserView user,
      String name,
      LegalPersonType legalPersonType,
      @Nullable String companyNumber,
      Address headquartersAddress,
      String legalRepresentativeFirstName,
      String legalRepresentativeLastName,
      @Nullable String legalRepresentativeEmail,
      Address legalRepresentativeAddress,
      @PersonalData @Nullable Instant legalRepresentativeBirthday,
      @Nullable String legalRepresentativeNationality,
      @Nullable String legalRepresentativeCountryOfResidence,
      @Nullable String legalRepresentativeProofOfIdentity,
      @Nullable String statute,
      @Nullable String proofOfRegistration,
      @Nullable String shareholderDeclaration,
      @Nullable String phoneNumber,
      @Nullable String phoneNumberCountry)
      implements FullUserView {
    static LegalUserView of(User user, Profile.Legal legal) {
      Profile.Representative representative = legal.representative();
      return new LegalUserView(
          UserView.of(user),
          legal.name(),
          legal.legalPersonType(),
          legal.companyNumber(),
          legal.headquartersAddress(),
          representative.firstName(),
          representative.lastName(),
          representative.email(),
          representative.address(),
          representative.birthday(),
          representative.nationality(),
          representative.countryOfResidence(),
          user.documents().get("IDENTITY_PROOF"),
          user.documents().get("ARTICLES_OF_ASSOCIATION"),
          user.documents().get("REGISTRATION_PROOF"),
          user.documents().get("SHAREHOLDER_DECLARATION"),
          legal.phoneNumber(),
          legal.phoneNumberCountry());
    }
  }
}
