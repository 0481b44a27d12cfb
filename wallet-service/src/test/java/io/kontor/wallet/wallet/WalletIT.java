package io.kontor.wallet.wallet;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.data.CheckedInTable;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class WalletIT {
  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  Api acme;

  @BeforeEach
  void users() {
    acme = api.merchant("acme");
    OtherServices.mock().resetAll();
    OtherServices.mock()
        .stubFor(get(urlMatching("/identity/internal/clients/.*/users/.*")).willReturn(notFound()));
    for (String user : new String[] {"user_m_anna", "user_m_bert"}) {
      OtherServices.mock()
          .stubFor(
              get("/identity/internal/clients/acme/users/" + user)
                  .willReturn(
                      okJson(
                          "{\"id\":\""
                              + user
                              + "\",\"clientId\":\"acme\",\"status\":\"ACTIVE\",\"version\":1}")));
    }
  }

  @Test
  void opensAnEmptyWalletAndReadsItBack() {
    Api.Answer created = acme.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "Savings"));

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("Id")).startsWith("wlt_m_");
    assertThat(created.text("Owners.0")).isEqualTo("user_m_anna");
    assertThat(created.number("Balance.Amount")).isZero();
    assertThat(created.text("FundsType")).isEqualTo("DEFAULT");
    assertThat(created.json().propertyNames())
        .containsExactlyInAnyOrder(
            "Id",
            "Tag",
            "CreationDate",
            "Owners",
            "Description",
            "Currency",
            "Balance",
            "FundsType");
    assertThat(created.json().get("Balance").propertyNames())
        .containsExactlyInAnyOrder("Currency", "Amount");
    Api.Answer read = acme.get("/V2.01/acme/Wallets/" + created.text("Id"));
    assertThat(read.json()).isEqualTo(created.json());
  }

  @Test
  void takesNamesInAnyLetterCaseAndIgnoresUnknownOnes() {
    Api.Answer created =
        acme.post(
            "/v2.01/acme/wallets",
            """
            {"owners": ["user_m_anna"], "CURRENCY": "EUR", "description": "x", "Balance": {"Amount": 5}, "Odd": 1}
            """);

    assertThat(created.status()).isEqualTo(200);
    assertThat(created.number("Balance.Amount")).isZero();
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    Api.Answer refused = acme.post("/v2.01/acme/wallets", "{}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("Type")).isEqualTo("param_error");
    assertThat(refused.text("errors.Description")).isEqualTo("The Description field is required.");
    assertThat(refused.text("errors.Currency")).isEqualTo("The Currency field is required.");
    assertThat(refused.text("Id")).contains("#");
    assertThat(refused.number("Date")).isPositive();
  }

  @Test
  void refusesUnknownOwnersCurrenciesAndBrokenJson() {
    assertThat(
            acme.post("/v2.01/acme/wallets", body("user_m_nobody", "EUR", "x"))
                .text("errors.Owners"))
        .isNotNull();
    assertThat(
            acme.post("/v2.01/acme/wallets", body("user_m_anna", "EURO", "x"))
                .text("errors.Currency"))
        .isNotNull();
    assertThat(acme.post("/v2.01/acme/wallets", "{\"Owners\": [").status()).isEqualTo(400);
    assertThat(acme.post("/v2.01/acme/wallets", "[1]").status()).isEqualTo(400);
    assertThat(acme.post("/v2.01/acme/wallets", "{\"Owners\": {\"a\": 1}}").status())
        .isEqualTo(400);
  }

  @Test
  void opensWalletsInWhatCirculatesOnly() {
    for (List<String> row : CheckedInTable.read(Currencies.class, "iso4217.csv")) {
      String currency = row.getFirst();
      Api.Answer answer = acme.post("/v2.01/acme/wallets", body("user_m_anna", currency, "x"));
      Api.Answer own = acme.get("/v2.01/acme/clients/wallets/FEES/" + currency);
      if (row.get(3).equals("CIRCULATING")) {
        assertThat(answer.status()).as(currency + answer).isEqualTo(200);
        assertThat(own.status()).as(currency + own).isEqualTo(200);
      } else {
        assertThat(answer.text("errors.Currency")).as(currency).contains("not in circulation");
        assertThat(own.status()).as(currency + own).isEqualTo(404);
      }
    }
  }

  @Test
  void keepsWalletsOfWithdrawnCurrenciesReadable() {
    String id = acme.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "Old")).text("Id");
    jdbc.sql("UPDATE account SET currency = 'HRK' WHERE id = :id").param("id", id).update();
    jdbc.sql("UPDATE wallet SET currency = 'HRK' WHERE id = :id").param("id", id).update();

    Api.Answer read = acme.get("/v2.01/acme/wallets/" + id);

    assertThat(read.text("Currency")).isEqualTo("HRK");
    assertThat(read.text("Balance.Currency")).isEqualTo("HRK");
    assertThat(acme.put("/v2.01/acme/wallets/" + id, "{\"Tag\": \"kept\"}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "..",
        ".",
        " ",
        "%2e%2e",
        "user_m_anna/",
        "user_m_anna?x=1",
        "user_m_anna#x",
        "user_m_anna;x",
        "é",
        "a\\u0000b"
      })
  void refusesAnOwnerWhoseIdNoPathCanCarry(String owner) {
    OtherServices.mock().resetAll();
    OtherServices.mock()
        .stubFor(any(anyUrl()).willReturn(badRequest().withBody("<html>Bad Request</html>")));

    Api.Answer refused = acme.post("/v2.01/acme/wallets", body(owner, "EUR", "x"));

    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("errors.Owners")).isNotNull();
  }

  @Test
  void leavesAMemberAloneWhenItIsNull() {
    String id = acme.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "Before")).text("Id");

    Api.Answer changed =
        acme.put("/v2.01/acme/wallets/" + id, "{\"Description\": null, \"Tag\": \"blue\"}");

    assertThat(changed.text("Description")).isEqualTo("Before");
    assertThat(changed.text("Tag")).isEqualTo("blue");
  }

  @Test
  void pagesAListWithHeaders() {
    for (int i = 0; i < 3; i++) {
      acme.post("/v2.01/acme/wallets", body("user_m_bert", "EUR", "Wallet " + i));
    }

    Api.Answer page =
        acme.get("/v2.01/acme/users/user_m_bert/wallets?Page=2&PER_PAGE=2&sort=creationdate:desc");

    assertThat(page.json().size()).isEqualTo(1);
    assertThat(page.text("0.Description")).isEqualTo("Wallet 0");
    assertThat(page.header("X-Number-Of-Items")).isEqualTo("3");
    assertThat(page.header("X-Number-Of-Pages")).isEqualTo("2");
    assertThat(page.header("Link")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
  }

  @Test
  void showsAnotherClientNothing() {
    String id = acme.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "x")).text("Id");
    Api globex = api.merchant("globex");

    assertThat(globex.get("/v2.01/acme/wallets/" + id).status()).isEqualTo(403);
    assertThat(globex.get("/v2.01/globex/wallets/" + id).status()).isEqualTo(404);
    assertThat(globex.get("/v2.01/globex/wallets/" + id).text("errors.RessourceNotFound"))
        .contains(id);
    assertThat(globex.get("/v2.01/globex/users/user_m_anna/wallets").status()).isEqualTo(404);
  }

  @Test
  void refusesCallersWithoutTokenOrRight() {
    assertThat(api.get("/v2.01/acme/wallets/x").status()).isEqualTo(401);
    assertThat(api.get("/v2.01/acme/wallets/x").text("Type")).isEqualTo("not_authorized");
    Api readOnly = api.merchant("acme", "wallets:read");
    assertThat(readOnly.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "x")).status())
        .isEqualTo(403);
    assertThat(acme.get("/internal/ledger/trial-balance").status()).isEqualTo(403);
    assertThat(acme.send("PATCH", "/v2.01/acme/wallets/x", "{}").status()).isEqualTo(405);
    assertThat(acme.get("/v2.01/acme/wallets/x/nothing").status()).isEqualTo(404);
  }

  @Test
  void takesAnIdempotencyKeyOnceAndReadsTheAnswerBack() {
    String key = UUID.randomUUID().toString();
    Api withKey = acme.header("Idempotency-Key", key);
    Api.Answer first = withKey.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "Once"));

    Api.Answer second = withKey.post("/v2.01/acme/wallets", body("user_m_anna", "EUR", "Once"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("Type")).isEqualTo("idempotent_creation_conflict");
    Api.Answer kept = acme.get("/v2.01/acme/responses/" + key);
    assertThat(kept.text("StatusCode")).isEqualTo("200");
    assertThat(kept.text("RequestURL")).endsWith("/v2.01/acme/wallets");
    assertThat(kept.text("Resource.Id")).isEqualTo(first.text("Id"));
    assertThat(acme.get("/v2.01/acme/responses/" + UUID.randomUUID()).text("Type"))
        .isEqualTo("correlationid_not_found");
  }

  @Test
  void opensClientWalletsOnFirstNeed() {
    Api.Answer fees = acme.get("/v2.01/acme/clients/wallets/fees/EUR");

    assertThat(fees.text("Id")).isEqualTo("FEES_EUR");
    assertThat(acme.get("/v2.01/acme/clients/wallets/EUR").text("FundsType")).isEqualTo("DEFAULT");
    assertThat(acme.get("/v2.01/acme/clients/wallets/FEES").json().size()).isEqualTo(1);
    assertThat(acme.get("/v2.01/acme/clients/wallets/OTHER/EUR").status()).isEqualTo(404);
  }

  private static String body(String owner, String currency, String description) {
    return "{\"Owners\": [\"%s\"], \"Currency\": \"%s\", \"Description\": \"%s\"}"
        .formatted(owner, currency, description);
  }
}
