package io.kontor.compliance.screening;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.compliance.Identity;
import io.kontor.platform.country.Countries;
import io.kontor.platform.inbox.InboxConsumer;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Consumed;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@ServiceTest
class ScreeningIT {
  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired Environment environment;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired InboxConsumer inbox;

  @BeforeEach
  void nobody() {
    Identity.reset();
  }

  @AfterEach
  void present() {
    clock.move(Duration.ZERO);
  }

  @Test
  void acceptsOrdinaryTransactions() {
    String user = Identity.natural("acme");

    Api.Answer accepted = screen("PAYIN", user, 1_000_00);

    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    assertThat(accepted.text("decision")).isEqualTo("ACCEPT");
    assertThat(accepted.json().has("resultCode")).isFalse();
    assertThat(code(screen("TRANSFER", user, 500))).isNull();
    assertThat(screen("PAYIN", "user_m_nobody", 100).status()).isEqualTo(400);
    assertThat(api.merchant("acme").post("/internal/screenings", "{}").status()).isEqualTo(403);
    assertThat(api.service().post("/internal/screenings", "{}").status()).isEqualTo(400);
  }

  @Test
  void refusesClosedUsersOnBothSides() {
    String closed = Identity.user("acme", "NATURAL", null, "OWNER", "CLOSED");
    String open = Identity.natural("acme");

    assertThat(code(screen("PAYIN", closed, 100))).isEqualTo("002601");
    assertThat(code(screen("TRANSFER", open, 100, "\"creditedUserId\":\"" + closed + "\"")))
        .isEqualTo("002602");
    assertThat(code(screen("PAYOUT", closed, 100))).isNotEqualTo("002601");
  }

  @Test
  void refusesPayersOnTheReceivingSideOnly() {
    String payer = Identity.user("acme", "NATURAL", null, "PAYER", "ACTIVE");
    String owner = Identity.natural("acme");

    assertThat(code(screen("PAYIN", payer, 100))).isNull();
    assertThat(code(screen("TRANSFER", payer, 100, "\"creditedUserId\":\"" + owner + "\"")))
        .isNull();
    assertThat(code(screen("TRANSFER", owner, 100, "\"creditedUserId\":\"" + payer + "\"")))
        .isEqualTo("002701");
    assertThat(code(screen("PAYOUT", payer, 100))).isEqualTo("002702");
  }

  @Test
  void findsTheReceiverByTheWalletItHeardOf() {
    String payer = Identity.user("acme", "NATURAL", null, "PAYER", "ACTIVE");
    String owner = Identity.natural("acme");
    screen("PAYIN", payer, 100);
    String wallet = "wlt_m_" + UUID.randomUUID();
    kafka.send(
        "kontor.wallet",
        wallet,
        Identity.event(
            "wallet.wallet-created",
            wallet,
            "{\"id\":\"%s\",\"clientId\":\"acme\",\"ownerId\":\"%s\",\"currency\":\"EUR\"}"
                .formatted(wallet, payer)));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            "002701"
                .equals(
                    code(
                        screen(
                            "TRANSFER", owner, 100, "\"creditedWalletId\":\"" + wallet + "\""))));
  }

  @Test
  void stopsMoneyOfBlockedUsersAndTellsMerchants() {
    String user = Identity.natural("acme");
    String other = Identity.natural("acme");

    Api.Answer blocked =
        block(user, "{\"inflows\":true,\"outflows\":false,\"actionCode\":\"CONTACT_SUPPORT\"}");
    assertThat(blocked.status()).as(blocked.toString()).isEqualTo(200);
    Api.Answer read = api.merchant("acme").get("/v2.01/acme/users/" + user + "/blockStatus");
    assertThat(read.json().at("/ScopeBlocked/Inflows").booleanValue()).isTrue();
    assertThat(read.json().at("/ScopeBlocked/Outflows").booleanValue()).isFalse();
    assertThat(read.text("ActionCode")).isEqualTo("CONTACT_SUPPORT");
    assertThat(api.merchant("acme").get("/v2.01/acme/users/" + user + "/Regulatory").json())
        .isEqualTo(read.json());

    assertThat(code(screen("PAYIN", user, 100))).isEqualTo("008700");
    assertThat(code(screen("PREAUTHORIZATION", user, 100))).isEqualTo("008700");
    assertThat(code(screen("PAYOUT", user, 100))).isNull();
    assertThat(code(screen("TRANSFER", other, 100, "\"creditedUserId\":\"" + user + "\"")))
        .isEqualTo("008700");
    block(user, "{\"inflows\":false,\"outflows\":true}");
    assertThat(code(screen("PAYIN", user, 100))).isNull();
    assertThat(code(screen("PAYOUT", user, 100))).isEqualTo("008700");
    assertThat(code(screen("TRANSFER", user, 100))).isEqualTo("008700");
    block(user, "{\"inflows\":false,\"outflows\":false,\"actionCode\":\"LEFT_OVER\"}");
    assertThat(
            api.merchant("acme")
                .get("/v2.01/acme/users/" + user + "/blockstatus")
                .text("ActionCode"))
        .isNull();

    assertThat(
            Published.about(
                environment.getRequiredProperty("kontor.kafka.bootstrap"),
                "kontor.compliance",
                user,
                4))
        .extracting(event -> event.get("apievent").stringValue())
        .containsExactlyInAnyOrder(
            "USER_INFLOWS_BLOCKED",
            "USER_INFLOWS_UNBLOCKED",
            "USER_OUTFLOWS_BLOCKED",
            "USER_OUTFLOWS_UNBLOCKED");
    assertThat(api.merchant("globex").get("/v2.01/globex/users/" + user + "/blockstatus").status())
        .isEqualTo(404);
    assertThat(
            api.merchant("acme", "kyc:read")
                .get("/v2.01/acme/users/" + user + "/blockstatus")
                .status())
        .isEqualTo(403);
    assertThat(block("user_m_nobody", "{\"inflows\":true,\"outflows\":true}").status())
        .isEqualTo(404);
    assertThat(block(user, "{\"inflows\":true}").status()).isEqualTo(400);
  }

  @Test
  void limitsWhatLightUsersPayOutInAMonth() {
    String user = Identity.natural("acme");

    assertThat(code(screen("PAYOUT", user, 100_00))).isNull();
    assertThat(code(screen("PAYOUT", user, 50_01))).isEqualTo("002999");
    assertThat(code(screen("PAYOUT", user, 50_00))).isNull();
    assertThat(code(screen("PAYOUT", user, 1))).isEqualTo("002999");
    clock.move(Duration.ofDays(31));
    assertThat(code(screen("PAYOUT", user, 150_00))).isNull();
    assertThat(code(screen("PAYOUT", Identity.natural("acme"), 150_01))).isEqualTo("002999");
  }

  @Test
  void limitsWhatLightUsersTransferToOthersTogetherWithTheirPayouts() {
    String user = Identity.natural("acme");
    String to = "\"creditedUserId\":\"" + Identity.natural("acme") + "\"";
    String toSelf = "\"creditedUserId\":\"" + user + "\"";

    assertThat(code(screen("TRANSFER", user, 100_00, to))).isNull();
    assertThat(code(screen("PAYOUT", user, 50_01))).isEqualTo("002999");
    assertThat(code(screen("TRANSFER", user, 50_01, to))).isEqualTo("002999");
    assertThat(code(screen("TRANSFER", user, 9_000_00, toSelf))).isNull();
    assertThat(code(screen("TRANSFER", user, 50_00, to))).isNull();
    assertThat(code(screen("PAYOUT", user, 1))).isEqualTo("002999");

    String payer = Identity.user("acme", "NATURAL", null, "PAYER", "ACTIVE");
    assertThat(code(screen("TRANSFER", payer, 9_000_00, to))).isNull();
    String regular = Identity.natural("acme");
    screen("PAYIN", regular, 100);
    jdbc.sql("UPDATE platform_user SET kyc_level = 'REGULAR' WHERE id = :id")
        .param("id", regular)
        .update();
    assertThat(code(screen("TRANSFER", regular, 9_000_00, to))).isNull();
    assertThat(code(screen("PAYOUT", regular, 9_000_00))).isNull();
  }

  @Test
  void freesTheLimitWhenATransferFails() {
    String user = Identity.natural("acme");
    String other = Identity.natural("acme");
    String to = "\"creditedUserId\":\"" + other + "\"";
    String failing = "tr_m_" + UUID.randomUUID();
    assertThat(code(screen(failing, "TRANSFER", user, 150_00, to))).isNull();
    assertThat(code(screen("TRANSFER", user, 100, to))).isEqualTo("002999");

    kafka.send(
        "kontor.transaction",
        failing,
        Identity.event(
            "transaction.failed",
            failing,
            """
            {"id":"%s","clientId":"acme","type":"TRANSFER","nature":"REGULAR","status":"FAILED","authorId":"%s",
             "creditedUserId":"%s"}
            """
                .formatted(failing, user, other)));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> code(screen("TRANSFER", user, 10_00, to)) == null);
  }

  @Test
  void countsWhatWasCreatedAndFreesWhatFailedWithinOnePoll() {
    String user = Identity.natural("acme");
    String other = Identity.natural("acme");
    String to = "\"creditedUserId\":\"" + other + "\"";
    List<String> ids = IntStream.range(0, 4).mapToObj(_ -> "tr_m_" + UUID.randomUUID()).toList();
    ids.forEach(id -> assertThat(code(screen(id, "TRANSFER", user, 1_00, to))).isNull());
    RecordMetadata last = null;
    inbox.stop();
    for (String id : ids) {
      boolean fails = ids.indexOf(id) % 2 == 1;
      last = outcome("created", "CREATED", id, user, other);
      last =
          fails
              ? outcome("failed", "FAILED", id, user, other)
              : outcome("succeeded", "SUCCEEDED", id, user, other);
      last = outcome("created", "CREATED", id, user, other); // told again
    }
    inbox.start();
    Consumed.by("compliance", last);

    assertThat(
            jdbc.sql(
                    "SELECT payout_state FROM screening WHERE transaction_id IN (:ids) ORDER BY"
                        + " array_position(CAST(:order AS text[]), transaction_id)")
                .param("ids", ids)
                .param("order", ids.toArray(String[]::new))
                .query(String.class)
                .list())
        .containsExactly("COUNTED", "RELEASED", "COUNTED", "RELEASED");
  }

  private RecordMetadata outcome(
      String happened, String status, String id, String user, String other) {
    String event =
        Identity.event(
            "transaction." + happened,
            id,
            """
            {"id":"%s","clientId":"acme","type":"TRANSFER","nature":"REGULAR","status":"%s","authorId":"%s",
             "creditedUserId":"%s"}
            """
                .formatted(id, status, user, other));
    return kafka.send("kontor.transaction", "one-partition", event).join().getRecordMetadata();
  }

  @Test
  void takesTheOperatorsWordForTheAmounts() {
    String user = Identity.natural("acme");
    assertThat(code(payout(user, "ISK", 1))).isEqualTo("002999");

    assertThat(api.service().put("/internal/light-limits/isk", "{\"amount\":2000}").status())
        .isEqualTo(200);

    assertThat(code(payout(user, "ISK", 2001))).isEqualTo("002999");
    assertThat(code(payout(user, "ISK", 1000))).isNull();
    assertThat(code(screen("PAYOUT", user, 75_01))).isEqualTo("002999");
    assertThat(api.service().get("/internal/light-limits").body())
        .contains("{\"currency\":\"ISK\",\"amount\":2000}");
    assertThat(api.service().put("/internal/light-limits/ISK", "{\"amount\":0}").status())
        .isEqualTo(400);
    assertThat(api.service().put("/internal/light-limits/GOLD", "{\"amount\":1}").status())
        .isEqualTo(404);
    assertThat(api.merchant("acme").get("/internal/light-limits").status()).isEqualTo(403);
    api.service().delete("/internal/light-limits/ISK");
    assertThat(code(payout(user, "ISK", 1))).isEqualTo("002999");
  }

  @Test
  void leavesRefundsAndTheClientsOwnPayoutsAlone() {
    String user = Identity.natural("acme");
    block(user, "{\"inflows\":true,\"outflows\":true}");

    assertThat(code(screen("REFUND", user, 500_00))).isNull();
    assertThat(code(screen("PAYOUT", user, 500_00, "\"bankAccountId\":null"))).isNull();
    assertThat(code(screen("PAYOUT", "acme", 9_000_00))).isNull();
    assertThat(code(payoutTo("acme", Identity.bankAccount("acme", "KP12", "AAAAKPAA", "KP"))))
        .isEqualTo("008501");
  }

  @Test
  void countsAllCurrenciesTogether() {
    String user = Identity.natural("acme");

    assertThat(code(screen("PAYOUT", user, 75_00))).isNull();
    assertThat(code(payout(user, "GBP", 65_01))).isEqualTo("002999");
    assertThat(code(payout(user, "GBP", 65_00))).isNull();
    assertThat(code(payout(user, "BHD", 1))).isEqualTo("002999");
  }

  @Test
  void freesTheLimitWhenAPayoutFailsOrIsNeverMade() {
    String user = Identity.natural("acme");
    String failing = "po_m_" + UUID.randomUUID();
    assertThat(code(screen(failing, "PAYOUT", user, 150_00, ""))).isNull();
    assertThat(code(screen("PAYOUT", user, 100))).isEqualTo("002999");

    transaction(failing, "created", "CREATED");
    transaction(failing, "failed", "FAILED");

    await().atMost(Duration.ofSeconds(20)).until(() -> code(screen("PAYOUT", user, 10_00)) == null);
    clock.move(Duration.ofHours(2));
    assertThat(code(screen("PAYOUT", user, 150_00))).isNull();
  }

  @Test
  void keepsCountingAPayoutThatWasMade() {
    moveToTheFirstOfTheMonth(); // a payout counts in its month alone
    String user = Identity.natural("acme");
    String made = "po_m_" + UUID.randomUUID();
    screen(made, "PAYOUT", user, 150_00, "");
    transaction(made, "created", "CREATED");
    transaction(made, "succeeded", "SUCCEEDED");
    String marker = Identity.natural("acme");
    screen("po_m_marker" + marker, "PAYOUT", marker, 150_00, "");
    transaction("po_m_marker" + marker, "failed", "FAILED");

    await().atMost(Duration.ofSeconds(20)).until(() -> code(screen("PAYOUT", marker, 100)) == null);
    clock.move(clock.offset().plus(Duration.ofHours(2)));
    assertThat(code(screen("PAYOUT", user, 1))).isEqualTo("002999");
  }

  private void moveToTheFirstOfTheMonth() {
    Instant now = Instant.now();
    clock.move(
        Duration.between(
            now,
            now.atZone(ZoneOffset.UTC).withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).toInstant()));
  }

  @Test
  void letsTwoMovementsAtOnceNotShareTheLimit() throws Exception {
    String user = Identity.natural("acme");
    String to = "\"creditedUserId\":\"" + Identity.natural("acme") + "\"";
    screen("PAYIN", user, 100);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 10)
              .mapToObj(i ->
                  threads.submit(() ->
                      String.valueOf(
                          code(
                              i % 2 == 0
                                  ? screen("PAYOUT", user, 40_00)
                                  : screen("TRANSFER", user, 40_00, to)))))
              .toList();
      int accepted = 0;
      for (Future<String> answer : answers) {
        accepted += answer.get().equals("null") ? 1 : 0;
      }
      assertThat(accepted).isEqualTo(3);
    }
  }

  @Test
  void givesARepeatTheFirstDecision() {
    String user = Identity.natural("acme");
    String accepted = "tr_m_" + UUID.randomUUID();
    String payout = "po_m_" + UUID.randomUUID();
    assertThat(code(screen(accepted, "TRANSFER", user, 100, ""))).isNull();
    assertThat(code(screen(payout, "PAYOUT", user, 150_00, ""))).isNull();
    block(user, "{\"inflows\":true,\"outflows\":true}");

    assertThat(code(screen(accepted, "TRANSFER", user, 100, ""))).isNull();
    assertThat(code(screen(payout, "PAYOUT", user, 150_00, ""))).isNull();
    String refused = "tr_m_" + UUID.randomUUID();
    assertThat(code(screen(refused, "TRANSFER", user, 100, ""))).isEqualTo("008700");
    block(user, "{\"inflows\":false,\"outflows\":false}");
    assertThat(code(screen(refused, "TRANSFER", user, 100, ""))).isEqualTo("008700");
  }

  @Test
  void refusesPayoutsToBlacklistedAccounts() {
    String user = Identity.natural("acme");
    String iban = "FR76" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    String bic = "XKONTR" + (char) ('A' + iban.length() % 26) + "Z";
    api.service().put("/internal/blacklist/IBAN/" + iban, "{\"reason\":\"mule account\"}");
    api.service()
        .put("/internal/blacklist/bic/" + bic.toLowerCase(), "{\"reason\":\"shell bank\"}");
    api.service().put("/internal/blacklist/CARD/fp-" + user, "{\"reason\":\"stolen\"}");

    assertThat(code(payoutTo(user, Identity.bankAccount("acme", iban, "BNPAFRPP", "FR"))))
        .isEqualTo("008502");
    assertThat(code(payoutTo(user, Identity.bankAccount("acme", "FR76300", bic + "XXX", "FR"))))
        .isEqualTo("008503");
    assertThat(code(payoutTo(user, Identity.bankAccount("acme", "MN12", "AAAAMNAA", "MN"))))
        .isEqualTo("008501");
    assertThat(code(payoutTo(user, Identity.bankAccount("acme", "FR76301", "BNPAFRPP", "FR"))))
        .isNull();
    assertThat(code(screen("PAYIN", user, 100, "\"cardFingerprint\":\"fp-" + user + "\"")))
        .isEqualTo("008500");
    assertThat(api.service().get("/internal/blacklist").body())
        .contains(iban)
        .contains("mule account");
    api.service().delete("/internal/blacklist/IBAN/" + iban);
    assertThat(code(payoutTo(user, Identity.bankAccount("acme", iban, "BNPAFRPP", "FR")))).isNull();
    assertThat(api.service().put("/internal/blacklist/COLOUR/red", "{\"reason\":\"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void knowsABlacklistedAccountInEverySpelling() {
    String user = Identity.natural("acme");
    String number = UUID.randomUUID().toString().replaceAll("[^0-9]", "0").substring(0, 20);
    String copied = "de%C2%A002%E2%80%AF" + number + "%C2%AD";
    assertThat(
            api.service()
                .put("/internal/blacklist/IBAN/" + copied, "{\"reason\":\"mule\"}")
                .text("value"))
        .isEqualTo("DE02" + number);
    for (String iban :
        List.of("DE02" + number, "DE99" + number, "de02 " + number, "DE02\u00a0" + number)) {
      assertThat(code(payoutTo(user, Identity.bankAccount("acme", iban, "DEUTDEFF", "DE"))))
          .as(iban)
          .isEqualTo("008502");
    }

    String bank = "Q" + number.substring(0, 3) + "DEFF";
    api.service().put("/internal/blacklist/BIC/" + bank + "XXX", "{\"reason\":\"shell\"}");
    for (String bic : List.of(bank, bank + "XXX", bank.toLowerCase() + "\u202fXXX")) {
      assertThat(code(payoutTo(user, Identity.bankAccount("acme", "FR763010", bic, "FR"))))
          .as(bic)
          .isEqualTo("008503");
    }
    assertThat(code(payoutTo(user, Identity.bankAccount("acme", "FR763010", bank + "500", "FR"))))
        .isNull();
  }

  @Test
  void takesEveryCountryIntoTheBlacklistAndNothingElse() {
    for (Countries.Country country : Countries.all()) {
      if (api.service().get("/internal/blacklist").body().contains("\"" + country.code() + "\"")) {
        continue; // stands there from the start
      }
      String path = "/internal/blacklist/COUNTRY/" + country.code();
      assertThat(api.service().put(path, "{\"reason\":\"x\"}").status()).isEqualTo(200);
      assertThat(api.service().delete(path).status()).isEqualTo(200);
    }
    assertThat(api.service().put("/internal/blacklist/COUNTRY/ZZ", "{\"reason\":\"x\"}").status())
        .isEqualTo(400);
  }

  @Test
  void answersWithinMilliseconds() {
    String user = Identity.natural("acme");
    Api caller = api.service(); // one token, as in production
    IntStream.range(0, 300).forEach(i -> screen(caller, "tr_m_warm" + user + i, user));

    long start = System.nanoTime();
    IntStream.range(0, 300).forEach(i -> screen(caller, "tr_m_timed" + user + i, user));

    Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(300);
    assertThat(each).isLessThan(Duration.ofMillis(25));
  }

  private static void screen(Api caller, String id, String user) {
    Api.Answer answer =
        caller.post("/internal/screenings", body(id, "TRANSFER", user, "EUR", 100, ""));
    assertThat(answer.text("decision")).isEqualTo("ACCEPT");
  }

  @Test
  void takesAnUnknownClientsUserForNobody() {
    String user = Identity.natural("acme");
    screen("PAYIN", user, 100);
    OtherServices.mock()
        .stubFor(get("/identity/internal/clients/globex/users/unused").willReturn(okJson("{}")));

    assertThat(
            api.service()
                .post(
                    "/internal/screenings",
                    body("x" + user, "PAYIN", user, "EUR", 100, "").replace("acme", "globex"))
                .status())
        .isEqualTo(400);
  }

  private Api.Answer payoutTo(String user, String account) {
    return screen("PAYOUT", user, 1_00, "\"bankAccountId\":\"" + account + "\"");
  }

  private Api.Answer payout(String user, String currency, long amount) {
    return api.service()
        .post(
            "/internal/screenings",
            body("po_m_" + UUID.randomUUID(), "PAYOUT", user, currency, amount, ""));
  }

  private Api.Answer screen(String type, String user, long amount) {
    return screen(type, user, amount, "");
  }

  private Api.Answer screen(String type, String user, long amount, String more) {
    return screen("tx_m_" + UUID.randomUUID(), type, user, amount, more);
  }

  private Api.Answer screen(String id, String type, String user, long amount, String more) {
    return api.service().post("/internal/screenings", body(id, type, user, "EUR", amount, more));
  }

  private static String body(
      String id, String type, String user, String currency, long amount, String more) {
    String account =
        type.equals("PAYOUT") && !more.contains("bankAccountId")
            ? ",\"bankAccountId\":\"bankacc_m_unlisted\""
            : "";
    return """
    {"clientId":"acme","transactionId":"%s","type":"%s","authorId":"%s",
     "amount":{"currency":"%s","amount":%d}%s}
    """
        .formatted(id, type, user, currency, amount, account + (more.isEmpty() ? "" : "," + more));
  }

  private Api.Answer block(String user, String body) {
    return api.service().put("/internal/clients/acme/users/" + user + "/block-status", body);
  }

  private void transaction(String id, String what, String status) {
    kafka.send(
        "kontor.transaction",
        id,
        Identity.event(
            "transaction." + what,
            id,
            "{\"id\":\"%s\",\"clientId\":\"acme\",\"type\":\"PAYOUT\",\"nature\":\"REGULAR\",\"status\":\"%s\"}"
                .formatted(id, status)));
  }

  private static String code(Api.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.text("resultCode");
  }
}
