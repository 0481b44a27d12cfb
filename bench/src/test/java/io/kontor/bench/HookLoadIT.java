package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a simple deliverer in the place of relay, broker and webhook-service. */
@Timeout(120)
class HookLoadIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @RegisterExtension private static final TestPostgres POSTGRES = new TestPostgres();

  @BeforeEach
  void create() throws SQLException, IOException {
    try (Connection connection = POSTGRES.open()) {
      SchemaTables.create(connection, "transaction", "outbox");
      SchemaTables.create(connection, "webhook", "hook", "hook_secret", "delivery");
    }
  }

  @Test
  void countsWhatIsDeliveredToHealthyHooks() throws Exception {
    try (Deliverer deliverer = new Deliverer();
        HookLoad load = new HookLoad(POSTGRES.open(), POSTGRES.open())) {
      assertThat(load.drain(1, false)).isPositive();
      assertThat(load.drain(700, true)).isPositive();
      assertThat(load.open(1_000, 1, true).total()).isEqualTo(HookLoad.healthy(1_000));

      assertThat(deliverer.events).hasValue(2_000);
      assertThat(deliverer.hooks).hasSize(HookLoad.ENDPOINTS);
      assertThat(deliverer.hanging).hasValue(75); // one of twenty of the second and third leg
    }
    try (Connection connection = POSTGRES.open()) {
      assertThat(number(connection, "SELECT count(*) FROM delivery WHERE status = 'PENDING'"))
          .isZero();
      assertThat(number(connection, "SELECT count(*) FROM delivery WHERE status = 'CANCELLED'"))
          .isEqualTo(75);
      assertThat(number(connection, "SELECT count(DISTINCT secret) FROM hook_secret"))
          .isEqualTo(HookLoad.ENDPOINTS);
    }
  }

  @Test
  void turnsTheHooksOfAnEarlierRunToItsOwnSink() throws Exception {
    try (HookLoad _ = new HookLoad(POSTGRES.open(), POSTGRES.open())) {
      // leaves its hooks behind
    }
    try (Deliverer deliverer = new Deliverer();
        HookLoad load = new HookLoad(POSTGRES.open(), POSTGRES.open())) {
      load.drain(HookLoad.ENDPOINTS, false);

      assertThat(deliverer.hooks).hasSize(HookLoad.ENDPOINTS);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Takes events from the outbox and posts them to their hooks; those that hang wait for ever. */
  private static final class Deliverer implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<String> hooks = new ConcurrentSkipListSet<>();
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicInteger hanging = new AtomicInteger();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<?> work = thread.submit(this::deliverAll);

    private Void deliverAll() throws SQLException, IOException {
      try (Connection connection = POSTGRES.open()) {
        while (!over.get()) {
          for (String payload : take(connection)) {
            deliver(connection, JSON.readTree(payload));
          }
        }
      }
      return null;
    }

    private static List<String> take(Connection connection) throws SQLException {
      List<String> taken = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("DELETE FROM outbox RETURNING payload")) {
        while (rows.next()) {
          taken.add(rows.getString(1));
        }
      }
      return taken;
    }

    private void deliver(Connection connection, JsonNode event) throws SQLException, IOException {
      assertThat(Instant.parse(event.path("time").asString()))
          .isBefore(Instant.now().plusSeconds(1));
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT id, url FROM hook WHERE client_id = ? AND event_type = ? AND status = 'ENABLED'")) {
        query.setString(1, event.path("clientid").asString());
        query.setString(2, event.path("apievent").asString());
        try (ResultSet hook = query.executeQuery()) {
          assertThat(hook.next()).isTrue();
          hooks.add(hook.getString("id"));
          URI url = URI.create(hook.getString("url"));
          if (url.getPath().startsWith(Sink.HANGING)) {
            leaveWaiting(connection, event, hook.getString("id"));
            hanging.incrementAndGet();
          } else {
            post(url, event);
          }
          events.incrementAndGet();
        }
      }
    }

    private static void post(URI url, JsonNode event) throws IOException {
      String body =
          "{\"type\":\"%1$s\",\"data\":{\"EventType\":\"%1$s\",\"ResourceId\":\"%2$s\",\"Date\":1}}"
              .formatted(event.path("apievent").asString(), event.path("apiresource").asString());
      try (HttpConnection connection = new HttpConnection(url.getPort(), 5_000)) {
        connection.send(
            "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(url.getPath(), body.length(), body)
                .getBytes(StandardCharsets.US_ASCII));
      }
    }

    private static void leaveWaiting(Connection connection, JsonNode event, String hookId)
        throws SQLException {
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              INSERT INTO delivery (id, client_id, hook_id, event_type, resource_id, event_date, lane, status,
                due_at, creation_date)
              VALUES (?, ?, ?, ?, 'r', now(), 'l', 'PENDING', now(), now())
              """)) {
        insert.setString(1, event.path("id").asString());
        insert.setString(2, event.path("clientid").asString());
        insert.setString(3, hookId);
        insert.setString(4, event.path("apievent").asString());
        insert.executeUpdate();
      }
    }

    @Override
    public void close() {
      over.set(true);
      thread.close(); // waits for the end
      assertThat(work.state()).isEqualTo(Future.State.SUCCESS);
    }
  }
}
