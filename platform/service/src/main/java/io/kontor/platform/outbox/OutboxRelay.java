package io.kontor.platform.outbox;

import io.kontor.platform.crash.Crashes;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes stored facts to Kafka and deletes them once the brokers have acknowledged them.
 *
 * <p>Any number of relays may run: a pass holds a database lock, so one relay at a time publishes
 * and facts of one subject keep their order. Facts are taken by what is left in the table, not by a
 * high-water mark, so a database transaction that commits late is not skipped. A crash between
 * acknowledgement and deletion repeats facts; consumers drop repeats by event id.
 */
public final class OutboxRelay implements SmartLifecycle {
  private static final int BATCH = 500;
  private static final long LOCK_KEY = 0x6b6f6e746f72L; // "kontor"
  private static final long IDLE_MILLIS =
      500; // leftovers of crashed relays are found within this time
  private static final long GATHER_MILLIS = 10; // so that a pass under load carries many facts
  private static final long SEND_TIMEOUT_SECONDS = 30;

  private final DataSource dataSource;
  private final KafkaTemplate<String, String> kafka;
  private final Crashes crashes;
  private final Semaphore signal = new Semaphore(0);
  private final Counter published;
  private final SupervisedLoop loop;
  private volatile boolean running;
  private volatile double oldestAgeSeconds;

  OutboxRelay(
      DataSource dataSource,
      KafkaTemplate<String, String> kafka,
      Crashes crashes,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.crashes = crashes;
    this.loop = loops.virtual("outbox-relay", this::pass);
    this.published =
        Counter.builder("kontor.outbox.published")
            .description("Facts acknowledged by Kafka")
            .register(metrics);
    Gauge.builder("kontor.outbox.oldest.age", () -> oldestAgeSeconds)
        .description("Age in seconds of the oldest fact that waits")
        .register(metrics);
  }

  /** Says that there is something to publish. */
  public void wake() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  private void pass()
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    signal.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    signal.drainPermits();
    while (running && publishBatch() == BATCH) {
      // more waits
    }
    Thread.sleep(GATHER_MILLIS);
  }

  /**
   * Publishes up to one batch and returns how many facts it took; 0 when another relay is at work.
   */
  private int publishBatch()
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      if (!lock(connection)) {
        return 0;
      }
      try {
        List<Row> rows = read(connection);
        send(rows);
        rows.forEach(row -> crashes.at("PUBLISHED", row.subject()));
        delete(connection, rows);
        published.increment(rows.size());
        return rows.size();
      } finally {
        unlock(connection);
      }
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK_KEY);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private static void unlock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
      statement.setLong(1, LOCK_KEY);
      statement.execute();
    }
  }

  private List<Row> read(Connection connection) throws SQLException {
    List<Row> rows = new ArrayList<>();
    String sql =
        """
        SELECT seq, subject, topic, payload, extract(epoch FROM clock_timestamp() - recorded_at) AS age
          FROM outbox ORDER BY seq LIMIT ?
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, BATCH);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          if (rows.isEmpty()) {
            oldestAgeSeconds = result.getDouble("age");
          }
          rows.add(
              new Row(
                  result.getLong("seq"),
                  result.getString("topic"),
                  result.getString("subject"),
                  result.getString("payload")));
        }
      }
    }
    if (rows.isEmpty()) {
      oldestAgeSeconds = 0;
    }
    return rows;
  }

  private void send(List<Row> rows)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<Future<?>> acknowledgements = new ArrayList<>(rows.size());
    for (Row row : rows) {
      ProducerRecord<String, String> message =
          new ProducerRecord<>(row.topic(), row.subject(), row.payload());
      message
          .headers()
          .add(
              "content-type",
              "application/cloudevents+json".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      acknowledgements.add(kafka.send(message));
    }
    for (Future<?> acknowledgement : acknowledgements) {
      acknowledgement.get(SEND_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void delete(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
      statement.setArray(
          1, connection.createArrayOf("bigint", rows.stream().map(Row::seq).toArray()));
      statement.executeUpdate();
    }
  }

  @Override
  public void start() {
    running = true;
    loop.start();
  }

  @Override
  public void stop() {
    running = false;
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private record Row(long seq, String topic, String subject, String payload) {}
}
