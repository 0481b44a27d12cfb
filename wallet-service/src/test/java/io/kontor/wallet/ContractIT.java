package io.kontor.wallet;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each endpoint as it is on the wire; compared with docs/contract/wallet. */
@ServiceTest
@Tag("writes-docs")
class ContractIT {
  @Autowired Api anyApi;
  Api api;

  @BeforeEach
  void identityKnowsTheOwner() {
    api = anyApi.merchant("contract");
    OtherServices.mock().resetAll();
    OtherServices.mock()
        .stubFor(
            get(urlMatching("/identity/internal/clients/contract/users/user_m_.*"))
                .willReturn(
                    okJson(
                        "{\"id\":\"user_m_anna\",\"clientId\":\"contract\",\"status\":\"ACTIVE\",\"version\":1}")));
  }

  @AfterAll
  static void eachChangeIsInTheAuditTrail() {
    AuditSweep.verify("wallet");
  }

  @Test
  void answersAsTheStoredExamplesShow() {
    Api.Answer wallet =
        api.post(
                "/v2.01/contract/wallets",
                """
                {"Owners": ["user_m_anna"], "Description": "Savings", "Currency": "EUR", "Tag": "blue"}\
                """)
            .example("wallets-create");
    String id = wallet.text("Id");
    api.get("/v2.01/contract/wallets/" + id).example("wallets-read");
    api.put("/v2.01/contract/wallets/" + id, "{\"Description\": \"Holiday\", \"Tag\": null}")
        .example("wallets-edit");
    api.post("/v2.01/contract/wallets", "{\"Currency\": \"EURO\"}")
        .example("wallets-create-refused");
    api.get("/v2.01/contract/wallets/wlt_m_unknown").example("wallets-read-unknown");
    for (int i = 0; i < 2; i++) {
      api.post(
          "/v2.01/contract/wallets",
          "{\"Owners\": [\"user_m_anna\"], \"Description\": \"Other\", \"Currency\": \"USD\"}");
    }
    api.get("/v2.01/contract/users/user_m_anna/wallets?page=2&per_page=1")
        .example("users-wallets-list");
    assertThat(wallet.status()).isEqualTo(200);
  }

  @Test
  void countsWhatWentInAndOutAsTheStoredExamplesShow() {
    String wallet =
        api.post(
                "/v2.01/contract/wallets",
                "{\"Owners\": [\"user_m_emma\"], \"Description\": \"E\", \"Currency\": \"GBP\"}")
            .text("Id");
    Api.Answer posted =
        anyApi
            .service()
            .post(
                "/internal/ledger/postings",
                """
                {"reference": "payin_m_emma", "reason": "PAYIN", "clientId": "contract", "entries": [
                  {"account": "world:ACQUIRER_GBP", "currency": "GBP", "amount": -1250},
                  {"account": "%s", "currency": "GBP", "amount": 1250}]}\
                """
                    .formatted(wallet));
    assertThat(posted.text("outcome")).as(posted.body()).isEqualTo("POSTED");

    api.get("/v2.01/contract/users/user_m_emma/emoney?Currency=GBP").example("users-emoney-always");
    api.get("/v2.01/contract/users/user_m_emma/emoney/2020?Currency=GBP")
        .example("users-emoney-year");
    api.get("/v2.01/contract/users/user_m_emma/emoney/2020/1?Currency=GBP")
        .example("users-emoney-month");
  }

  @Test
  void showsClientWalletsAsTheStoredExamplesShow() {
    api.get("/v2.01/contract/clients/wallets/FEES/EUR").example("clients-wallets-one");
    api.get("/v2.01/contract/clients/wallets/FEES").example("clients-wallets-of-type");
    api.get("/v2.01/contract/clients/wallets/EUR").example("clients-wallets-of-currency");
    api.get("/v2.01/contract/clients/wallets").example("clients-wallets-list");
  }

  @Test
  void readsAnAnswerBackAsTheStoredExampleShows() {
    Api once = api.header("Idempotency-Key", "contract-wallets-0001");
    String body =
        "{\"Owners\": [\"user_m_ida\"], \"Description\": \"Once\", \"Currency\": \"EUR\"}";
    once.post("/v2.01/contract/wallets", body);

    once.post("/v2.01/contract/wallets", body).example("wallets-create-repeated");
    api.get("/v2.01/contract/responses/contract-wallets-0001").example("responses-read");
    api.get("/v2.01/contract/responses/contract-wallets-0002").example("responses-read-unknown");
  }
}
