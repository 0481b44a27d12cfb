package io.kontor.identity.user;

import static java.util.Objects.requireNonNullElse;

import io.kontor.identity.country.CountryAuthorizations;
import io.kontor.platform.check.Address;
import io.kontor.platform.check.Checks;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Merges a request with the stored profile and checks the result.
 *
 * <p>Which fields are required depends on the category. Source: contract "Users", create rules by
 * category. Errors: PARAM_ERROR naming every field at fault.
 */
@Component
class UserForm {
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{Alnum}]");

  private final CountryAuthorizations countries;
  private final Clock clock;

  UserForm(CountryAuthorizations countries, Clock clock) {
    this.countries = countries;
    this.clock = clock;
  }

  /** How much has to be known of a user. */
  enum Demand {
    /** Who it is. */
    PAYER,
    /** Also birthday, nationality and country: users created without a category. */
    LEGACY,
    /** Also accepted terms and, for companies, seat and number. */
    OWNER
  }

  /** The profile that the request gives, laid over the known one if there is one. */
  Profile profile(
      UserRequest request, @Nullable Profile known, Demand demand, boolean termsAccepted) {
    Checks checks = new Checks();
    checks
        .text("Tag", request.tag(), Checks.TEXT_MAX)
        .that(
            "TermsAndConditionsAccepted",
            demand != Demand.OWNER || termsAccepted,
            "The terms and conditions must be accepted by an owner.");
    if (known == null) {
      checks.required("Email", request.email());
    }
    checks.email("Email", request.email());
    Profile profile =
        switch (request) {
          case UserRequest.Natural natural ->
              natural(natural, (Profile.Natural) known, demand, checks);
          case UserRequest.Legal legal -> legal(legal, (Profile.Legal) known, demand, checks);
        };
    checks.throwIfAny();
    return profile;
  }

  private Profile natural(
      UserRequest.Natural request, Profile.@Nullable Natural known, Demand demand, Checks checks) {
    String firstName = either(request.firstName(), known == null ? null : known.firstName());
    String lastName = either(request.lastName(), known == null ? null : known.lastName());
    Instant birthday = date(request.birthday(), known == null ? null : known.birthday(), demand);
    String nationality = either(request.nationality(), known == null ? null : known.nationality());
    String country =
        either(request.countryOfResidence(), known == null ? null : known.countryOfResidence());
    Integer incomeRange =
        request.incomeRange() == null || request.incomeRange() == 0
            ? (known == null ? null : known.incomeRange())
            : request.incomeRange();
    String occupation = either(request.occupation(), known == null ? null : known.occupation());
    String capacity = capacity(request.capacity(), known, checks);

    checks
        .requiredText("FirstName", firstName, Checks.PERSON_NAME_MAX)
        .requiredText("LastName", lastName, Checks.PERSON_NAME_MAX)
        .address("Address", request.address())
        .past("Birthday", birthday, clock.instant())
        .country("Nationality", nationality)
        .country("CountryOfResidence", country)
        .text("Occupation", occupation, Checks.TEXT_MAX)
        .that(
            "IncomeRange",
            incomeRange == null || (incomeRange >= 1 && incomeRange <= 6),
            "The field IncomeRange must be between 1 and 6.");
    String phoneNumber = either(request.phoneNumber(), known == null ? null : known.phoneNumber());
    String phoneNumberCountry =
        either(request.phoneNumberCountry(), known == null ? null : known.phoneNumberCountry());
    phone(checks, phoneNumber, phoneNumberCountry);
    if (demand != Demand.PAYER) {
      checks
          .required("Birthday", birthday)
          .required("Nationality", nationality)
          .required("CountryOfResidence", country);
    }
    countries.checkUser(checks, "CountryOfResidence", country);
    return new Profile.Natural(
        requireNonNullElse(firstName, ""),
        requireNonNullElse(lastName, ""),
        Address.either(request.address(), known == null ? Address.NONE : known.address()),
        birthday,
        nationality,
        country,
        occupation,
        incomeRange,
        capacity,
        phoneNumber,
        phoneNumberCountry);
  }

  private Profile legal(
      UserRequest.Legal request, Profile.@Nullable Legal known, Demand demand, Checks checks) {
    Profile.@Nullable Representative before = known == null ? null : known.representative();
    String name = either(request.name(), known == null ? null : known.name());
    LegalPersonType type =
        request.legalPersonType() == null
            ? (known == null ? null : known.legalPersonType())
            : request.legalPersonType();
    String companyNumber =
        either(request.companyNumber(), known == null ? null : known.companyNumber());
    Address seat =
        Address.either(
            request.headquartersAddress(),
            known == null ? Address.NONE : known.headquartersAddress());
    String firstName =
        either(request.legalRepresentativeFirstName(), before == null ? null : before.firstName());
    String lastName =
        either(request.legalRepresentativeLastName(), before == null ? null : before.lastName());
    Instant birthday =
        date(
            request.legalRepresentativeBirthday(),
            before == null ? null : before.birthday(),
            demand);
    String nationality =
        either(
            request.legalRepresentativeNationality(), before == null ? null : before.nationality());
    String country =
        either(
            request.legalRepresentativeCountryOfResidence(),
            before == null ? null : before.countryOfResidence());

    checks
        .required("LegalPersonType", type)
        .requiredText("Name", name, Checks.TEXT_MAX)
        .requiredText("LegalRepresentativeFirstName", firstName, Checks.PERSON_NAME_MAX)
        .requiredText("LegalRepresentativeLastName", lastName, Checks.PERSON_NAME_MAX)
        .email("LegalRepresentativeEmail", blankToNull(request.legalRepresentativeEmail()))
        .address("LegalRepresentativeAddress", request.legalRepresentativeAddress())
        .address("HeadquartersAddress", request.headquartersAddress())
        .past("LegalRepresentativeBirthday", birthday, clock.instant())
        .country("LegalRepresentativeNationality", nationality)
        .country("LegalRepresentativeCountryOfResidence", country)
        .text("CompanyNumber", companyNumber, Checks.TEXT_MAX)
        .that(
            "CompanyNumber",
            companyNumber == null
                || !NOT_ALPHANUMERIC.matcher(companyNumber).replaceAll("").isEmpty(),
            "The field CompanyNumber must have letters or digits.");
    String phoneNumber = either(request.phoneNumber(), known == null ? null : known.phoneNumber());
    String phoneNumberCountry =
        either(request.phoneNumberCountry(), known == null ? null : known.phoneNumberCountry());
    phone(checks, phoneNumber, phoneNumberCountry);
    if (demand != Demand.PAYER) {
      checks
          .required("LegalRepresentativeBirthday", birthday)
          .required("LegalRepresentativeNationality", nationality)
          .required("LegalRepresentativeCountryOfResidence", country);
    }
    if (demand == Demand.OWNER) {
      checks.requiredAddress("HeadquartersAddress", seat);
      if (type == LegalPersonType.BUSINESS) {
        checks.required("CompanyNumber", companyNumber);
      }
    }
    countries.checkUser(checks, "LegalRepresentativeCountryOfResidence", country);
    countries.checkUser(checks, "HeadquartersAddress.Country", seat.country());
    return new Profile.Legal(
        requireNonNullElse(name, ""),
        requireNonNullElse(type, LegalPersonType.BUSINESS),
        companyNumber,
        seat,
        new Profile.Representative(
            requireNonNullElse(firstName, ""),
            requireNonNullElse(lastName, ""),
            either(request.legalRepresentativeEmail(), before == null ? null : before.email()),
            Address.either(
                request.legalRepresentativeAddress(),
                before == null ? Address.NONE : before.address()),
            birthday,
            nationality,
            country),
        phoneNumber,
        phoneNumberCountry);
  }

  private static String capacity(
      @Nullable String asked, Profile.@Nullable Natural known, Checks checks) {
    String before = known == null ? "NORMAL" : known.capacity();
    if (asked == null || asked.isBlank()) {
      return before;
    }
    String capacity = asked.toUpperCase(Locale.ROOT);
    checks.that(
        "Capacity",
        capacity.equals("NORMAL") || capacity.equals("DECLARATIVE"),
        "The field Capacity must be NORMAL or DECLARATIVE.");
    return capacity;
  }

  private static void phone(
      Checks checks, @Nullable String number, @Nullable String numberCountry) {
    checks.phone(
        "PhoneNumber", blankToNull(number), "PhoneNumberCountry", blankToNull(numberCountry));
  }

  /**
   * A date as it was sent, or the known one. SDKs send zero for a date that was never set; for a
   * payer, who needs none, zero therefore means none.
   */
  private static @Nullable Instant date(
      @Nullable Instant sent, @Nullable Instant known, Demand demand) {
    boolean unset =
        sent == null || (sent.equals(Instant.EPOCH) && known == null && demand == Demand.PAYER);
    return unset ? known : sent;
  }

  private static @Nullable String either(@Nullable String sent, @Nullable String known) {
    return sent == null || (sent.isBlank() && known == null) ? known : sent;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
