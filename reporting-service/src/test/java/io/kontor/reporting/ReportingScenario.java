package io.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.inbox.InboxConsumer;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Consumed;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service and events as its neighbours publish them; one context for all tests. */
@ServiceTest
@Import(BreakableFiles.class)
public abstract class ReportingScenario {
  @Autowired protected Api api;
  @Autowired protected JdbcClient jdbc;
  @Autowired private KafkaTemplate<String, String> kafka;
  @Autowired private InboxConsumer inbox;

  protected final String client = "c" + UUID.randomUUID().toString().substring(0, 8);

  private final List<RecordMetadata> sentTogether = new ArrayList<>();

  static {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // many builds may share the machine
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("kontor.reporting.allow-private-addresses", () -> "true");
    registry.add("kontor.reporting.poll", () -> "100ms");
    registry.add("kontor.reporting.lease", () -> "5s");
    registry.add("kontor.reporting.unknown-after", () -> "3s");
    registry.add("kontor.reporting.retry-after", () -> "100ms");
    registry.add("kontor.reporting.attempts-max", () -> "2");
    registry.add("kontor.reporting.callback-retry-after", () -> "50ms,50ms");
  }

  protected Api.Answer get(String path, String... permissions) {
    return api.merchant(client, permissions).get("/v2.01/" + client + path);
  }

  protected Api.Answer post(String path, String body) {
    return api.merchant(client).post("/v2.01/" + client + path, body);
  }

  /** Publishes and waits until the event was taken in. */
  protected void publish(String type, String subject, Instant time, String apiEvent, String data) {
    send(UUID.randomUUID().toString(), type, subject, time, apiEvent, data);
  }

  protected void send(
      String eventId, String type, String subject, Instant time, String apiEvent, String data) {
    String event =
        """
        {"specversion":"1.0","id":"%s","source":"/test","type":"io.kontor.%s.v1","subject":"%s","time":"%s",
         "clientid":"%s",%s"data":%s}
        """
            .formatted(
                eventId,
                type,
                subject,
                time,
                client,
                apiEvent == null ? "" : "\"apievent\":\"" + apiEvent + "\",",
                Api.lastOfEach(data));
    String topic = "kontor." + type.substring(0, type.indexOf('.'));
    RecordMetadata sent = kafka.send(topic, subject, event).join().getRecordMetadata();
    if (inbox.isRunning()) {
      Consumed.by("reporting", sent);
    } else {
      sentTogether.add(sent);
    }
  }

  /** What the events publish comes with few polls; waits until it was taken in. */
  protected void together(Runnable events) {
    inbox.stop();
    events.run();
    inbox.start();
    sentTogether.forEach(sent -> Consumed.by("reporting", sent));
    sentTogether.clear();
  }

  /** The roll-up is what a recompute over the transactions gives. */
  protected void assertRollUpEqualsARecompute() {
    assertThat(
            count(
                """
                SELECT count(*) FROM (
                  SELECT client_id, volume_day, debited_currency, volume_kind, sum(debited_amount) AS amount,
                         count(*) AS transactions
                    FROM payment_transaction WHERE volume_kind IS NOT NULL GROUP BY 1, 2, 3, 4) AS recomputed
                  FULL JOIN (SELECT * FROM daily_volume WHERE transactions > 0) AS kept
                    ON (kept.client_id, kept.day, kept.currency, kept.kind)
                       = (recomputed.client_id, volume_day, debited_currency, volume_kind)
                 WHERE kept.amount IS DISTINCT FROM recomputed.amount
                    OR kept.transactions IS DISTINCT FROM recomputed.transactions
                """))
        .isZero();
  }

  protected void user(String id, long version, String name, String email) {
    publish(
        "identity.user-changed",
        id,
        Instant.now(),
        null,
        """
        {"id":"%s","clientId":"%s","version":%d,"personType":"NATURAL","userCategory":"OWNER","status":"ACTIVE",
         "kycLevel":"LIGHT","displayName":"%s","email":"%s","creationDate":"2026-01-02T03:04:05Z"}
        """
            .formatted(id, client, version, name, email));
  }

  protected void wallet(String id, String owner, String currency, Instant created) {
    publish(
        "wallet.wallet-created",
        id,
        Instant.now(),
        null,
        """
        {"id":"%s","clientId":"%s","ownerId":"%s","description":"Savings","currency":"%s","tag":null,
         "creationDate":"%s"}
        """
            .formatted(id, client, owner, currency, created));
  }

  /** Entries as {@code account,currency,balanceAfter,version}. */
  protected void posting(String... entries) {
    String reference = "ref_" + UUID.randomUUID();
    StringBuilder json = new StringBuilder();
    for (String entry : entries) {
      String[] parts = entry.split(",");
      json.append(json.isEmpty() ? "" : ",")
          .append(
              "{\"account\":\"%s\",\"currency\":\"%s\",\"amount\":1,\"balanceAfter\":%s,\"version\":%s}"
                  .formatted((Object[]) parts));
    }
    publish(
        "wallet.posting-recorded",
        reference,
        Instant.now(),
        null,
        """
        {"postingId":"p","clientId":"%s","reference":"%s","reason":"PAYIN","recordedAt":"%s","entries":[%s]}
        """
            .formatted(client, reference, Instant.now(), json));
  }

  protected long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** A transaction's snapshot; change what matters by replacing. */
  protected final class Transaction {
    private final String id;
    private final Instant created;
    private String type = "PAYIN";
    private String nature = "REGULAR";
    private String status = "SUCCEEDED";
    private long debited = 1000;
    private String tag = "null";
    private String more = "";

    protected Transaction(String id, Instant created) {
      this.id = id;
      this.created = created;
    }

    protected Transaction kind(String newType, String newNature) {
      type = newType;
      nature = newNature;
      return this;
    }

    protected Transaction debited(long amount) {
      debited = amount;
      return this;
    }

    protected Transaction status(String newStatus) {
      status = newStatus;
      return this;
    }

    protected Transaction tag(String text) {
      tag = "\"" + text + "\"";
      return this;
    }

    protected Transaction with(String member, String value) {
      more += ",\"" + member + "\":\"" + value + "\"";
      return this;
    }

    protected Transaction publish() {
      return publishAt(created.plusMillis(status.equals("CREATED") ? 0 : 500));
    }

    protected Transaction publishAt(Instant time) {
      send(UUID.randomUUID().toString(), time);
      return this;
    }

    protected void send(String eventId, Instant time) {
      boolean succeeded = status.equals("SUCCEEDED");
      ReportingScenario.this.send(
          eventId,
          "transaction." + status.toLowerCase(java.util.Locale.ROOT),
          id,
          time,
          null,
          """
          {"id":"%s","clientId":"%s","tag":%s,"creationDate":"%s","executionDate":%s,"authorId":"user_m_author",
           "creditedUserId":null,"debitedFunds":{"currency":"EUR","amount":%d},
           "creditedFunds":{"currency":"EUR","amount":%d},"fees":{"currency":"EUR","amount":7},"status":"%s",
           "resultCode":%s,"resultMessage":%s,"type":"%s","nature":"%s","creditedWalletId":"wlt_m_1",
           "debitedWalletId":null%s}
          """
              .formatted(
                  id,
                  client,
                  tag,
                  created,
                  succeeded ? "\"" + created + "\"" : "null",
                  debited,
                  debited - 7,
                  status,
                  status.equals("CREATED") ? "null" : succeeded ? "\"000000\"" : "\"101101\"",
                  succeeded ? "\"Success\"" : "null",
                  type,
                  nature,
                  more));
    }
  }
}
