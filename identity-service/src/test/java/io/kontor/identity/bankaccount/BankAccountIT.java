package io.kontor.identity.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankAccountIT extends IdentityTest {
  private static final String OWNER =
      """
      "OwnerName": "Anna Berg", "OwnerAddress": {"AddressLine1": "1 Road", "City": "Town", "PostalCode": "1",
      "Country": "FR", "Region": "R"}
      """;

  String user;

  @BeforeEach
  void user() {
    user =
        merchant
            .post(
                path("/users/natural"),
                "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"a@example.com\", \"UserCategory\": \"PAYER\"}")
            .text("Id");
  }

  @Test
  void registersAnIbanAccountAndFindsItsBank() {
    Api.Answer created = register("iban", "\"IBAN\": \"fr76 3000 4000 0312 3456 7890 143\"");

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("IBAN")).isEqualTo("FR7630004000031234567890143");
    assertThat(created.text("BIC")).isEqualTo("BNPAFRPP");
    assertThat(created.text("Type")).isEqualTo("IBAN");
    assertThat(created.text("UserId")).isEqualTo(user);
    assertThat(created.text("Active")).isEqualTo("true");
    assertThat(created.json().has("AccountNumber")).isFalse();
    assertThat(merchant.get(accounts() + "/" + created.text("Id")).json())
        .isEqualTo(created.json());
    Api.Answer data =
        api.service().get("/internal/clients/" + client + "/bank-accounts/" + created.text("Id"));
    assertThat(data.text("country")).isEqualTo("FR");
    assertThat(data.text("iban")).isEqualTo("FR7630004000031234567890143");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gb    | \"AccountNumber\": \"55779911\", \"SortCode\": \"20-00-00\"                         | SortCode  | 200000",
        "US    | \"AccountNumber\": 123456789, \"ABA\": \"021000021\"                                | DepositAccountType | CHECKING",
        "ca    | \"AccountNumber\": \"1234567\", \"BranchCode\": \"00152\", \"InstitutionNumber\": \"614\", \"BankName\": \"The Big Bank\" | BranchCode | 00152",
        "other | \"AccountNumber\": \"AE12 77\", \"BIC\": \"BOMLAEAD\", \"Country\": \"AE\"          | Country | AE",
        "iban  | \"IBAN\": \"FR541558929750ZZZZZZAC01915\"                                           | BIC | ''"
      })
  void registersEveryType(String type, String fields, String field, String value) {
    Api.Answer created = register(type, fields);

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text(field)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iban  | \"IBAN\": \"FR7630004000031234567890144\"                                  | IBAN",
        "iban  | \"IBAN\": \"\"                                                             | IBAN",
        "iban  | \"IBAN\": \"FR7630004000031234567890143\", \"BIC\": \"BNP\"                | BIC",
        "gb    | \"AccountNumber\": \"5577991\", \"SortCode\": \"200000\"                   | AccountNumber",
        "gb    | \"AccountNumber\": \"55779911\", \"SortCode\": \"20000A\"                  | SortCode",
        "us    | \"AccountNumber\": \"1\", \"ABA\": \"021000022\"                           | ABA",
        "us    | \"AccountNumber\": \"1\", \"ABA\": \"021000021\", \"DepositAccountType\": \"GOLD\" | DepositAccountType",
        "ca    | \"AccountNumber\": \"1\", \"BranchCode\": \"1\", \"InstitutionNumber\": \"614\", \"BankName\": \"B\" | BranchCode",
        "ca    | \"AccountNumber\": \"1\", \"BranchCode\": \"00152\", \"InstitutionNumber\": \"614\" | BankName",
        "iban  | \"IBAN\": \"FR763000400003123456789014\"                                   | IBAN",
        "iban  | \"IBAN\": \"DE8937040044053201300\"                                        | IBAN",
        "iban  | \"IBAN\": \"XX7630004000031234567890143\"                                  | IBAN",
        "iban  | \"IBAN\": \"FR7630004000031234567890143\", \"BIC\": \"BNPAMOPP\"           | BIC",
        "gb    | \"AccountNumber\": \"55779911\"                                            | SortCode",
        "us    | \"AccountNumber\": \"1234567890123456789\", \"ABA\": \"021000021\"         | AccountNumber",
        "ca    | \"AccountNumber\": \"1\", \"BranchCode\": \"00152\", \"InstitutionNumber\": \"61\", \"BankName\": \"B\" | InstitutionNumber",
        "other | \"AccountNumber\": \"1\", \"BIC\": \"BNPAFRPP\", \"Country\": \"MO\"       | Country",
        "other | \"AccountNumber\": \"1\", \"BIC\": \"BNPAFRPP\", \"Country\": \"FRA\"      | Country"
      })
  void refusesWhatABankWouldRefuse(String type, String fields, String field) {
    Api.Answer refused = register(type, fields);

    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.json().get("errors").propertyNames()).contains(field);
    assertThat(merchant.get(accounts()).json()).isEmpty();
  }

  @Test
  void refusesMissingOwnersUnknownTypesAndUnknownUsers() {
    Api.Answer refused = merchant.post(accounts() + "/iban", "{}");
    assertThat(refused.json().get("errors").propertyNames())
        .contains("OwnerName", "OwnerAddress", "IBAN");
    assertThat(register("paypal", "\"IBAN\": \"x\"").status()).isEqualTo(404);
    assertThat(
            merchant
                .post(path("/users/user_m_none/bankaccounts/iban"), "{}")
                .text("errors.RessourceNotFound"))
        .contains("user_m_none");
  }

  @Test
  void deactivatesForGoodAndFiltersByIt() {
    String id = register("iban", "\"IBAN\": \"FR7630004000031234567890143\"").text("Id");
    register("gb", "\"AccountNumber\": \"55779911\", \"SortCode\": \"200000\"");

    Api.Answer off = merchant.put(accounts() + "/" + id, "{\"Active\": false, \"Tag\": \"old\"}");

    assertThat(off.text("Active")).isEqualTo("false");
    assertThat(off.text("Tag")).isEqualTo("old");
    assertThat(merchant.put(accounts() + "/" + id, "{\"Active\": true}").status()).isEqualTo(400);
    assertThat(merchant.get(accounts() + "?active=FALSE").text("0.Id")).isEqualTo(id);
    assertThat(merchant.get(accounts() + "?Active=true").json()).hasSize(1);
    assertThat(merchant.get(accounts()).json()).hasSize(2);
  }

  @Test
  void registersTheClientsOwnAccount() {
    Api.Answer created =
        merchant.post(
            path("/clients/bankaccounts/IBAN"),
            "{" + OWNER + ", \"IBAN\": \"FR7630004000031234567890143\"}");

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("UserId")).isEqualTo(client);
    assertThat(merchant.get(path("/clients/bankaccounts")).json()).hasSize(1);
  }

  @Test
  void keepsClientsAndUsersApart() {
    String id = register("iban", "\"IBAN\": \"FR7630004000031234567890143\"").text("Id");
    String other = openClient("Globex");

    assertThat(
            api.merchant(other)
                .get("/v2.01/" + other + "/users/" + user + "/bankaccounts/" + id)
                .status())
        .isEqualTo(404);
    assertThat(api.service().get("/internal/clients/" + other + "/bank-accounts/" + id).status())
        .isEqualTo(404);
    assertThat(merchant.get(path("/users/other/bankaccounts/" + id)).status()).isEqualTo(404);
    Api stranger = api.merchant(other);
    String theirs = "/v2.01/" + other + "/users/" + user + "/bankaccounts";
    assertThat(stranger.get(theirs).status()).isEqualTo(404);
    assertThat(stranger.post(theirs + "/iban", "{}").status()).isEqualTo(404);
    assertThat(stranger.put(theirs + "/" + id, "{\"Active\": false}").status()).isEqualTo(404);
    assertThat(merchant.put(path("/users/other/bankaccounts/" + id), "{}").status()).isEqualTo(404);
    assertThat(api.merchant(client, "bankaccounts:read").put(accounts() + "/" + id, "{}").status())
        .isEqualTo(403);
    assertThat(merchant.get(accounts() + "/" + id).text("Active")).isEqualTo("true");
  }

  private String accounts() {
    return path("/users/" + user + "/bankaccounts");
  }

  private Api.Answer register(String type, String fields) {
    return merchant.post(accounts() + "/" + type, "{" + OWNER + ", " + fields + "}");
  }
}
