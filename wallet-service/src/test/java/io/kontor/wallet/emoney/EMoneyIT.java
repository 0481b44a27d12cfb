package io.kontor.wallet.emoney;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EMoneyIT {
  @Autowired Api api;
  @Autowired MovableClock clock;
  Api acme;
  String user;

  @BeforeEach
  void identityKnowsTheOwner() {
    acme = api.merchant("acme");
    user = "user_m_" + UUID.randomUUID();
    OtherServices.mock().resetAll();
    OtherServices.mock().stubFor(get(urlMatching("/identity/internal/.*")).willReturn(notFound()));
    OtherServices.mock()
        .stubFor(
            get(urlMatching("/identity/internal/clients/acme/users/" + user))
                .willReturn(
                    okJson(
                        "{\"id\":\"%s\",\"clientId\":\"acme\",\"status\":\"ACTIVE\",\"version\":1}"
                            .formatted(user))));
  }

  @AfterEach
  void presentAndBalanced() {
    clock.move(Duration.ZERO);
    assertThat(api.service().get("/internal/ledger/trial-balance").text("balanced"))
        .isEqualTo("true");
  }

  @Test
  void addsUpAllWalletsOfTheUserByMonthYearAndCurrency() {
    String one = wallet("EUR");
    String two = wallet("EUR");
    String pounds = wallet("GBP");
    LocalDate first = at(Duration.ofDays(400));
    post(one, "EUR", 100_00);
    post(two, "EUR", 20_00);
    post(one, "EUR", -30_00);
    post(pounds, "GBP", 7_00);
    LocalDate later = at(Duration.ofDays(440)); // another month, perhaps another year
    post(one, "EUR", 5_00);

    assertThat(credited(month(first), "EUR")).isEqualTo(120_00);
    assertThat(debited(month(first), "EUR")).isEqualTo(30_00);
    assertThat(credited(month(later), "EUR")).isEqualTo(5_00);
    assertThat(debited(month(later), "EUR")).isZero();
    assertThat(credited("/" + first.getYear(), "EUR"))
        .isEqualTo(first.getYear() == later.getYear() ? 125_00 : 120_00);
    assertThat(credited("", "EUR")).isEqualTo(125_00);
    assertThat(credited("", "GBP")).isEqualTo(7_00);
    assertThat(credited("", "USD")).isZero();
    assertThat(acme.get(emoney("")).text("DebitedEMoney.Currency")).isEqualTo("EUR");
    assertThat(acme.get(emoney("/1999/12")).number("CreditedEMoney.Amount")).isZero();
  }

  @Test
  void staysWithinANumberWhenMoneyWentRound() {
    String wallet = wallet("EUR");
    long most = 5_000_000_000_000_000_000L; // twice this is more than a long holds
    for (int i = 0; i < 2; i++) {
      post(wallet, "EUR", most);
      post(wallet, "EUR", -most);
    }

    assertThat(credited("", "EUR")).isEqualTo(Long.MAX_VALUE);
    assertThat(debited("", "EUR")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void refusesWhatIsNoPeriodAndForeignUsers() {
    assertThat(acme.get(emoney("/2026/13")).status()).isEqualTo(400);
    assertThat(acme.get(emoney("/2026/0")).status()).isEqualTo(400);
    assertThat(acme.get(emoney("/12026")).status()).isEqualTo(400);
    assertThat(acme.get(emoney("/soon")).status()).isIn(400, 404);
    assertThat(acme.get(emoney("/2026?Currency=GOLD")).status()).isEqualTo(400);
    assertThat(acme.get("/v2.01/acme/users/user_m_nobody/emoney/2026").status()).isEqualTo(404);
    assertThat(api.merchant("globex").get("/v2.01/globex/users/" + user + "/emoney/2026").status())
        .isEqualTo(404);
    assertThat(api.merchant("acme", "cards:read").get(emoney("/2026")).status()).isEqualTo(403);
  }

  private LocalDate at(Duration fromNow) {
    clock.move(fromNow);
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String wallet(String currency) {
    return acme.post(
            "/v2.01/acme/wallets",
            "{\"Owners\": [\"%s\"], \"Description\": \"E\", \"Currency\": \"%s\"}"
                .formatted(user, currency))
        .text("Id");
  }

  private void post(String wallet, String currency, long amount) {
    Api.Answer posted =
        api.service()
            .post(
                "/internal/ledger/postings",
                """
                {"reference": "tx_m_%s", "reason": "PAYIN", "clientId": "acme", "entries": [
                  {"account": "world:BANK_%s", "currency": "%s", "amount": %d},
                  {"account": "%s", "currency": "%s", "amount": %d}]}
                """
                    .formatted(
                        UUID.randomUUID(), currency, currency, -amount, wallet, currency, amount));
    assertThat(posted.text("outcome")).as(posted.toString()).isEqualTo("POSTED");
  }

  private static String month(LocalDate date) {
    return "/" + date.getYear() + "/" + date.getMonthValue();
  }

  private long credited(String period, String currency) {
    return acme.get(emoney(period) + "?Currency=" + currency).number("CreditedEMoney.Amount");
  }

  private long debited(String period, String currency) {
    return acme.get(emoney(period) + "?currency=" + currency).number("DebitedEMoney.Amount");
  }

  private String emoney(String period) {
    return "/v2.01/acme/users/" + user + "/EMoney" + period;
  }
}
