package io.kontor.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is shown in full is for those who hold the permission; ADR 0037. */
class PersonalDataIT extends IdentityTest {
  private static final String ANNA =
      """
      {"FirstName": "Anna", "LastName": "Berg", "Email": "anna@example.com", "Birthday": 300000000,
       "Nationality": "FR", "CountryOfResidence": "FR"}
      """;
  private static final String LEGAL =
      """
      {"Name": "Berg SA", "LegalPersonType": "BUSINESS", "Email": "sa@example.com", "UserCategory": "PAYER",
       "LegalRepresentativeFirstName": "Anna", "LegalRepresentativeLastName": "Berg",
       "LegalRepresentativeBirthday": 300000000}
      """;
  private static final String OWNER =
      """
      "OwnerName": "Anna Berg", "OwnerAddress": {"AddressLine1": "1 Road", "City": "Town", "PostalCode": "1",
      "Country": "FR"}
      """;
  private static final String[] OPERATIONS = {"users:write", "bankaccounts:write"};

  @Test
  void hidesBirthdaysFromPeopleWithoutThePermission() {
    String natural = merchant.post(path("/users/natural"), ANNA).text("Id");
    String legal = merchant.post(path("/users/legal"), LEGAL).text("Id");
    Api support = api.staff(client, "Sam", "users:read");
    Api risk = api.staff(client, "Rita", "users:read", "personaldata:read");
    Api all = api.staff(client, "Ada");

    Api.Answer masked = support.get(path("/users/" + natural));

    assertThat(masked.status()).isEqualTo(200);
    assertThat(masked.json().has("Birthday")).isTrue();
    assertThat(masked.text("Birthday")).isNull();
    assertThat(masked.text("FirstName")).isEqualTo("Anna");
    assertThat(support.get(path("/users/natural/" + natural)).text("Birthday")).isNull();
    assertThat(support.get(path("/users/legal/" + legal)).text("LegalRepresentativeBirthday"))
        .isNull();
    for (Api seeing : new Api[] {risk, all, merchant}) {
      assertThat(seeing.get(path("/users/" + natural)).number("Birthday")).isEqualTo(300000000);
      assertThat(seeing.get(path("/users/" + legal)).number("LegalRepresentativeBirthday"))
          .isEqualTo(300000000);
    }
  }

  @Test
  void hidesAccountNumbersButForTheirEnd() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");
    String accounts = path("/users/" + user + "/bankaccounts");
    String iban =
        merchant
            .post(accounts + "/iban", "{" + OWNER + ", \"IBAN\": \"FR7630004000031234567890143\"}")
            .text("Id");
    merchant.post(
        accounts + "/gb",
        "{" + OWNER + ", \"AccountNumber\": \"55779911\", \"SortCode\": \"200000\"}");
    merchant.post(
        accounts + "/other",
        "{"
            + OWNER
            + ", \"AccountNumber\": \"12 345\", \"BIC\": \"BOMLAEAD\", \"Country\": \"AE\"}");
    Api operations = api.steppedUp(client, "Olga", OPERATIONS);

    Api.Answer list = operations.get(accounts);

    assertThat(list.text("0.IBAN")).isEqualTo("FR••••0143");
    assertThat(list.text("0.BIC")).isEqualTo("BNPAFRPP");
    assertThat(list.text("1.AccountNumber")).isEqualTo("••••9911");
    assertThat(list.text("1.SortCode")).isEqualTo("200000");
    assertThat(list.text("2.AccountNumber")).isEqualTo("••••");
    assertThat(operations.get(accounts + "/" + iban).text("IBAN")).isEqualTo("FR••••0143");
    assertThat(merchant.get(accounts).text("0.IBAN")).isEqualTo("FR7630004000031234567890143");
    assertThat(operations.put(accounts + "/" + iban, "{\"Tag\": \"main\"}").text("IBAN"))
        .isEqualTo("FR••••0143");
    assertThat(merchant.get(accounts + "/" + iban).text("IBAN"))
        .isEqualTo("FR7630004000031234567890143");
  }

  @Test
  void takesNoMaskForAValueAndKeepsWhatIsNotShown() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");
    Api operations = api.steppedUp(client, "Olga", OPERATIONS);
    String accounts = path("/users/" + user + "/bankaccounts");

    Api.Answer edited =
        operations.put(
            path("/users/natural/" + user), "{\"Birthday\": null, \"Occupation\": \"Baker\"}");
    Api.Answer iban =
        operations.post(accounts + "/iban", "{" + OWNER + ", \"IBAN\": \"FR••••0143\"}");
    Api.Answer number =
        operations.post(
            accounts + "/other",
            "{"
                + OWNER
                + ", \"AccountNumber\": \"••••9911\", \"BIC\": \"BOMLAEAD\", \"Country\": \"AE\"}");

    assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
    assertThat(merchant.get(path("/users/" + user)).number("Birthday")).isEqualTo(300000000);
    assertThat(iban.status()).isEqualTo(400);
    assertThat(iban.text("errors.IBAN")).contains("masked");
    assertThat(number.status()).isEqualTo(400);
    assertThat(number.text("errors.AccountNumber")).contains("masked");
  }

  @Test
  void readsBackToOthersWhatTheyMaySee() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");
    String key = UUID.randomUUID().toString();
    Api.Answer created =
        merchant
            .header("Idempotency-Key", key)
            .post(
                path("/users/" + user + "/bankaccounts/iban"),
                "{" + OWNER + ", \"IBAN\": \"FR7630004000031234567890143\"}");
    String wrong = UUID.randomUUID().toString();
    merchant
        .header("Idempotency-Key", wrong)
        .post(path("/users/" + user + "/bankaccounts/iban"), "{" + OWNER + "}");
    Api operations = api.staff(client, "Olga", OPERATIONS);

    assertThat(created.text("IBAN")).isEqualTo("FR7630004000031234567890143");
    assertThat(merchant.get(path("/responses/" + key)).text("Resource.IBAN"))
        .isEqualTo("FR7630004000031234567890143");
    assertThat(operations.get(path("/responses/" + key)).text("Resource.IBAN"))
        .isEqualTo("FR••••0143");
    assertThat(operations.get(path("/responses/" + wrong)).text("Resource.errors.IBAN"))
        .doesNotContain("•");
  }

  @Test
  void newKeysSeeWhatTheyHoldAndOlderOnesWhatTheySaw() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");
    Api older = api.merchant(client, "users:read");
    Api without = api.token(TestTokens.instance().newMerchant(client, "users:read"));
    Api with =
        api.token(TestTokens.instance().newMerchant(client, "users:read", "personaldata:read"));

    assertThat(older.get(path("/users/" + user)).number("Birthday")).isEqualTo(300000000);
    assertThat(without.get(path("/users/" + user)).text("Birthday")).isNull();
    assertThat(with.get(path("/users/" + user)).number("Birthday")).isEqualTo(300000000);
    assertThat(
            api.token(TestTokens.instance().newMerchant(client, "*:read"))
                .get(path("/users/" + user))
                .number("Birthday"))
        .isEqualTo(300000000);
  }

  @Test
  void aloneThePermissionOpensNothing() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");

    assertThat(api.staff(client, "Sam", "personaldata:read").get(path("/users/" + user)).status())
        .isEqualTo(403);
  }
}
