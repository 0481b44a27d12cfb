package io.kontor.compliance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.compliance.Identity;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LimitIT {
  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired Environment environment;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired Limits limits;
  @Autowired TransactionTemplate transaction;

  private final String client = "limit" + UUID.randomUUID().toString().substring(0, 8);
  private Api merchant;
  private String user;

  @BeforeEach
  void aClientAndAUser() {
    Identity.reset();
    merchant = api.merchant(client);
    user = Identity.natural(client);
  }

  @AfterEach
  void present() {
    clock.move(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 5000000, 50000.00",
    "JPY, 8000000, 8000000",
    "KWD, 50000000, 50000.000",
    "HUF, 2000000000, 20000000.00"
  })
  void stopsACardPayInThatIsFarTooLarge(String currency, long max, String text) {
    assertThat(code(screen(payIn(max + 1, currency).card("fp1")))).isEqualTo("008504");
    Api.Answer refused = screen(payIn(max * 200, currency).hostedPage());
    assertThat(refused.text("decision")).isEqualTo("REFUSE");
    assertThat(refused.text("resultMessage"))
        .isEqualTo(
            "Amount limit of %s %s per transaction for this card is exceeded"
                .formatted(text, currency));
    assertThat(code(screen(payIn(max, currency).card("fp1")))).isNull();
    assertThat(code(screen(payIn(max, currency).hostedPage()))).isNull();
    assertThat(code(screen(payIn(max + 1, currency)))).as("no card").isNull();
  }

  @Test
  void stopsWhatOneCardPaysInADayUntilTheNext() {
    moveTo(tomorrow().plus(Duration.ofHours(12)));
    for (int i = 0; i < 10; i++) {
      assertThat(code(screen(payIn(50_000_00, "EUR").card("fp1")))).isNull();
    }

    Api.Answer refused = screen(payIn(1, "EUR").card("fp1"));

    assertThat(refused.text("resultCode")).isEqualTo("008507");
    Instant frees = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    assertThat(refused.text("resultMessage"))
        .isEqualTo(
            "Amount limit of 500000.00 EUR per day for this card is reached; it frees at " + frees);
    assertThat(code(screen(payIn(1, "USD").card("fp1")))).as("another currency").isNull();
    assertThat(code(screen(payIn(1, "EUR").card("fp2")))).as("another card").isNull();
    JsonNode usage = usage("CARD", "fp1").path(0);
    assertThat(usage.path("LimitId").isNull()).isTrue();
    assertThat(usage.at("/LeftAmount/Amount").longValue()).isZero();
    assertThat(usage.path("Frees").longValue()).isEqualTo(frees.getEpochSecond());
    moveTo(frees);
    assertThat(code(screen(payIn(50_000_00, "EUR").card("fp1")))).isNull();
  }

  @Test
  void takesTheClientsOwnLimitOfACardForTheDefault() {
    create(
        "\"SubjectType\":\"CARD\",\"Period\":\"TRANSACTION\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":6000000}");

    assertThat(code(screen(payIn(60_000_00, "EUR").card("fp1")))).isNull();
    assertThat(code(screen(payIn(60_000_01, "EUR").card("fp1")))).isEqualTo("008504");
    assertThat(code(screen(payIn(50_000_01, "USD").card("fp1")))).isEqualTo("008504");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAYIN", "PAYOUT", "TRANSFER"})
  void letsExactlyAsManyThroughAtOnceAsFit(String type) throws Exception {
    String wallet = "wlt_m_" + UUID.randomUUID();
    regular(user);
    create(
        "\"SubjectType\":\"WALLET\",\"SubjectId\":\"%s\",\"Period\":\"MONTH\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":1000}"
            .formatted(wallet));
    create("\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxCount\":1000");
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"TransactionType\":\"%s\",\"MaxCount\":900"
            .formatted(type));

    Map<String, Integer> codes =
        atOnce(
            40,
            i ->
                new Question(type, 100, "EUR")
                    .with(type.equals("PAYIN") ? "creditedWalletId" : "debitedWalletId", wallet));

    assertThat(codes).isEqualTo(Map.of("null", 10, "008507", 30));
    JsonNode used = usage("WALLET", wallet).path(0);
    assertThat(used.at("/UsedAmount/Amount").longValue()).isEqualTo(1000);
    assertThat(used.at("/LeftAmount/Amount").longValue()).isZero();
    assertThat(usage("USER", user).path(0).path("UsedCount").longValue())
        .as("what was refused took nothing")
        .isEqualTo(10);
  }

  @Test
  void countsATransactionOnceHoweverOftenItIsAskedAbout() throws Exception {
    create("\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxCount\":2");
    String id = "payin_m_" + UUID.randomUUID();

    assertThat(atOnce(10, _ -> payIn(100, "EUR").id(id))).isEqualTo(Map.of("null", 10));
    assertThat(usage("USER", user).path(0).path("UsedCount").longValue()).isEqualTo(1);
    assertThat(code(screen(payIn(100, "EUR")))).isNull();
    Question third = payIn(100, "EUR");
    Api.Answer refused = screen(third);
    assertThat(refused.text("resultCode")).isEqualTo("008505");
    assertThat(refused.text("resultMessage"))
        .startsWith("Limit of 2 transactions per month for this user is reached; it frees at ");
    assertThat(screen(third).json()).isEqualTo(refused.json());
    moveTo(clock.instant().plus(Duration.ofDays(40)));
    assertThat(screen(third).json()).as("the first decision, also later").isEqualTo(refused.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOUR", "DAY", "MONTH"})
  void freesAtTheBorderAndNotBefore(String period) {
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"%s\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":500}"
            .formatted(period));
    Instant border =
        tomorrow()
            .atZone(ZoneOffset.UTC)
            .withDayOfMonth(1)
            .plusMonths(1)
            .toInstant(); // of all three
    moveTo(border.minus(Duration.ofSeconds(40)));
    assertThat(code(screen(payIn(500, "EUR")))).isNull();
    Api.Answer refused = screen(payIn(1, "EUR"));
    assertThat(refused.text("resultCode")).isEqualTo("008507");
    assertThat(refused.text("resultMessage")).endsWith("it frees at " + border);

    moveTo(border);

    assertThat(code(screen(payIn(500, "EUR")))).isNull();
    assertThat(code(screen(payIn(1, "EUR")))).isEqualTo("008507");
  }

  @Test
  void tellsTheLimitThatFreesLast() {
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"HOUR\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":10}");
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":10}");

    assertThat(screen(payIn(11, "EUR")).text("resultMessage")).contains(" per month for ");
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"TRANSACTION\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":10}");
    assertThat(screen(payIn(11, "EUR")).text("resultMessage")).contains(" per transaction for ");
  }

  @Test
  void freesWhatFailsAndWhatIsNeverMade() {
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":1000}");
    moveTo(tomorrow().atZone(ZoneOffset.UTC).withDayOfMonth(1).plusMonths(1).toInstant());
    Question failing = payIn(1000, "EUR");
    assertThat(code(screen(failing))).isNull();
    tell(failing.id, "created", "CREATED");
    tell(failing.id, "failed", "FAILED");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> usage("USER", user).path(0).at("/UsedAmount/Amount").longValue() == 0);
    tell(failing.id, "created", "CREATED"); // told again

    Question made = payIn(400, "EUR");
    assertThat(code(screen(made))).isNull();
    tell(made.id, "succeeded", "SUCCEEDED");
    await().atMost(Duration.ofSeconds(20)).until(() -> state(made.id).equals("COUNTED"));
    Question lost = payIn(600, "EUR");
    assertThat(code(screen(lost))).isNull();
    assertThat(code(screen(payIn(1, "EUR")))).isEqualTo("008507");

    clock.move(clock.offset().plus(Duration.ofHours(2)));
    limits.endReservations(clock.instant().minus(Duration.ofHours(1)));
    assertThat(usage("USER", user).path(0).at("/UsedAmount/Amount").longValue()).isEqualTo(400);
    limits.endReservations(clock.instant().minus(Duration.ofHours(1)));
    assertThat(usage("USER", user).path(0).at("/UsedAmount/Amount").longValue()).isEqualTo(400);

    tell(lost.id, "created", "CREATED"); // made after all
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> usage("USER", user).path(0).at("/UsedAmount/Amount").longValue() == 1000);
  }

  @Test
  void followsPreauthorizationsAndLeavesRefundsAlone() {
    create("\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxCount\":1");
    Question reserved = payIn(100, "EUR").card("fp1");
    assertThat(code(screen(reserved))).isNull();
    assertThat(code(screen(new Question("PAYOUT", 100, "EUR").with("bankAccountId", null))))
        .as("a refund")
        .isNull();
    kafka.send(
        "kontor.transaction",
        reserved.id,
        Identity.event(
            "transaction.preauthorization-changed",
            reserved.id,
            "{\"id\":\"%s\",\"clientId\":\"%s\",\"kind\":\"CARD\",\"status\":\"FAILED\"}"
                .formatted(reserved.id, client)));
    await().atMost(Duration.ofSeconds(20)).until(() -> state(reserved.id).equals("RELEASED"));
    assertThat(code(screen(payIn(100, "EUR")))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"KEY, KEY, API key", "PERSON, STAFF, person"})
  void countsPerKeyAndPersonWhoAsks(String subject, String actor, String word) {
    create("\"SubjectType\":\"%s\",\"Period\":\"MONTH\",\"MaxCount\":1".formatted(subject));

    assertThat(code(screen(payIn(1, "EUR").by(actor, "one")))).isNull();
    Api.Answer refused = screen(payIn(1, "EUR").by(actor, "one"));
    assertThat(refused.text("resultCode")).isEqualTo("008505");
    assertThat(refused.text("resultMessage"))
        .startsWith("Limit of 1 transaction per month for this " + word + " is reached");
    assertThat(code(screen(payIn(1, "EUR").by(actor, "two")))).isNull();
    assertThat(code(screen(payIn(1, "EUR").by("SERVICE", "one")))).isNull();
    assertThat(code(screen(payIn(1, "EUR")))).isNull();
    assertThat(usage(subject, "one").path(0).path("UsedCount").longValue()).isEqualTo(1);
  }

  @Test
  void holdsEachScreeningToARuleThatWasLoweredBefore() throws Exception {
    String rule =
        create(
            "\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":100000}");
    screen(payIn(1, "EUR"));
    List<Boolean> late = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running =
          IntStream.range(0, 20)
              .mapToObj(_ -> threads.submit(() -> String.valueOf(code(screen(payIn(7, "EUR"))))))
              .toList();
      assertThat(
              merchant
                  .put(
                      "/v2.01/" + client + "/limits/" + rule,
                      "{\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":1}}")
                  .status())
          .isEqualTo(200);
      late.add(code(screen(payIn(1, "EUR"))) == null);
      for (Future<String> each : running) {
        each.get();
      }
    }
    assertThat(late).containsExactly(false);
    JsonNode used = usage("USER", user).path(0);
    assertThat(used.at("/MaxAmount/Amount").longValue()).isEqualTo(1);
    assertThat(used.at("/LeftAmount/Amount").longValue()).isZero();

    merchant.put("/v2.01/" + client + "/limits/" + rule, "{\"Active\":false}");
    assertThat(code(screen(payIn(1000, "EUR")))).isNull();
  }

  @Test
  void doesNotOverflow() {
    create(
        "\"SubjectType\":\"USER\",\"Period\":\"MONTH\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":%d}"
            .formatted(Long.MAX_VALUE));
    assertThat(code(screen(payIn(Long.MAX_VALUE - 1, "EUR")))).isNull();
    assertThat(code(screen(payIn(Long.MAX_VALUE, "EUR")))).isEqualTo("008507");
    assertThat(code(screen(payIn(2, "EUR")))).isEqualTo("008507");
    assertThat(code(screen(payIn(1, "EUR")))).isNull();
    assertThat(usage("USER", user).path(0).at("/UsedAmount/Amount").longValue())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void keepsClientsApart() {
    String rule = create("\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxCount\":1");
    String other = client + "b";
    String otherUser = Identity.natural(other);
    Api neighbour = api.merchant(other);

    for (int i = 0; i < 3; i++) {
      assertThat(
              code(
                  api.service()
                      .post("/internal/screenings", payIn(100, "EUR").body(other, otherUser))))
          .isNull();
    }
    assertThat(neighbour.get("/v2.01/" + other + "/limits/" + rule).status()).isEqualTo(404);
    assertThat(neighbour.put("/v2.01/" + other + "/limits/" + rule, "{\"Active\":false}").status())
        .isEqualTo(404);
    assertThat(neighbour.get("/v2.01/" + other + "/limits").json().size()).isZero();
    assertThat(neighbour.get("/v2.01/" + client + "/limits").status()).isEqualTo(403);
    assertThat(
            neighbour
                .post(
                    "/v2.01/" + other + "/limits",
                    "{\"SubjectType\":\"USER\",\"SubjectId\":\"%s\",\"Period\":\"DAY\",\"MaxCount\":1}"
                        .formatted(user))
                .body())
        .contains("SubjectId");
    assertThat(
            api.merchant(client, "limits:read")
                .put("/v2.01/" + client + "/limits/" + rule, "{\"Active\":false}")
                .status())
        .isEqualTo(403);
    assertThat(api.merchant(client, "kyc:write").get("/v2.01/" + client + "/limits").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Period\":\"DAY\",\"MaxCount\":1 | SubjectType",
        "\"SubjectType\":\"USER\",\"MaxCount\":1 | Period",
        "\"SubjectType\":\"USER\",\"Period\":\"DAY\" | MaxAmount",
        "\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxCount\":0 | MaxCount",
        "\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxCount\":-1 | MaxCount",
        "\"SubjectType\":\"USER\",\"Period\":\"TRANSACTION\",\"MaxCount\":1 | MaxCount",
        "\"SubjectType\":\"USER\",\"Period\":\"WEEK\",\"MaxCount\":1 | Period",
        "\"SubjectType\":\"PLANET\",\"Period\":\"DAY\",\"MaxCount\":1 | SubjectType",
        "\"SubjectType\":\"USER\",\"SubjectId\":\" \",\"Period\":\"DAY\",\"MaxCount\":1 | SubjectId",
        "\"SubjectType\":\"USER\",\"SubjectId\":\"user_m_none\",\"Period\":\"DAY\",\"MaxCount\":1 | SubjectId",
        "\"SubjectType\":\"CARD\",\"TransactionType\":\"PAYOUT\",\"Period\":\"DAY\",\"MaxCount\":1 | TransactionType",
        "\"SubjectType\":\"USER\",\"TransactionType\":\"REFUND\",\"Period\":\"DAY\",\"MaxCount\":1 | TransactionType",
        "\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":0} | Amount",
        "\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxAmount\":{\"Currency\":\"BTC\",\"Amount\":1} | Currency"
      })
  void refusesALimitThatMeansNothing(String body, String field) {
    Api.Answer answer = merchant.post("/v2.01/" + client + "/limits", "{" + body + "}");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().path("errors").toString()).contains(field);
    assertThat(merchant.get("/v2.01/" + client + "/limits").json().size()).isZero();
  }

  @Test
  void changesBoundsAndNeverWhatALimitIsAbout() {
    String counts = create("\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxCount\":3");
    String path = "/v2.01/" + client + "/limits/";
    Api.Answer edited = merchant.put(path + counts, "{\"MaxCount\":5,\"Tag\":\"raised\"}");
    assertThat(edited.json().path("MaxCount").longValue()).isEqualTo(5);
    assertThat(edited.text("Tag")).isEqualTo("raised");
    assertThat(merchant.get(path + counts).json()).isEqualTo(edited.json());
    String euros = "{\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":5}}";
    assertThat(merchant.put(path + counts, euros).status()).isEqualTo(400);
    String amounts =
        create(
            "\"SubjectType\":\"USER\",\"Period\":\"TRANSACTION\",\"MaxAmount\":{\"Currency\":\"USD\",\"Amount\":3}");
    assertThat(merchant.put(path + amounts, euros).status()).isEqualTo(400);
    assertThat(merchant.put(path + amounts, "{\"MaxCount\":5}").status()).isEqualTo(400);
    assertThat(merchant.put(path + "limit_m_none", euros).status()).isEqualTo(404);
    merchant.put(path + amounts, "{\"Active\":false}");
    assertThat(merchant.get("/v2.01/" + client + "/limits?Active=true").json().size()).isEqualTo(1);
    assertThat(merchant.get("/v2.01/" + client + "/limits?SubjectType=CARD").json().size())
        .isZero();
    assertThat(merchant.get("/v2.01/" + client + "/limits/usage?SubjectType=USER").status())
        .isEqualTo(400);
    assertThat(merchant.get("/v2.01/" + client + "/limits/usage?SubjectId=u").status())
        .isEqualTo(400);
  }

  @Test
  void tellsWhetherLimitsConcernTransfers() {
    assertThat(limitedTransfers().path("transfers").booleanValue()).isFalse();
    assertThat(limitedTransfers().path("version").longValue()).isZero();
    create("\"SubjectType\":\"CARD\",\"Period\":\"DAY\",\"MaxCount\":1");
    create(
        "\"SubjectType\":\"USER\",\"TransactionType\":\"PAYIN\",\"Period\":\"DAY\",\"MaxCount\":1");
    assertThat(limitedTransfers().path("transfers").booleanValue()).isFalse();
    String all = create("\"SubjectType\":\"KEY\",\"Period\":\"DAY\",\"MaxCount\":1");
    JsonNode limited = limitedTransfers();
    assertThat(limited.path("transfers").booleanValue()).isTrue();
    merchant.put("/v2.01/" + client + "/limits/" + all, "{\"Active\":false}");
    assertThat(limitedTransfers().path("transfers").booleanValue()).isFalse();
    assertThat(limitedTransfers().path("version").longValue())
        .isGreaterThan(limited.path("version").longValue());
    assertThat(
            Published.about(
                environment.getRequiredProperty("kontor.kafka.bootstrap"),
                "kontor.compliance",
                client,
                4))
        .extracting(event -> event.at("/data/transfers").booleanValue())
        .containsExactly(false, false, true, false);
    assertThat(merchant.get("/internal/clients/" + client + "/limited-transfers").status())
        .isEqualTo(403);
  }

  private JsonNode limitedTransfers() {
    return api.service().get("/internal/clients/" + client + "/limited-transfers").json();
  }

  @Test
  void takesABoundedNumberOfLimits() {
    for (int i = 0; i < KeepLimit.ACTIVE_MAX; i++) {
      create("\"SubjectType\":\"WALLET\",\"Period\":\"DAY\",\"MaxCount\":" + (i + 1));
    }
    String one = "{\"SubjectType\":\"USER\",\"Period\":\"DAY\",\"MaxCount\":1}";
    Api.Answer refused = merchant.post("/v2.01/" + client + "/limits", one);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    String first = merchant.get("/v2.01/" + client + "/limits?per_page=1").text("0.Id");
    merchant.put("/v2.01/" + client + "/limits/" + first, "{\"Active\":false}");
    assertThat(merchant.post("/v2.01/" + client + "/limits", one).status()).isEqualTo(200);
    assertThat(merchant.put("/v2.01/" + client + "/limits/" + first, "{\"Active\":true}").status())
        .isEqualTo(409);
  }

  /** Random histories against a plain count of what is live in the window. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void countsAsAPlainListDoes(long seed) {
    Random random = new Random(seed);
    long max = 5_000;
    String rule =
        create(
            "\"SubjectType\":\"USER\",\"Period\":\"HOUR\",\"MaxAmount\":{\"Currency\":\"EUR\",\"Amount\":%d},\"MaxCount\":12"
                .formatted(max));
    Map<String, Question> made = new LinkedHashMap<>();
    Map<String, Instant> windows = new HashMap<>();
    Map<String, String> decisions = new HashMap<>();
    Set<String> failed = new HashSet<>();
    moveTo(tomorrow().plus(Duration.ofMinutes(1)));
    for (int step = 0; step < 120; step++) {
      List<String> ids = new ArrayList<>(made.keySet());
      switch (ids.isEmpty() ? 0 : random.nextInt(10)) {
        case 0, 1, 2, 3, 4 -> {
          Question question = payIn(1 + random.nextInt(1_500), "EUR");
          Instant window = clock.instant().truncatedTo(ChronoUnit.HOURS);
          List<Question> live =
              made.values().stream()
                  .filter(each -> !failed.contains(each.id))
                  .filter(each -> window.equals(windows.get(each.id)))
                  .filter(each -> decisions.get(each.id).equals("null"))
                  .toList();
          long sum = live.stream().mapToLong(each -> each.amount).sum() + question.amount;
          String expected = sum > max ? "008507" : live.size() + 1 > 12 ? "008505" : "null";
          assertThat(String.valueOf(code(screen(question)))).as("step " + step).isEqualTo(expected);
          made.put(question.id, question);
          windows.put(question.id, window);
          decisions.put(question.id, expected);
        }
        case 5, 6 -> {
          String id = ids.get(random.nextInt(ids.size()));
          assertThat(String.valueOf(code(screen(made.get(id)))))
              .as("repeat at step " + step)
              .isEqualTo(decisions.get(id));
        }
        case 7, 8 -> {
          String id = ids.get(random.nextInt(ids.size()));
          failed.add(id);
          transaction.executeWithoutResult(_ -> limits.release(List.of(id)));
        }
        default -> clock.move(clock.offset().plus(Duration.ofMinutes(random.nextInt(25))));
      }
    }
    assertThat(rule).isNotNull();
    assertThat(decisions.values()).contains("null", "008507");
  }

  private Map<String, Integer> atOnce(int times, java.util.function.IntFunction<Question> question)
      throws Exception {
    screen(payIn(1, "SEK").as(Identity.natural(client))); // the way is warm
    Map<String, Integer> codes = new HashMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running =
          IntStream.range(0, times)
              .mapToObj(i -> threads.submit(() -> String.valueOf(code(screen(question.apply(i))))))
              .toList();
      for (Future<String> each : running) {
        codes.merge(each.get(), 1, Integer::sum);
      }
    }
    return codes;
  }

  private String create(String body) {
    Api.Answer answer = merchant.post("/v2.01/" + client + "/limits", "{" + body + "}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.text("Id");
  }

  private JsonNode usage(String type, String id) {
    Api.Answer answer =
        merchant.get("/v2.01/" + client + "/limits/usage?SubjectType=" + type + "&SubjectId=" + id);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().path("Limits");
  }

  private String state(String id) {
    return jdbc.sql("SELECT max(state) FROM limit_take WHERE transaction_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private void regular(String id) {
    screen(payIn(1, "SEK"));
    jdbc.sql("UPDATE platform_user SET kyc_level = 'REGULAR' WHERE id = :id")
        .param("id", id)
        .update();
  }

  private void tell(String id, String what, String status) {
    kafka.send(
        "kontor.transaction",
        id,
        Identity.event(
            "transaction." + what,
            id,
            "{\"id\":\"%s\",\"clientId\":\"%s\",\"type\":\"PAYIN\",\"nature\":\"REGULAR\",\"status\":\"%s\"}"
                .formatted(id, client, status)));
  }

  private static Instant tomorrow() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
  }

  private void moveTo(Instant moment) {
    clock.move(Duration.between(Instant.now(), moment));
  }

  private Question payIn(long amount, String currency) {
    return new Question("PAYIN", amount, currency);
  }

  private Api.Answer screen(Question question) {
    return api.service().post("/internal/screenings", question.body(client, question.user(user)));
  }

  private static String code(Api.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.text("resultCode");
  }

  /** A question of transaction-service. */
  private static final class Question {
    private final String type;
    private final long amount;
    private final String currency;
    private final Map<String, String> more = new LinkedHashMap<>();
    private String id = "payin_m_" + UUID.randomUUID();
    private String author;

    Question(String type, long amount, String currency) {
      this.type = type;
      this.amount = amount;
      this.currency = currency;
      if (type.equals("PAYOUT")) {
        more.put("bankAccountId", "\"bankacc_m_unlisted\"");
      }
    }

    Question id(String other) {
      id = other;
      return this;
    }

    Question as(String other) {
      author = other;
      return this;
    }

    String user(String otherwise) {
      return author == null ? otherwise : author;
    }

    Question card(String fingerprint) {
      more.put("paidByCard", "true");
      return with("cardFingerprint", fingerprint);
    }

    Question by(String actor, String id) {
      return with("creatorActor", actor).with("creatorId", id);
    }

    Question hostedPage() {
      more.put("paidByCard", "true");
      return this;
    }

    Question with(String name, String value) {
      more.put(name, value == null ? "null" : "\"" + value + "\"");
      return this;
    }

    String body(String clientId, String userId) {
      StringBuilder members = new StringBuilder();
      more.forEach((name, value) -> members.append(",\"").append(name).append("\":").append(value));
      return """
      {"clientId":"%s","transactionId":"%s","type":"%s","authorId":"%s",
       "amount":{"currency":"%s","amount":%d}%s}
      """
          .formatted(clientId, id, type, userId, currency, amount, members);
    }
  }
}
