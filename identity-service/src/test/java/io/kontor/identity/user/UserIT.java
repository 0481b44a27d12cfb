package io.kontor.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserIT extends IdentityTest {
  private static final String ANNA =
      """
      {"FirstName": "Anna", "LastName": "Berg", "Email": "anna@example.com", "Birthday": 300000000,
       "Nationality": "FR", "CountryOfResidence": "FR", "Tag": "vip"}
      """;
  private static final String SEAT =
      "{\"AddressLine1\": \"1 rue A\", \"City\": \"Paris\", \"PostalCode\": \"75001\", \"Country\": \"FR\"}";

  @Test
  void takesUpANaturalUserAndShowsEveryMember() {
    Api.Answer created = merchant.post(path("/users/natural"), ANNA);

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("Id")).startsWith("user_m_");
    assertThat(created.text("PersonType")).isEqualTo("NATURAL");
    assertThat(created.text("KYCLevel")).isEqualTo("LIGHT");
    assertThat(created.text("UserStatus")).isEqualTo("ACTIVE");
    assertThat(created.text("UserCategory")).isEqualTo("OWNER");
    assertThat(created.text("Capacity")).isEqualTo("NORMAL");
    assertThat(created.number("Birthday")).isEqualTo(300000000);
    assertThat(created.json().get("Address").propertyNames())
        .containsExactlyInAnyOrder(
            "AddressLine1", "AddressLine2", "City", "Region", "PostalCode", "Country");
    assertThat(created.json().has("ProofOfIdentity")).isTrue();
    assertThat(created.json().has("PendingUserAction")).isFalse();
    String id = created.text("Id");
    assertThat(merchant.get(path("/users/" + id)).json()).isEqualTo(created.json());
    assertThat(merchant.get(path("/Users/Natural/" + id)).json()).isEqualTo(created.json());
    assertThat(merchant.get(path("/users/legal/" + id)).status()).isEqualTo(404);
  }

  @Test
  void asksForWhatTheCategoryNeeds() {
    Api.Answer nothing = merchant.post(path("/users/natural"), "{}");
    assertThat(nothing.json().get("errors").propertyNames())
        .contains(
            "FirstName", "LastName", "Email", "Birthday", "Nationality", "CountryOfResidence");
    assertThat(
            merchant
                .post(
                    path("/users/natural"),
                    "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"a@example.com\", \"UserCategory\": \"payer\", \"Birthday\": 0}")
                .json()
                .get("Birthday")
                .isNull())
        .isTrue();
    assertThat(
            merchant
                .post(path("/users/natural"), ANNA.replace("}", ", \"UserCategory\": \"OWNER\"}"))
                .text("errors.TermsAndConditionsAccepted"))
        .isNotNull();
    assertThat(
            merchant
                .post(
                    path("/users/natural"), ANNA.replace("}", ", \"UserCategory\": \"PLATFORM\"}"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(error(ANNA.replace("anna@example.com", "anna"), "Email")).isNotNull();
    assertThat(error(ANNA.replace("anna@", "1234567890123@"), "Email")).isNotNull();
    assertThat(error(ANNA.replace("300000000", "99999999999"), "Birthday")).isNotNull();
    assertThat(error(ANNA.replace("300000000", "\"soon\""), "Birthday")).isNotNull();
    assertThat(error(ANNA.replace("\"FR\", \"Tag\"", "\"XX\", \"Tag\""), "CountryOfResidence"))
        .isNotNull();
    assertThat(error(ANNA.replace("\"FR\", \"Tag\"", "\"KP\", \"Tag\""), "CountryOfResidence"))
        .contains("not accepted");
    assertThat(error(ANNA.replace("Anna", "A".repeat(101)), "FirstName")).isNotNull();
    assertThat(error(ANNA.replace("}", ", \"IncomeRange\": 7}"), "IncomeRange")).isNotNull();
    assertThat(
            error(
                ANNA.replace("}", ", \"Address\": {\"City\": \"Paris\", \"Country\": \"FR\"}}"),
                "Address.AddressLine1"))
        .isNotNull();
    assertThat(error(ANNA.replace("300000000", "-99999999999"), "Birthday")).isNotNull();
    assertThat(error(ANNA.replace("}", ", \"PhoneNumber\": \"call me\"}"), "PhoneNumber"))
        .isNotNull();
    assertThat(error(ANNA.replace("}", ", \"PhoneNumber\": \"0612345678\"}"), "PhoneNumberCountry"))
        .isNotNull();
    assertThat(merchant.post(path("/users/natural"), "[]").status()).isEqualTo(400);
    assertThat(merchant.get(path("/users")).json()).isEmpty();
  }

  @Test
  void changesOnlyWhatIsSent() {
    String id = merchant.post(path("/users/natural"), ANNA).text("Id");

    Api.Answer changed =
        merchant.put(
            path("/users/natural/" + id),
            "{\"LastName\": \"Dahl\", \"FirstName\": null, \"Address\": {\"City\": null}, \"KYCLevel\": \"REGULAR\"}");

    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.text("LastName")).isEqualTo("Dahl");
    assertThat(changed.text("FirstName")).isEqualTo("Anna");
    assertThat(changed.text("Tag")).isEqualTo("vip");
    assertThat(changed.text("KYCLevel")).isEqualTo("LIGHT");
    assertThat(merchant.put(path("/users/legal/" + id), "{}").status()).isEqualTo(404);
    assertThat(merchant.put(path("/users/natural/" + id), "{\"FirstName\": \"\"}").status())
        .isEqualTo(400);
  }

  @Test
  void letsAPayerBecomeAnOwnerButNotBack() {
    String id =
        merchant
            .post(
                path("/users/natural"),
                "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"a@example.com\", \"UserCategory\": \"PAYER\"}")
            .text("Id");

    assertThat(
            merchant
                .put(path("/users/natural/" + id), "{\"UserCategory\": \"OWNER\"}")
                .json()
                .get("errors")
                .propertyNames())
        .contains("Birthday", "TermsAndConditionsAccepted");
    Api.Answer owner =
        merchant.put(
            path("/users/natural/" + id),
            """
            {"UserCategory": "OWNER", "TermsAndConditionsAccepted": true, "Birthday": 1, "Nationality": "DE",
             "CountryOfResidence": "DE"}
            """);
    assertThat(owner.text("UserCategory")).isEqualTo("OWNER");
    assertThat(owner.number("TermsAndConditionsAcceptedDate")).isPositive();
    assertThat(merchant.put(path("/users/natural/" + id), "{\"UserCategory\": \"PAYER\"}").status())
        .isEqualTo(400);
  }

  @Test
  void takesUpALegalUserAndAsksOwnersForSeatAndNumber() {
    String company =
        """
        {"LegalPersonType": "business", "Name": "Berg SARL", "Email": "office@example.com", "UserCategory": "OWNER",
         "TermsAndConditionsAccepted": true, "LegalRepresentativeFirstName": "Anna",
         "LegalRepresentativeLastName": "Berg", "LegalRepresentativeBirthday": 300000000,
         "LegalRepresentativeNationality": "FR", "LegalRepresentativeCountryOfResidence": "FR" %s}
        """;

    assertThat(
            merchant
                .post(path("/users/legal"), company.formatted(""))
                .json()
                .get("errors")
                .propertyNames())
        .containsExactlyInAnyOrder("HeadquartersAddress", "CompanyNumber");
    Api.Answer created =
        merchant.post(
            path("/users/legal"),
            company.formatted(
                ", \"CompanyNumber\": \"LU 1234\", \"HeadquartersAddress\": " + SEAT));
    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("LegalPersonType")).isEqualTo("BUSINESS");
    assertThat(created.text("HeadquartersAddress.City")).isEqualTo("Paris");
    assertThat(created.json().has("LegalRepresentativeProofOfIdentity")).isTrue();
    assertThat(created.json().get("LegalRepresentativeAddress").get("City").isNull()).isTrue();
    Api.Answer data =
        api.service().get("/internal/clients/" + client + "/users/" + created.text("Id"));
    assertThat(data.text("displayName")).isEqualTo("Berg SARL");
    assertThat(data.text("legalPersonType")).isEqualTo("BUSINESS");
    assertThat(data.number("version")).isEqualTo(1);
    assertThat(data.text("givenData.0")).isEqualTo("CompanyNumber");
    assertThat(data.json().get("givenData").size()).isEqualTo(2);
    merchant.put(
        path("/users/legal/" + created.text("Id")),
        "{\"LegalRepresentativeEmail\": \"anna@example.com\", \"LegalRepresentativeAddress\": %s}"
            .formatted(SEAT));
    assertThat(
            api.service()
                .get("/internal/clients/" + client + "/users/" + created.text("Id"))
                .json()
                .get("givenData")
                .size())
        .isEqualTo(4);
  }

  @Test
  void listsLightlyWithPagesNewestFirstWhenAsked() {
    for (int i = 0; i < 3; i++) {
      merchant.post(path("/users/natural"), ANNA.replace("anna@", "anna" + i + "@"));
    }

    Api.Answer page = merchant.get(path("/users?per_page=2&page=1&Sort=CreationDate:DESC"));

    assertThat(page.json()).hasSize(2);
    assertThat(page.text("0.Email")).isEqualTo("anna2@example.com");
    assertThat(page.json().get(0).has("FirstName")).isFalse();
    assertThat(page.header("X-Number-Of-Items")).isEqualTo("3");
    assertThat(merchant.get(path("/users?Sort=Email:ASC")).status()).isEqualTo(400);
  }

  @Test
  void closesForGood() {
    String id = merchant.post(path("/users/natural"), ANNA).text("Id");

    assertThat(close(client, id, "LEGAL").status()).isEqualTo(404);
    assertThat(close(client, id, "NATURAL").status()).isEqualTo(204);
    assertThat(close(client, id, "NATURAL").status()).isEqualTo(204);

    assertThat(merchant.get(path("/users/" + id)).text("UserStatus")).isEqualTo("CLOSED");
    assertThat(merchant.put(path("/users/natural/" + id), "{\"Tag\": \"x\"}").status())
        .isEqualTo(400);
  }

  @Test
  void keepsClientsApart() {
    String id = merchant.post(path("/users/natural"), ANNA).text("Id");
    String other = openClient("Globex");
    Api stranger = api.merchant(other);

    assertThat(stranger.get(path("/users/" + id)).status()).isEqualTo(403);
    assertThat(stranger.get("/v2.01/" + other + "/users/" + id).status()).isEqualTo(404);
    assertThat(stranger.put("/v2.01/" + other + "/users/natural/" + id, "{}").status())
        .isEqualTo(404);
    assertThat(close(other, id, "NATURAL").status()).isEqualTo(404);
    assertThat(stranger.get("/v2.01/" + other + "/users").json()).isEmpty();
    assertThat(api.merchant(client, "users:read").post(path("/users/natural"), ANNA).status())
        .isEqualTo(403);
  }

  @Test
  void takesAnIdempotencyKeyOnce() {
    Api once = merchant.header("Idempotency-Key", UUID.randomUUID().toString());

    Api.Answer first = once.post(path("/users/natural"), ANNA);
    Api.Answer second = once.post(path("/users/natural"), ANNA);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(409);
    assertThat(merchant.get(path("/users")).json()).hasSize(1);
  }

  private String error(String body, String field) {
    Api.Answer answer = merchant.post(path("/users/natural"), body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    return answer.json().get("errors").path(field).asString(null);
  }

  private Api.Answer close(String ofClient, String id, String personType) {
    return api.service()
        .post(
            "/internal/clients/" + ofClient + "/users/" + id + "/close",
            """
            {"personType": "%s", "actorType": "KEY", "actorId": "key-1"}\
            """
                .formatted(personType));
  }
}
