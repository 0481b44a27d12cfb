package io.kontor.platform.outbox;

import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.fault.FaultInjection;
import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes the urgent or the other events of this service; see {@link OutboxRelay}. */
final class OutboxPublisher {
  private static final int BATCH = 500;
  private static final long LOCK_KEY = 0x6b6f6e746f72L; // "kontor"
  // Events that a crashed relay left behind are found within this time.
  private static final long IDLE_MILLIS = 500;
  // Between two passes, so that a pass under load carries many events.
  private static final long GATHER_MILLIS = 50;
  private static final long SEND_TIMEOUT_SECONDS = 30;

  private final DataSource dataSource;
  private final KafkaTemplate<String, String> kafka;
  private final FaultInjection faults;
  private final Counter published;
  private final Counter deadLetters;
  private final boolean urgent;
  private final FailureLog failures = new FailureLog(OutboxPublisher.class);
  private final Semaphore signal = new Semaphore(0);
  private volatile boolean ended;
  private volatile long oldestAgeMillis;

  OutboxPublisher(
      DataSource dataSource,
      KafkaTemplate<String, String> kafka,
      FaultInjection faults,
      Counter published,
      Counter deadLetters,
      boolean urgent) {
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.faults = faults;
    this.published = published;
    this.deadLetters = deadLetters;
    this.urgent = urgent;
  }

  void wake() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  long oldestAgeMillis() {
    return oldestAgeMillis;
  }

  /** Publishes what waits, as soon as it is woken, or after half a second. */
  void pass() throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    signal.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    signal.drainPermits();
    while (!ended && publishBatch() == BATCH) {
      // more waits
    }
    Thread.sleep(urgent ? 1 : GATHER_MILLIS);
  }

  void begin() {
    ended = false;
  }

  /** Ends a running pass after its batch. */
  void end() {
    ended = true;
  }

  /**
   * Publishes up to one batch and returns how many events it read; 0 when another relay is active.
   */
  private int publishBatch()
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      boolean locked = true; // until the database says no
      try {
        Optional<List<Row>> read = lockAndRead(connection);
        if (read.isEmpty()) {
          locked = false;
          return 0;
        }
        List<Row> rows = read.get();
        List<Row> sent = send(connection, rows);
        sent.forEach(row -> faults.point("PUBLISHED", row.subject()));
        delete(connection, sent);
        published.increment(sent.size());
        return rows.size();
      } finally {
        if (locked) {
          unlock(connection);
        }
      }
    }
  }

  /**
   * What waits, once the lock is held; empty when another relay holds it. Both statements travel
   * together, and the second one sees what was committed before the lock was given.
   */
  private Optional<List<Row>> lockAndRead(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(?);" + waiting())) {
      statement.setLong(1, lockKey());
      statement.setInt(2, BATCH);
      statement.execute();
      try (ResultSet lock = statement.getResultSet()) {
        if (!lock.next() || !lock.getBoolean(1)) {
          return Optional.empty();
        }
      }
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        return Optional.of(read(rows));
      }
    }
  }

  private void unlock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
      statement.setLong(1, lockKey());
      statement.execute();
    }
  }

  private long lockKey() {
    return urgent ? LOCK_KEY + 1 : LOCK_KEY;
  }

  private String waiting() {
    return """
    SELECT seq, subject, topic, payload,
           CAST(1000 * extract(epoch FROM clock_timestamp() - recorded_at) AS bigint) AS age_millis
      FROM outbox
     WHERE %s AND parked_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM outbox AS before WHERE before.subject = outbox.subject AND before.parked_at IS NOT NULL)
     ORDER BY seq LIMIT ?
    """
        .formatted(urgent ? "urgent" : "NOT urgent");
  }

  private List<Row> read(ResultSet result) throws SQLException {
    List<Row> rows = new ArrayList<>();
    oldestAgeMillis = 0;
    while (result.next()) {
      if (rows.isEmpty()) {
        oldestAgeMillis = result.getLong("age_millis");
      }
      rows.add(
          new Row(
              result.getLong("seq"),
              result.getString("topic"),
              result.getString("subject"),
              result.getString("payload")));
    }
    return rows;
  }

  /** Sends the events and returns those that the brokers have acknowledged. */
  private List<Row> send(Connection connection, List<Row> rows)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    List<Sent> sent = new ArrayList<>(rows.size());
    Set<String> heldUp = new HashSet<>();
    for (Row row : rows) {
      if (heldUp.contains(row.subject())) {
        continue;
      }
      ProducerRecord<String, String> message =
          new ProducerRecord<>(row.topic(), row.subject(), row.payload());
      message
          .headers()
          .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
      try {
        sent.add(new Sent(row, kafka.send(message)));
      } catch (RuntimeException e) {
        deadLetterOrThrow(connection, row, e);
        heldUp.add(row.subject());
      }
    }
    List<Row> acknowledged = new ArrayList<>(sent.size());
    for (Sent each : sent) {
      try {
        each.acknowledgement().get(SEND_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        acknowledged.add(each.row());
      } catch (ExecutionException e) {
        deadLetterOrThrow(connection, each.row(), e);
      }
    }
    return acknowledged;
  }

  /**
   * Makes an event that is too large a dead letter, as no retry would help; any other failure is
   * the brokers' and ends the pass.
   */
  private <E extends Exception> void deadLetterOrThrow(Connection connection, Row row, E failure)
      throws SQLException, E {
    if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof RecordTooLargeException)) {
      if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof RetriableException) {
        throw new ServiceUnavailableException("Kafka", failure);
      }
      throw failure;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE outbox SET parked_at = now(), reason = ? WHERE seq = ?")) {
      statement.setString(1, "larger than the brokers take");
      statement.setLong(2, row.seq());
      statement.executeUpdate();
    }
    deadLetters.increment();
    failures.error(
        failure,
        "An event cannot be published and is a dead letter",
        Map.of("subject", row.subject()));
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

  private record Row(long seq, String topic, String subject, String payload) {}

  private record Sent(Row row, Future<?> acknowledgement) {}
}
