package io.kontor.identity.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.country.Countries;
import io.kontor.platform.test.Api;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every country in every field that takes one. */
class CountriesIT extends IdentityTest {
  private static final Set<String> NOBODY = Set.of("KP", "IR");

  @Test
  void takesEveryCountryInEveryFieldAndPostalCodesWhereThereAreSome() {
    String user = natural("FR", address("FR", true)).text("Id");
    for (Countries.Country country : Countries.all()) {
      String code = country.code();
      String address = address(code, country.postalCodes());
      Api.Answer natural = natural(code, address);
      Api.Answer legal = legal(code, address);
      if (NOBODY.contains(code)) {
        assertThat(natural.text("errors.CountryOfResidence")).contains("not accepted");
        assertThat(legal.body()).contains("not accepted");
        continue;
      }
      assertThat(natural.status()).as(code + natural).isEqualTo(200);
      assertThat(legal.status()).as(code + legal).isEqualTo(200);
      boolean blocked =
          merchant
              .get(path("/countries/" + code + "/authorizations"))
              .json()
              .at("/Authorization/BlockBankAccountCreation")
              .asBoolean();
      Api.Answer account =
          merchant.post(
              path("/users/" + user + "/bankaccounts/other"),
              """
              {"OwnerName": "A", "OwnerAddress": %s, "AccountNumber": "1", "BIC": "ABCD%sXX", "Country": "%s"}\
              """
                  .formatted(address, code, code));
      assertThat(account.status()).as(code + account).isEqualTo(blocked ? 400 : 200);
      Api.Answer client =
          merchant.put(path("/clients"), "{\"HeadquartersAddress\": " + address + "}");
      assertThat(client.status()).as(code + client).isEqualTo(200);
      if (country.postalCodes()) {
        assertThat(natural(code, address(code, false)).body()).contains("Address.PostalCode");
      }
    }
    assertThat(natural("ZZ", address("ZZ", true)).body())
        .contains("Nationality", "CountryOfResidence", "Address.Country");
    assertThat(merchant.get(path("/countries/XK/authorizations")).text("CountryName"))
        .isEqualTo("Kosovo");
  }

  private static String address(String country, boolean postalCode) {
    return """
    {"AddressLine1": "1 Road", "City": "Town", "Region": "R", "Country": "%s"%s}\
    """
        .formatted(country, postalCode ? ", \"PostalCode\": \"1\"" : "");
  }

  private Api.Answer natural(String country, String address) {
    return merchant.post(
        path("/users/natural"),
        """
        {"FirstName": "A", "LastName": "B", "Email": "a@example.com", "UserCategory": "OWNER",
         "TermsAndConditionsAccepted": true, "Birthday": 300000000, "Nationality": "%s", "CountryOfResidence": "%s",
         "PhoneNumber": "0612345678", "PhoneNumberCountry": "%s", "Address": %s}\
        """
            .formatted(country, country, country, address));
  }

  private Api.Answer legal(String country, String address) {
    return merchant.post(
        path("/users/legal"),
        """
        {"Name": "A", "Email": "a@example.com", "LegalPersonType": "SOLETRADER", "UserCategory": "OWNER",
         "TermsAndConditionsAccepted": true, "LegalRepresentativeFirstName": "A", "LegalRepresentativeLastName": "B",
         "LegalRepresentativeBirthday": 300000000, "LegalRepresentativeNationality": "%s",
         "LegalRepresentativeCountryOfResidence": "%s", "HeadquartersAddress": %s, "LegalRepresentativeAddress": %s}\
        """
            .formatted(country, country, address, address));
  }
}
