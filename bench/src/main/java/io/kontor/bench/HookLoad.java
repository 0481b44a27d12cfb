package io.kontor.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Events for hooks of clients that exist nowhere else, written straight into the databases: the
 * hooks into webhook-service's, the events into the outbox of transaction-service, from where they
 * take the way of any other. The receiver of all hooks is a sink of this process.
 */
final class HookLoad implements AutoCloseable {
  private static final int CLIENTS = 25;
  private static final List<String> TYPES =
      List.of(
          "KYC_SUCCEEDED",
          "KYC_CREATED",
          "PAYIN_NORMAL_CREATED",
          "PAYIN_NORMAL_SUCCEEDED",
          "PAYIN_NORMAL_FAILED",
          "PAYOUT_NORMAL_CREATED",
          "PAYOUT_NORMAL_SUCCEEDED",
          "PAYOUT_NORMAL_FAILED",
          "TRANSFER_NORMAL_CREATED",
          "TRANSFER_NORMAL_SUCCEEDED",
          "TRANSFER_NORMAL_FAILED",
          "PAYIN_REFUND_CREATED",
          "PAYIN_REFUND_SUCCEEDED",
          "PAYIN_REFUND_FAILED",
          "PAYOUT_REFUND_CREATED",
          "PAYOUT_REFUND_SUCCEEDED",
          "PAYOUT_REFUND_FAILED",
          "TRANSFER_REFUND_CREATED",
          "TRANSFER_REFUND_SUCCEEDED",
          "TRANSFER_REFUND_FAILED");

  /** The hooks of this type hang when any do: one of twenty. */
  private static final String HANGING = TYPES.getFirst();

  /** Hooks, and the number of events of which each gets one. */
  static final int ENDPOINTS = CLIENTS * TYPES.size();

  private static final String MARK = "\"ResourceId\":\"bench-";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long TICK_MILLIS = 10;
  private static final long CALL_MILLIS = 2_500; // a call that hangs has ended by then

  private final Connection transaction;
  private final Connection webhook;
  private final Object lock = new Object();
  private final Sink sink = new Sink("", this::deliver);
  private Latencies latencies = new Latencies(); // of this leg; guarded by the lock
  private long leg; // guarded by the lock
  private long written; // events of this leg

  /** Makes the hooks, or turns those of an earlier run to this one's sink. */
  HookLoad(Installation installation) throws SQLException {
    this(installation.open("transaction"), installation.open("webhook"));
  }

  /** The connections are closed with this. */
  HookLoad(Connection transaction, Connection webhook) throws SQLException {
    this.transaction = transaction;
    this.webhook = webhook;
    this.leg = System.currentTimeMillis(); // no leg of another run has this number
    try (PreparedStatement insert =
        webhook.prepareStatement(
            """
            INSERT INTO hook (id, client_id, event_type, url, status, validity, creation_date, delivery_mode)
            SELECT 'hook_bench_' || c || '_' || place, 'bench-hooks-' || c, event_type, '', 'ENABLED', 'VALID', now(),
                   'SIGNED_POST'
              FROM generate_series(0, ?) AS c, unnest(?::text[]) WITH ORDINALITY AS t (event_type, place)
            ON CONFLICT DO NOTHING
            """)) {
      insert.setInt(1, CLIENTS - 1);
      insert.setArray(2, types(webhook));
      insert.executeUpdate();
    }
    try (Statement statement = webhook.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO hook_secret (hook_id, number, secret, creation_date)
          SELECT id, 1, decode(md5(random()::text) || md5(random()::text), 'hex'), now()
            FROM hook WHERE client_id LIKE 'bench-hooks-%' ON CONFLICT DO NOTHING
          """);
    }
  }

  /** Of a number of events that is a multiple of {@link #ENDPOINTS}, those that do not hang. */
  static long healthy(long events) {
    return events - events / TYPES.size();
  }

  /** Where the sink takes calls of others. */
  String sinkUrl() {
    return sink.url();
  }

  /**
   * Writes that many events at once and returns how many per second were delivered, until the last
   * attempt was stored; those to hooks that may hang do not count.
   *
   * @param events is made a multiple of {@link #ENDPOINTS}
   * @param hanging whether one of twenty hooks never answers
   */
  double drain(long events, boolean hanging) throws SQLException, InterruptedException {
    long all = multiple(events);
    begin(hanging);
    write(all);
    long committed = System.nanoTime();
    awaitDelivered(healthy(all));
    double seconds = (System.nanoTime() - committed) / 1e9;
    end(hanging);
    return healthy(all) / seconds;
  }

  /**
   * Writes events at a fixed rate, a few every ten milliseconds, and returns the times from their
   * commit to the sink.
   */
  Latencies open(double perSecond, int seconds, boolean hanging)
      throws SQLException, InterruptedException {
    long all = multiple((long) (perSecond * seconds));
    begin(hanging);
    long start = System.nanoTime();
    while (written < all) {
      long due = Math.min(all, (long) ((System.nanoTime() - start) / 1e9 * perSecond));
      if (due > written) {
        write(due - written);
      }
      Thread.sleep(TICK_MILLIS);
    }
    awaitDelivered(healthy(all));
    Latencies delivered;
    synchronized (lock) {
      delivered = latencies;
    }
    end(hanging);
    return delivered;
  }

  private static long multiple(long events) {
    return Math.max(1, Math.round((double) events / ENDPOINTS)) * ENDPOINTS;
  }

  private void begin(boolean hanging) throws SQLException {
    synchronized (lock) {
      leg++;
      latencies = new Latencies();
    }
    written = 0;
    try (PreparedStatement update =
        webhook.prepareStatement(
            """
            UPDATE hook SET url = ? || CASE WHEN event_type = ? THEN ? ELSE '/hooks/' END || id,
                            status = 'ENABLED', validity = 'VALID', failures = 0
             WHERE client_id LIKE 'bench-hooks-%'
            """)) {
      update.setString(1, sink.url());
      update.setString(2, HANGING);
      update.setString(3, hanging ? Sink.HANGING : "/hooks/");
      update.executeUpdate();
    }
  }

  private void write(long events) throws SQLException {
    try (PreparedStatement insert =
        transaction.prepareStatement(
            """
            INSERT INTO outbox (subject, topic, payload)
            SELECT 'bench-' || n, 'kontor.transaction',
                   json_build_object(
                     'specversion', '1.0', 'id', replace(gen_random_uuid()::text, '-', ''),
                     'source', '/transaction-service', 'type', 'io.kontor.bench.happened.v1',
                     'subject', 'bench-' || n,
                     'time', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                     'datacontenttype', 'application/json', 'clientid', 'bench-hooks-' || n / ? % ?,
                     'apievent', (?::text[])[(1 + n % ?)::int], 'apiresource', ?::text, 'data', json_build_object())
              FROM generate_series(?, ?) AS n
            """)) {
      insert.setInt(1, TYPES.size());
      insert.setInt(2, CLIENTS);
      insert.setArray(3, types(transaction));
      insert.setInt(4, TYPES.size());
      synchronized (lock) {
        insert.setString(5, "bench-" + leg + "-" + System.nanoTime());
      }
      insert.setLong(6, written);
      insert.setLong(7, written + events - 1);
      insert.executeUpdate();
    }
    written += events;
  }

  /** Told by the sink. The time began just before the statement that wrote the event. */
  private void deliver(String body) {
    int at = body.indexOf(MARK);
    int end = at < 0 ? -1 : body.indexOf('"', at + MARK.length());
    if (end < 0 || body.contains(HANGING)) {
      return; // not ours, or does not count
    }
    String[] parts = body.substring(at + MARK.length(), end).split("-", 2);
    synchronized (lock) {
      if (parts.length == 2 && parts[0].equals(Long.toString(leg))) {
        latencies.add(System.nanoTime() - Long.parseLong(parts[1]));
      }
    }
  }

  private void awaitDelivered(long events) throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (delivered() < events || waiting() > 0) {
      if (System.nanoTime() > end) {
        throw new BenchException(
            "Of %d events %d were delivered in %s: the run is void."
                .formatted(events, delivered(), PATIENCE));
      }
      Thread.sleep(TICK_MILLIS);
    }
  }

  private long delivered() {
    synchronized (lock) {
      return latencies.total();
    }
  }

  private long waiting() throws SQLException {
    try (PreparedStatement query =
        webhook.prepareStatement(
            """
            SELECT count(*) FROM delivery
             WHERE status = 'PENDING' AND client_id LIKE 'bench-hooks-%' AND event_type <> ?
            """)) {
      query.setString(1, HANGING);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Leaves nothing waiting for the next leg. */
  private void end(boolean hanging) throws SQLException, InterruptedException {
    cancel();
    if (hanging) {
      Thread.sleep(CALL_MILLIS);
      cancel();
    }
  }

  private void cancel() throws SQLException {
    try (Statement statement = webhook.createStatement()) {
      statement.executeUpdate(
          """
          UPDATE delivery SET status = 'CANCELLED', leased_until = NULL, claim = NULL
           WHERE status = 'PENDING' AND client_id LIKE 'bench-hooks-%'
          """);
    }
  }

  private static Array types(Connection connection) throws SQLException {
    return connection.createArrayOf("text", TYPES.toArray());
  }

  @Override
  public void close() throws SQLException {
    sink.close();
    transaction.close();
    webhook.close();
  }
}
