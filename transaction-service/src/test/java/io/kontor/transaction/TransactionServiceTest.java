package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.id.Ids;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.LostCommits;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The whole service between fakes with real rules; each test ends with the trial balance. */
@ServiceTest
@Import({TransactionServiceTest.Crashes.class, LostCommits.class})
@TestPropertySource(
    properties = {"kontor.workflow.sweep-every=200ms", "kontor.workflow.first-check-after=1s"})
abstract class TransactionServiceTest {
  static final FakeEnvironment environment = FakeEnvironment.instance();
  static final Duration PATIENCE = Duration.ofSeconds(15);

  @Autowired Api anyApi;
  @Autowired Ids ids;
  @Autowired MovableClock clock;
  @Autowired SimulatedCrash crash;
  @Autowired LostCommits lost;
  @Autowired JdbcClient jdbc;

  /** The merchant of this test; its own, so that lists hold nothing else. */
  String client;

  Api api;
  String author;
  String wallet;

  @TestConfiguration
  static class Crashes {
    @Bean
    @Primary
    SimulatedCrash simulatedCrash() {
      return new SimulatedCrash();
    }
  }

  @BeforeEach
  void aMerchantWithAUserAndAWallet() {
    environment.reset();
    client = "acme-" + ids.nextBare().substring(18);
    api = anyApi.merchant(client);
    author = aUser();
    wallet = aWallet(author, "EUR");
  }

  @AfterEach
  void booksBalance() {
    environment.heal();
    crash.disarm();
    clock.move(Duration.ZERO);
    assertThat(environment.trialBalance()).as("trial balance").isZero();
    assertThat(environment.lowestWallet()).as("lowest wallet").isNotNegative();
  }

  String aUser() {
    return aUser("OWNER", "ACTIVE");
  }

  String aUser(String category, String status) {
    String id = ids.next("user");
    environment.user(client, id, category, status);
    return id;
  }

  String aWallet(String owner, String currency) {
    String id = ids.next("wlt");
    environment.wallet(client, id, owner, currency);
    return id;
  }

  String aWallet(String owner, String currency, long balance) {
    String id = aWallet(owner, currency);
    environment.fund(id, currency, balance);
    return id;
  }

  String aBankAccount(String owner) {
    String id = ids.next("bankacc");
    environment.bankAccount(client, id, owner, true);
    return id;
  }

  String aCard(String owner) {
    return aCard(owner, false);
  }

  String aCard(String owner, boolean challenged) {
    String data = "data=" + ids.nextBare();
    environment.token(data, (challenged ? "challenge-" : "plain-") + ids.nextBare(), challenged);
    Api.Answer open =
        api.post(
            path("/cardregistrations"),
            """
            {"UserId": "%s", "Currency": "EUR"}\
            """
                .formatted(owner));
    Api.Answer done =
        api.put(
            path("/cardregistrations/" + open.text("Id")),
            """
            {"RegistrationData": "%s"}\
            """
                .formatted(data));
    assertThat(done.text("Status")).as(done.body()).isEqualTo("VALIDATED");
    return done.text("CardId");
  }

  Api.Answer payIn(String cardId, long amount, long fees) {
    return api.post(path("/payins/card/direct"), payInBody(cardId, amount, fees, ""));
  }

  String payInBody(String cardId, long amount, long fees, String more) {
    return """
    {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
     "Fees": {"Currency": "EUR", "Amount": %d}, "CardId": "%s",
     "SecureModeReturnURL": "https://shop.example/back?a=1"%s}\
    """
        .formatted(author, wallet, amount, fees, cardId, more);
  }

  Api.Answer transfer(String from, String to, long amount, long fees) {
    return api.post(
        path("/transfers"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
         "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": %d}}\
        """
            .formatted(author, from, to, amount, fees));
  }

  /** Waits until the object has the status, and answers it. */
  Api.Answer becomes(String path, String status) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(api.get(path(path)).text("Status")).isEqualTo(status));
    return api.get(path(path));
  }

  Api.Answer callback(String kind, String type, String object) {
    String body = "{\"id\":\"cb_1\",\"type\":\"%s\",\"object\":%s}".formatted(type, object);
    return anyApi
        .header("Kontor-Signature", OtherServices.sign(body))
        .header("Content-Type", "application/json")
        .post("/callbacks/" + kind, body);
  }

  String path(String rest) {
    return "/v2.01/" + client + rest;
  }

  long fees() {
    return environment.balance(client + ":FEES_EUR");
  }

  /** What stands in the reconciliation table about an object. */
  List<String> contradictions(String id) {
    return jdbc.sql("SELECT reason FROM reconciliation WHERE object_id = :id ORDER BY reason")
        .param("id", id)
        .query(String.class)
        .list();
  }
}
