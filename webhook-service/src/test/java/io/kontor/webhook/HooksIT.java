package io.kontor.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import io.kontor.platform.inbox.InboxConsumer;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Consumed;
import io.kontor.platform.test.ServiceTest;
import io.kontor.platform.test.StoredText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class HooksIT {
  private static final Receiver RECEIVER = new Receiver();
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @Autowired Api api;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired JdbcClient jdbc;
  @Autowired InboxConsumer inbox;

  static {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // many builds may share the machine
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    MAIL.start();
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    registry.add("kontor.webhook.allow-private-addresses", () -> "true");
    registry.add("kontor.webhook.timeout", () -> "1s");
    registry.add("kontor.webhook.retry-after", () -> "20ms,20ms,20ms,20ms");
    registry.add("kontor.webhook.failures-max", () -> "12");
    registry.add("kontor.webhook.alert-every", () -> "5");
    registry.add("kontor.webhook.lease", () -> "2s");
    registry.add("kontor.webhook.poll", () -> "50ms");
  }

  @AfterAll
  static void stop() {
    RECEIVER.close();
    MAIL.stop();
  }

  @Test
  void storesEachMerchantVisibleEventOnceAndListsThemOldestFirst() {
    String client = client();
    Instant now = Instant.now();
    String repeated = event(client, "PAYIN_NORMAL_CREATED", "payin_1", now.minusSeconds(20));
    publish("kontor.transaction", "payin_1", repeated);
    publish("kontor.transaction", "payin_1", repeated);
    publish(
        "kontor.compliance",
        "kyc_1",
        event(client, "KYC_SUCCEEDED", "kyc_1", now.minusSeconds(30)));
    publish("kontor.wallet", "wlt_1", event(client, null, "wlt_1", now.minusSeconds(5)));
    publish(
        "kontor.identity",
        "user_1",
        event(client, "USER_ACCOUNT_CLOSED", "user_1", now.minusSeconds(1)));
    publish(
        "kontor.dispute",
        "dsp_1",
        event(client, "PAYIN_REPUDIATION_CREATED", "dsp_1", now.minusSeconds(10))
            .replace("\"data\"", "\"apiresource\":\"rep_1\",\"data\""));

    await().untilAsserted(() -> assertThat(list(client, "")).hasSize(4));
    assertThat(list(client, ""))
        .containsExactly(
            "kyc_1 KYC_SUCCEEDED",
            "payin_1 PAYIN_NORMAL_CREATED",
            "rep_1 PAYIN_REPUDIATION_CREATED",
            "user_1 USER_ACCOUNT_CLOSED");
    assertThat(list(client, "?Sort=Date:DESC&per_page=1"))
        .containsExactly("user_1 USER_ACCOUNT_CLOSED");
    assertThat(list(client, "?eventtype=kyc_succeeded,PAYIN_NORMAL_CREATED")).hasSize(2);
    assertThat(list(client, "?AfterDate=" + now.minusSeconds(15).getEpochSecond())).hasSize(2);
    assertThat(list(client, "?BeforeDate=" + now.minusSeconds(15).getEpochSecond())).hasSize(2);
    assertThat(list(client(), "")).isEmpty();
  }

  @Test
  void eventsOfOnePollAreDeliveredOnceEachAndOneThatCannotBeStoredAlone() {
    String client = client();
    String path = "/ok/batch" + client;
    String hookId = register(client, "PAYIN_NORMAL_CREATED", path);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    RecordMetadata last = null;
    inbox.stop();
    for (int i = 0; i < 30; i++) {
      String event = event(client, "PAYIN_NORMAL_CREATED", "payin_" + i, now.minusSeconds(60 - i));
      last = told("kontor.transaction", "payin_1", event);
      if (i == 7) {
        told("kontor.transaction", "payin_1", event); // the relay may tell it twice
      }
      if (i == 8) {
        String poison = event(client, "PAYIN_NORMAL_CREATED", "\\u0000" + client, now);
        told("kontor.transaction", "payin_1", poison);
      }
    }
    inbox.start();

    Consumed.by("webhook", last);
    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(30));
    assertThat(RECEIVER.calls(path)).hasSize(30).doesNotHaveDuplicates();
    assertThat(list(client, "?per_page=100"))
        .containsExactlyElementsOf(
            IntStream.range(0, 30).mapToObj(i -> "payin_" + i + " PAYIN_NORMAL_CREATED").toList());
    assertThat(count("SELECT count(*) FROM inbox_parked WHERE payload LIKE '%" + client + "%'"))
        .isEqualTo(1);
  }

  @Test
  void anEventThatIsStoredIsNotDeliveredAgainByThisReleaseOrTheOneBefore() {
    String client = client();
    String hookId = register(client, "PAYIN_NORMAL_CREATED", "/ok/again" + client);
    String event = event(client, "PAYIN_NORMAL_CREATED", "payin_1", Instant.now());
    Consumed.by("webhook", told("kontor.transaction", "payin_1", event));

    Consumed.by("webhook", told("kontor.transaction", "payin_1", event));

    assertThat(count("SELECT count(*) FROM delivery WHERE hook_id = '" + hookId + "'"))
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    """
                    INSERT INTO inbox (event_id) SELECT id FROM event WHERE client_id = :client
                    ON CONFLICT DO NOTHING RETURNING event_id
                    """)
                .param("client", client)
                .query(String.class)
                .list())
        .as("what the release before this one takes for new")
        .isEmpty();
  }

  @Test
  void refusesToListEventsThatAreTooOldOrOfUnknownType() {
    Api merchant = api.merchant("acme");
    long old = Instant.now().minus(Duration.ofDays(46)).getEpochSecond();

    assertThat(merchant.get("/v2.01/acme/events?AfterDate=" + old).status()).isEqualTo(400);
    assertThat(merchant.get("/v2.01/acme/events?beforedate=" + old).status()).isEqualTo(400);
    assertThat(merchant.get("/v2.01/acme/events?EventType=NONSENSE").status()).isEqualTo(400);
    assertThat(merchant.get("/v2.01/acme/events?BeforeDate=soon").status()).isEqualTo(400);
  }

  @Test
  void keepsOneHookPerEventTypeAndChecksItsMembers() {
    String client = client();
    Api merchant = api.merchant(client);
    String path = "/v2.01/" + client + "/hooks";
    Api.Answer created = merchant.post(path, hook("KYC_CREATED", "https://example.com/in?k=v"));
    assertThat(created.status()).isEqualTo(200);
    assertThat(created.text("Status")).isEqualTo("ENABLED");
    assertThat(created.text("Validity")).isEqualTo("VALID");
    assertThat(created.text("Url")).isEqualTo("https://example.com/in?k=v");

    Api.Answer second = merchant.post(path, hook("KYC_CREATED", "https://example.com/other"));
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.text("errors.EventType"))
        .isEqualTo("A hook has already been registered for this EventType");
    assertThat(merchant.post(path, hook("NONSENSE", "https://example.com/")).status())
        .isEqualTo(400);
    assertThat(merchant.post(path, hook("KYC_FAILED", "ftp://example.com/")).status())
        .isEqualTo(400);
    assertThat(merchant.post(path, hook("KYC_FAILED", "https://e.com/" + "a".repeat(250))).status())
        .isEqualTo(400);
    assertThat(merchant.post(path, "{}").text("errors.Url"))
        .isEqualTo("The Url field is required.");
    assertThat(merchant.post(path, "nonsense").status()).isEqualTo(400);

    String one = path + "/" + created.text("Id");
    assertThat(merchant.put(one, "{\"Status\": \"PAUSED\"}").status()).isEqualTo(400);
    Api.Answer changed =
        merchant.put(
            one, "{\"Status\": \"disabled\", \"Tag\": \"mine\", \"EventType\": \"KYC_FAILED\"}");
    assertThat(changed.text("Status")).isEqualTo("DISABLED");
    assertThat(changed.text("Tag")).isEqualTo("mine");
    assertThat(changed.text("EventType")).isEqualTo("KYC_CREATED");
    assertThat(merchant.get(one).text("Tag")).isEqualTo("mine");
    assertThat(merchant.get(path).json().size()).isEqualTo(1);
  }

  @Test
  void takesAddressesByTheirStandardAndShowsThemAsGiven() {
    String client = client();
    Api merchant = api.merchant(client);
    String path = "/v2.01/" + client + "/hooks";
    String one =
        path + "/" + merchant.post(path, hook("KYC_CREATED", "https://example.com/")).text("Id");
    for (String url :
        List.of(
            "https://shop.example?sig=YWJj=",
            "https://hook_1.shop.example:8443/a?",
            "https://bücher.example/支付/hook?q=é#top")) {
      Api.Answer changed = merchant.put(one, "{\"Url\": \"" + url + "\"}");

      assertThat(changed.text("Url")).as(changed.body()).isEqualTo(url);
    }
    for (String url :
        List.of(
            "https://user@shop.example/",
            "https://shop.example:22/",
            "https://0x7f000001/",
            "https://shop.example/a b",
            "https://shop.example/%",
            "https://shop..example/")) {
      Api.Answer changed = merchant.put(one, "{\"Url\": \"" + url + "\"}");

      assertThat(changed.status()).as(url).isEqualTo(400);
      assertThat(changed.text("errors.Url")).as(url).endsWith(".");
    }
  }

  @Test
  void showsNothingToAnotherClientOrWithoutPermission() {
    String owner = client();
    String other = client();
    String id =
        api.merchant(owner)
            .post("/v2.01/" + owner + "/hooks", hook("KYC_CREATED", RECEIVER.url("/x")))
            .text("Id");

    for (String path : List.of("/hooks/" + id, "/hooks/" + id + "/deliveries")) {
      assertThat(api.merchant(other).get("/v2.01/" + other + path).status()).isEqualTo(404);
      assertThat(api.merchant(other).get("/v2.01/" + owner + path).status()).isEqualTo(403);
    }
    assertThat(api.merchant(other).put("/v2.01/" + other + "/hooks/" + id, "{}").status())
        .isEqualTo(404);
    assertThat(
            api.merchant(owner, "hooks:read")
                .put("/v2.01/" + owner + "/hooks/" + id, "{}")
                .status())
        .isEqualTo(403);
    assertThat(api.merchant(owner, "hooks:read").get("/v2.01/" + owner + "/events").status())
        .isEqualTo(403);
    assertThat(api.get("/v2.01/" + owner + "/events").status()).isEqualTo(401);
  }

  @Test
  void callsTheReceiverWithTheEventBehindItsOwnQuery() {
    String client = client();
    String path = "/ok/" + client;
    String hookId = register(client, "PAYIN_NORMAL_SUCCEEDED", path + "?key=secret");
    Instant date = Instant.ofEpochSecond(Instant.now().getEpochSecond() - 3);

    publish(
        "kontor.transaction", "payin_7", event(client, "PAYIN_NORMAL_SUCCEEDED", "payin_7", date));

    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(1));
    assertThat(RECEIVER.calls(path))
        .containsExactly(
            "key=secret&EventType=PAYIN_NORMAL_SUCCEEDED&RessourceId=payin_7&Date="
                + date.getEpochSecond());
  }

  @Test
  void triesAgainUntilTheReceiverTakesIt() {
    String client = client();
    String path = "/flaky/" + client;
    RECEIVER.answer(path, call -> call < 3 ? 500 : 200);
    String hookId = register(client, "KYC_FAILED", path);

    publish("kontor.compliance", "kyc_9", event(client, "KYC_FAILED", "kyc_9", Instant.now()));

    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(1));
    Api.Answer list =
        api.merchant(client).get("/v2.01/" + client + "/hooks/" + hookId + "/deliveries");
    assertThat(list.json().get(0).get("Attempts").size()).isEqualTo(3);
    assertThat(list.json().at("/0/Attempts/0/HttpStatus").asInt()).isEqualTo(500);
    assertThat(list.json().at("/0/Attempts/2/HttpStatus").asInt()).isEqualTo(200);
    assertThat(list.json().at("/0/NextAttemptDate").isNull()).isTrue();
    assertThat(failures(hookId)).isZero();
  }

  @Test
  void countsRedirectsAndOther2xxAsFailuresAndGivesUpAfterTheSchedule() {
    String client = client();
    RECEIVER.answer("/moved/" + client, _ -> 302);
    RECEIVER.answer("/created/" + client, _ -> 201);
    String moved = register(client, "KYC_FAILED", "/moved/" + client);
    String created = register(client, "KYC_CREATED", "/created/" + client);

    publish("kontor.compliance", "kyc_2", event(client, "KYC_FAILED", "kyc_2", Instant.now()));
    publish("kontor.compliance", "kyc_2", event(client, "KYC_CREATED", "kyc_2", Instant.now()));

    await()
        .untilAsserted(() -> {
          assertThat(deliveries(client, moved, "FAILED")).isEqualTo(1);
          assertThat(deliveries(client, created, "FAILED")).isEqualTo(1);
        });
    assertThat(count("SELECT attempts FROM delivery WHERE hook_id = '" + moved + "'")).isEqualTo(5);
    assertThat(RECEIVER.calls("/redirected")).isEmpty();
  }

  @Test
  void takesAHookOutOfUseAfterTooManyFailuresMailsAndRecovers() throws Exception {
    String client = client();
    String path = "/broken/" + client;
    RECEIVER.answer(path, _ -> 503);
    publish(
        "kontor.identity",
        client,
        cloudEvent(
            "io.kontor.identity.client-created.v1",
            client,
            null,
            client,
            Instant.now(),
            "{\"clientId\":\"%s\",\"name\":\"A\",\"techEmails\":[\"tech@%s.example\"]}"
                .formatted(client, client)));
    await()
        .until(() ->
            count("SELECT count(*) FROM client_contact WHERE client_id = '" + client + "'") == 1);
    String hookId = register(client, "TRANSFER_NORMAL_SUCCEEDED", path);
    for (int i = 0; i < 6; i++) {
      publish(
          "kontor.transaction",
          "tr_" + i,
          event(client, "TRANSFER_NORMAL_SUCCEEDED", "tr_" + i, Instant.now()));
    }

    String one = "/v2.01/" + client + "/hooks/" + hookId;
    await()
        .untilAsserted(
            () -> assertThat(api.merchant(client).get(one).text("Validity")).isEqualTo("INVALID"));
    assertThat(api.merchant(client).get(one).text("Status")).isEqualTo("DISABLED");
    assertThat(deliveries(client, hookId, "PENDING")).isZero();
    assertThat(deliveries(client, hookId, "CANCELLED")).isPositive();
    // after 5, after 10, and because it was taken out of use after 12
    await().untilAsserted(() -> assertThat(mailsTo("tech@" + client + ".example")).isEqualTo(3));

    RECEIVER.answer(path, _ -> 200);
    Api.Answer recovered = api.merchant(client).put(one, "{\"Status\": \"ENABLED\"}");
    assertThat(recovered.text("Validity")).isEqualTo("VALID");
    assertThat(failures(hookId)).isZero();
    publish(
        "kontor.transaction",
        "tr_9",
        event(client, "TRANSFER_NORMAL_SUCCEEDED", "tr_9", Instant.now()));
    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(1));
  }

  @Test
  void replaysAFinishedDeliveryAsANewOne() {
    String client = client();
    String path = "/replay/" + client;
    String hookId = register(client, "KYC_SUCCEEDED", path);
    publish("kontor.compliance", "kyc_3", event(client, "KYC_SUCCEEDED", "kyc_3", Instant.now()));
    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(1));
    String base = "/v2.01/" + client + "/hooks/" + hookId + "/deliveries";
    String first = api.merchant(client).get(base).json().at("/0/Id").asString();
    String key = UUID.randomUUID().toString();

    Api.Answer replay =
        api.merchant(client)
            .header("Idempotency-Key", key)
            .post(base + "/" + first + "/replay", "{}");
    Api.Answer again =
        api.merchant(client)
            .header("Idempotency-Key", key)
            .post(base + "/" + first + "/replay", "{}");

    assertThat(replay.status()).isEqualTo(200);
    assertThat(replay.text("ReplayOf")).isEqualTo(first);
    assertThat(again.status()).isEqualTo(409);
    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(2));
    assertThat(RECEIVER.calls(path)).hasSize(2);
    assertThat(api.merchant(client).post(base + "/dlv_m_none/replay", "{}").status())
        .isEqualTo(404);
    api.merchant(client).put("/v2.01/" + client + "/hooks/" + hookId, "{\"Status\": \"DISABLED\"}");
    assertThat(api.merchant(client).post(base + "/" + first + "/replay", "{}").status())
        .isEqualTo(409);
  }

  @Test
  void makesTheCallOfAnInstanceThatDied() {
    String client = client();
    String path = "/taken-over/" + client;
    String hookId = register(client, "KYC_OUTDATED", path);
    jdbc.sql(
            """
            INSERT INTO delivery (id, client_id, hook_id, event_type, resource_id, event_date, lane, status,
                                  due_at, leased_until, claim, creation_date)
            VALUES (:id, :client, :hook, 'KYC_OUTDATED', 'kyc_4', now(), :lane, 'PENDING',
                    now(), now() + INTERVAL '1 second', 'of a dead instance', now())
            """)
        .param("id", "dlv_" + client)
        .param("client", client)
        .param("hook", hookId)
        .param("lane", client + " localhost")
        .update();

    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(1));
    assertThat(RECEIVER.calls(path)).hasSize(1);
  }

  @Test
  void deliversToOthersWhileManyReceiversHang() {
    RECEIVER.answer("/hanging", _ -> 0);
    String quick = client();
    String hookId = register(quick, "PAYIN_NORMAL_CREATED", "/quick/" + quick);
    for (int receiver = 0; receiver < 40; receiver++) {
      String slow = client();
      register(slow, "PAYIN_NORMAL_CREATED", "/hanging");
      for (int i = 0; i < 8; i++) {
        send("kontor.transaction", event(slow, "PAYIN_NORMAL_CREATED", "p" + i, Instant.now()));
      }
    }
    await().until(() -> RECEIVER.calls("/hanging").size() >= 40);

    for (int i = 0; i < 50; i++) {
      send("kontor.transaction", event(quick, "PAYIN_NORMAL_CREATED", "q" + i, Instant.now()));
    }

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(deliveries(quick, hookId, "SUCCEEDED")).isEqualTo(50));
    assertThat(count("SELECT count(*) FROM delivery WHERE status = 'PENDING'")).isPositive();
  }

  @Test
  void deliversToAHookWhileTheClientsOtherHooksHangOnTheSameHost() throws IOException {
    String client = client();
    String quick = "/healthy/" + client;
    RECEIVER.answer("/stuck", _ -> 0);
    String hookId = register(client, "PAYIN_NORMAL_CREATED", quick);
    try (ServerSocket silent = new ServerSocket(0, 500, InetAddress.getLoopbackAddress())) {
      List<String> types =
          List.of(
              "PAYIN_NORMAL_SUCCEEDED",
              "PAYIN_NORMAL_FAILED",
              "PAYOUT_NORMAL_CREATED",
              "PAYOUT_NORMAL_SUCCEEDED",
              "PAYOUT_NORMAL_FAILED",
              "TRANSFER_NORMAL_CREATED",
              "TRANSFER_NORMAL_SUCCEEDED",
              "TRANSFER_NORMAL_FAILED",
              "KYC_CREATED",
              "KYC_SUCCEEDED",
              "KYC_FAILED",
              "KYC_OUTDATED");
      for (String type : types) {
        String url =
            type.startsWith("KYC")
                ? RECEIVER.url("/stuck")
                : "http://localhost:" + silent.getLocalPort() + quick;
        assertThat(
                api.merchant(client).post("/v2.01/" + client + "/hooks", hook(type, url)).status())
            .isEqualTo(200);
        for (int i = 0; i < 20; i++) {
          send("kontor.transaction", event(client, type, "s" + i, Instant.now()));
        }
      }
      await().until(() -> RECEIVER.calls("/stuck").size() >= 8);

      for (int i = 0; i < 60; i++) {
        send("kontor.transaction", event(client, "PAYIN_NORMAL_CREATED", "q" + i, Instant.now()));
      }

      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(60));
      assertThat(
              count(
                  "SELECT count(*) FROM delivery WHERE status = 'PENDING' AND client_id = '"
                      + client
                      + "'"))
          .isPositive();
    }
  }

  @Test
  void signsCallsInTheWayOfStandardWebhooks() throws Exception {
    String client = client();
    String path = "/signed/" + client;
    RECEIVER.answer(path, call -> call < 3 ? 503 : 204);
    String hookId = register(client, "PAYIN_NORMAL_SUCCEEDED", path + "?key=secret");
    String idempotencyKey = UUID.randomUUID().toString();
    String secret =
        api.merchant(client)
            .header("Idempotency-Key", idempotencyKey)
            .post("/v2.01/" + client + "/hooks/" + hookId + "/secret", "{}")
            .text("Secret");
    assertThat(secret).startsWith("whsec_");
    Api.Answer kept = api.merchant(client).get("/v2.01/" + client + "/responses/" + idempotencyKey);
    assertThat(kept.text("Resource.HookId")).isEqualTo(hookId);
    assertThat(kept.json().at("/Resource/Secret").isNull()).isTrue();
    assertThat(StoredText.tablesWith(jdbc, secret.substring("whsec_".length()))).isEmpty();
    setMode(client, hookId, "signed_post");
    Instant date = Instant.ofEpochSecond(Instant.now().getEpochSecond() - 3);

    publish(
        "kontor.transaction", "payin_8", event(client, "PAYIN_NORMAL_SUCCEEDED", "payin_8", date));

    await().untilAsserted(() -> assertThat(deliveries(client, hookId, "SUCCEEDED")).isEqualTo(1));
    assertThat(RECEIVER.calls(path)).containsOnly("key=secret").hasSize(3);
    List<Receiver.Posted> posted = RECEIVER.posted(path);
    for (Receiver.Posted message : posted) {
      new Webhook(secret).verify(message.body(), message.headers());
    }
    assertThat(posted.stream().map(message -> header(message, "webhook-id")).distinct()).hasSize(1);
    assertThat(posted.getFirst().body())
        .isEqualTo(
            "{\"type\":\"PAYIN_NORMAL_SUCCEEDED\",\"timestamp\":\"%s\",\"data\":{\"EventType\":\"PAYIN_NORMAL_SUCCEEDED\",\"ResourceId\":\"payin_8\",\"Date\":%d}}"
                .formatted(date, date.getEpochSecond()));
    assertThat(header(posted.getFirst(), "content-type")).startsWith("application/json");

    String base = "/v2.01/" + client + "/hooks/" + hookId;
    String first = api.merchant(client).get(base + "/deliveries").json().at("/0/Id").asString();
    String replay =
        api.merchant(client).post(base + "/deliveries/" + first + "/replay", "{}").text("Id");
    api.merchant(client).post(base + "/deliveries/" + replay + "/replay", "{}");
    await().untilAsserted(() -> assertThat(RECEIVER.posted(path).size()).isGreaterThanOrEqualTo(4));
    assertThat(header(RECEIVER.posted(path).getLast(), "webhook-id")).isEqualTo(first);

    assertThat(setMode(client, hookId, "NOTIFICATION").text("Mode")).isEqualTo("NOTIFICATION");
    publish(
        "kontor.transaction", "payin_9", event(client, "PAYIN_NORMAL_SUCCEEDED", "payin_9", date));
    await()
        .untilAsserted(() ->
            assertThat(RECEIVER.calls(path))
                .anyMatch(query -> query.contains("RessourceId=payin_9")));
  }

  @Test
  void signsWithOldAndNewSecretUntilTheOverlapEnds() throws Exception {
    String client = client();
    String path = "/rotated/" + client;
    String hookId = register(client, "KYC_CREATED", path);
    String first = rotate(client, hookId, "{}").text("Secret");
    setMode(client, hookId, "SIGNED_POST");
    Api.Answer rotated = rotate(client, hookId, "{\"OverlapSeconds\": \"600\"}");
    String second = rotated.text("Secret");
    assertThat(rotated.number("PreviousSecretExpirationDate") - rotated.number("CreationDate"))
        .isBetween(599L, 601L);

    publish("kontor.compliance", "kyc_1", event(client, "KYC_CREATED", "kyc_1", Instant.now()));
    await().untilAsserted(() -> assertThat(RECEIVER.posted(path)).hasSize(1));
    Receiver.Posted both = RECEIVER.posted(path).getFirst();
    new Webhook(first).verify(both.body(), both.headers());
    new Webhook(second).verify(both.body(), both.headers());

    String third = rotate(client, hookId, "{\"OverlapSeconds\": 0}").text("Secret");
    publish("kontor.compliance", "kyc_2", event(client, "KYC_CREATED", "kyc_2", Instant.now()));
    await().untilAsserted(() -> assertThat(RECEIVER.posted(path)).hasSize(2));
    Receiver.Posted one = RECEIVER.posted(path).getLast();
    new Webhook(third).verify(one.body(), one.headers());
    assertThat(header(one, "webhook-signature")).doesNotContain(" ");
    Api.Answer mode =
        api.merchant(client).get("/v2.01/" + client + "/hooks/" + hookId + "/delivery-mode");
    assertThat(mode.text("PreviousSecretExpirationDate")).isNull();
    assertThat(mode.number("SecretCreationDate")).isPositive();
    assertThat(mode.body()).doesNotContain("whsec_");
  }

  @Test
  void refusesWrongModesAndSecretsAndThoseOfOthers() {
    String owner = client();
    String other = client();
    String base = "/hooks/" + register(owner, "KYC_CREATED", "/x");
    Api merchant = api.merchant(owner);
    String mine = "/v2.01/" + owner + base;
    Api.Answer fresh = merchant.get(mine + "/delivery-mode");
    assertThat(fresh.text("Mode")).isEqualTo("NOTIFICATION");
    assertThat(fresh.text("SecretCreationDate")).isNull();

    assertThat(merchant.put(mine + "/delivery-mode", "{\"Mode\": \"SIGNED_POST\"}").status())
        .isEqualTo(409);
    for (String body : List.of("{}", "{\"Mode\": \"LOUD\"}", "{\"Mode\": []}", "nonsense", "")) {
      assertThat(merchant.put(mine + "/delivery-mode", body).status()).as(body).isEqualTo(400);
    }
    for (String seconds : List.of("-1", "604801", "\"soon\"", "99999999999999999999")) {
      assertThat(rotate(owner, base.substring(7), "{\"OverlapSeconds\": " + seconds + "}", 400))
          .isNotNull();
    }
    assertThat(
            count(
                "SELECT count(*) FROM hook_secret s JOIN hook h ON h.id = s.hook_id"
                    + " WHERE h.client_id = '"
                    + owner
                    + "'"))
        .isZero();

    String theirs = "/v2.01/" + other + base;
    assertThat(api.merchant(other).get(theirs + "/delivery-mode").status()).isEqualTo(404);
    assertThat(
            api.merchant(other)
                .put(theirs + "/delivery-mode", "{\"Mode\":\"NOTIFICATION\"}")
                .status())
        .isEqualTo(404);
    assertThat(api.merchant(other).post(theirs + "/secret", "{}").status()).isEqualTo(404);
    assertThat(api.merchant(other).post(mine + "/secret", "{}").status()).isEqualTo(403);
    assertThat(api.merchant(owner, "hooks:read").post(mine + "/secret", "{}").status())
        .isEqualTo(403);
    assertThat(api.merchant(owner, "events:read").get(mine + "/delivery-mode").status())
        .isEqualTo(403);
  }

  private Api.Answer rotate(String client, String hookId, String body) {
    return rotate(client, hookId, body, 200);
  }

  private Api.Answer rotate(String client, String hookId, String body, int status) {
    Api.Answer answer =
        api.merchant(client).post("/v2.01/" + client + "/hooks/" + hookId + "/secret", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private Api.Answer setMode(String client, String hookId, String mode) {
    Api.Answer answer =
        api.merchant(client)
            .put(
                "/v2.01/" + client + "/hooks/" + hookId + "/delivery-mode",
                "{\"Mode\": \"" + mode + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String header(Receiver.Posted message, String name) {
    return message.headers().firstValue(name).orElse("");
  }

  private String register(String client, String eventType, String path) {
    Api.Answer created =
        api.merchant(client)
            .post("/v2.01/" + client + "/hooks", hook(eventType, RECEIVER.url(path)));
    assertThat(created.status()).as(created.body()).isEqualTo(200);
    return String.valueOf(created.text("Id"));
  }

  private static String hook(String eventType, String url) {
    return "{\"EventType\": \"%s\", \"Url\": \"%s\"}".formatted(eventType, url);
  }

  private long deliveries(String client, String hookId, String status) {
    Api.Answer answer =
        api.merchant(client)
            .get("/v2.01/" + client + "/hooks/" + hookId + "/deliveries?Status=" + status);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return Long.parseLong(String.valueOf(answer.header("X-Number-Of-Items")));
  }

  private List<String> list(String client, String query) {
    Api.Answer answer = api.merchant(client).get("/v2.01/" + client + "/events" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .json()
        .valueStream()
        .map(event -> event.get("ResourceId").asString() + " " + event.get("EventType").asString())
        .toList();
  }

  private int failures(String hookId) {
    return (int) count("SELECT failures FROM hook WHERE id = '" + hookId + "'");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static long mailsTo(String address) throws Exception {
    long mails = 0;
    for (var message : MAIL.getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        mails++;
      }
    }
    return mails;
  }

  private void publish(String topic, String key, String event) {
    kafka.send(topic, key, event).join();
  }

  private RecordMetadata told(String topic, String key, String event) {
    return kafka.send(topic, key, event).join().getRecordMetadata();
  }

  private void send(String topic, String event) {
    kafka.send(topic, UUID.randomUUID().toString(), event);
  }

  private static String client() {
    return "c" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String event(String client, String apiEvent, String subject, Instant time) {
    return cloudEvent("io.kontor.test.happened.v1", client, apiEvent, subject, time, "{}");
  }

  private static String cloudEvent(
      String type, String client, String apiEvent, String subject, Instant time, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"/test","type":"%s","subject":"%s","time":"%s",
     "clientid":"%s",%s"data":%s}
    """
        .formatted(
            UUID.randomUUID(),
            type,
            subject,
            time,
            client,
            apiEvent == null ? "" : "\"apievent\":\"" + apiEvent + "\",",
            data);
  }
}
