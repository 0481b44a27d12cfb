package io.kontor.platform.idempotency;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The idempotency keys of creating requests. Source: contract "Idempotency".
 *
 * <p>A key is stored before the request runs, so a concurrent duplicate is refused. The first event
 * the request stores binds the key to its object in the same database transaction (see {@code
 * Outbox}); the answer is stored afterwards. A request that crashed before it stored anything
 * leaves an unbound key, which may be taken over after {@link #ABANDONED_AFTER}; once it is bound
 * the key is used up, and reading it back shows the object even when the answer was never written.
 *
 * <p>A request whose handler {@link ClaimsKeyWithObject} claims its key only with what it stores,
 * in the same database transaction: of two that run at once the second one stores nothing.
 */
public final class IdempotencyKeys {
  /**
   * Time after which a request that stored nothing counts as crashed. If it continues after all,
   * its key has been taken over and it can store nothing any more.
   */
  static final Duration ABANDONED_AFTER = Duration.ofSeconds(30);

  /** One row per key: claimed anew when nobody has it, or has it any more. */
  private static final String CLAIM =
      """
      INSERT INTO idempotency_key AS k (client_id, key, run, method, url, created_at, %1$s)
      VALUES (?, ?, ?, ?, ?, ?, %2$s)
      ON CONFLICT (client_id, key) DO UPDATE
         SET run = excluded.run, method = excluded.method, url = excluded.url,
             created_at = CASE WHEN k.run = excluded.run THEN k.created_at ELSE excluded.created_at END,
             resource_id = CASE WHEN k.run = excluded.run THEN coalesce(k.resource_id, excluded.resource_id)
                                ELSE excluded.resource_id END,
             status = excluded.status, content_type = excluded.content_type, body = excluded.body,
             answered_at = excluded.answered_at
       WHERE k.run = excluded.run OR (k.resource_id IS NULL AND k.status IS NULL AND k.created_at < ?)
          OR k.created_at < ?
      """;

  private static final String CLAIM_AND_BIND = CLAIM.formatted("resource_id", "?");
  private static final String CLAIM_AND_ANSWER =
      CLAIM.formatted("status, content_type, body, answered_at", "?, ?, ?, ?");

  private static final ThreadLocal<@Nullable Running> CURRENT = new ThreadLocal<>();

  /** Requests of this process that may still claim their key, counted by client and key. */
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration retention;

  /** Keys and answers that are kept for {@code retention}. */
  IdempotencyKeys(JdbcTemplate template, Clock clock, Duration retention) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.clock = clock;
    this.retention = retention;
  }

  /** Claims the key; false when it is used up. */
  boolean begin(Running running) {
    Object[] unbound = claim(running, clock.instant(), (Object) null);
    return template.update(CLAIM_AND_BIND, unbound) == 1;
  }

  /** A request that claims its key late begins; ended by {@link #ended}. */
  void begun(Running running) {
    underWay.merge(running.name(), 1, Integer::sum);
  }

  /** The request has its answer, or none. */
  void ended(Running running) {
    underWay.computeIfPresent(running.name(), (_, count) -> count == 1 ? null : count - 1);
  }

  /**
   * The request's object waits to be stored by another thread, which may happen after the request
   * has given up. Until the answered action is run, the key counts as in use: nobody is told that
   * it is unknown and takes another one for the same payment.
   */
  public Runnable hold(Running running) {
    begun(running);
    return () -> ended(running);
  }

  /** Whether a request of this process runs that may still claim the key. */
  boolean isUnderWay(String clientId, String key) {
    return underWay.containsKey(clientId + " " + key);
  }

  /** Binds this thread to the request that holds the key. */
  static void enter(Running running) {
    CURRENT.set(running);
  }

  /** Unbinds this thread from its request. */
  static void leave() {
    CURRENT.remove();
  }

  /**
   * Ties the running request's key, if it has one, to the object it creates; called inside the
   * database transaction that stores the object. Errors: IDEMPOTENCY_CONFLICT when the key was
   * taken over meanwhile, which undoes the change.
   */
  public void bindCurrent(String resourceId) {
    Running running = CURRENT.get();
    if (running == null) {
      return;
    }
    if (!bind(List.of(new Binding(running, resourceId))).getFirst()) {
      throw ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT);
    }
  }

  /** The running request of this thread, if it has a key. */
  public static Optional<Running> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * Ties keys of several requests to the objects they create; called inside the database
   * transaction that stores the objects. Answers for each whether it may be stored: false when the
   * key is another request's.
   */
  public List<Boolean> bind(List<Binding> bindings) {
    if (bindings.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    // In the order of the keys, so that two batches never wait for each other.
    List<Integer> order =
        IntStream.range(0, bindings.size())
            .boxed()
            .sorted(Comparator.comparing(i -> bindings.get(i).running().name()))
            .toList();
    int[] counts =
        template.batchUpdate(
            CLAIM_AND_BIND,
            order.stream()
                .map(bindings::get)
                .map(binding -> claim(binding.running(), now, binding.resourceId()))
                .toList());
    Boolean[] bound = new Boolean[bindings.size()];
    for (int i = 0; i < counts.length; i++) {
      int place = order.get(i);
      bound[place] = counts[i] == 1;
      bindings.get(place).running().found(bound[place]);
    }
    return List.of(bound);
  }

  private Object[] claim(Running running, Instant now, @Nullable Object... kept) {
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                running.clientId(),
                running.key(),
                running.run(),
                running.method(),
                running.url(),
                SqlTimes.of(now)));
    row.addAll(Arrays.asList(kept));
    row.add(SqlTimes.of(now.minus(ABANDONED_AFTER)));
    row.add(SqlTimes.of(now.minus(retention)));
    return row.toArray();
  }

  /**
   * Unties the running request's key from its object again, because the object was dropped: what
   * had to happen elsewhere is known not to have happened. Called inside the database transaction
   * that drops it.
   */
  public void unbindCurrent() {
    Running running = CURRENT.get();
    if (running != null) {
      jdbc.sql(
              "UPDATE idempotency_key SET resource_id = NULL WHERE client_id = :clientId AND key ="
                  + " :key AND run = :run")
          .param("clientId", running.clientId())
          .param("key", running.key())
          .param("run", running.run())
          .update();
    }
  }

  /**
   * There is no answer: frees the key, so the caller can simply try again; but a key that is bound
   * to an object stays so.
   */
  void giveUp(Running running) {
    giveUpAll(List.of(running));
  }

  /** The same for several. */
  void giveUpAll(List<Running> runs) {
    template.batchUpdate(
        """
        DELETE FROM idempotency_key
         WHERE client_id = ? AND key = ? AND run = ? AND resource_id IS NULL
        """,
        runs.stream().map(run -> new Object[] {run.clientId(), run.key(), run.run()}).toList());
  }

  /** Stores the answer; false when the key is another request's. */
  boolean finish(Running running, int status, @Nullable String contentType, String body) {
    Instant now = clock.instant();
    if (running.claimsLate()) {
      Object[] row = claim(running, now, status, contentType, body, SqlTimes.of(now));
      return template.update(CLAIM_AND_ANSWER, row) == 1;
    }
    jdbc.sql(
            """
            UPDATE idempotency_key SET status = :status, content_type = :contentType, body = :body, answered_at = :now
             WHERE client_id = :clientId AND key = :key AND run = :run
            """)
        .param("status", status)
        .param("contentType", contentType)
        .param("body", body)
        .param("now", SqlTimes.of(now))
        .param("clientId", running.clientId())
        .param("key", running.key())
        .param("run", running.run())
        .update();
    return true;
  }

  /** What is stored under the key, if anything. */
  Optional<Kept> find(String clientId, String key) {
    return jdbc.sql(
            """
            SELECT method, url, resource_id, status, content_type, body, coalesce(answered_at, created_at) AS answered_at
              FROM idempotency_key
             WHERE client_id = :clientId AND key = :key AND created_at >= :oldest
            """)
        .param("clientId", clientId)
        .param("key", key)
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .query((row, _) ->
            new Kept(
                row.getString("method"),
                row.getString("url"),
                row.getString("resource_id"),
                row.getObject("status", Integer.class),
                row.getString("content_type"),
                row.getString("body"),
                SqlTimes.read(row, "answered_at")))
        .optional();
  }

  /**
   * Whether the request that claimed the key may still be running although it has stored nothing.
   */
  boolean mayBeRunning(Kept kept) {
    return kept.answeredAt().isAfter(clock.instant().minus(ABANDONED_AFTER));
  }

  /** Forgets keys past their retention; bounded per call. */
  int prune() {
    return jdbc.sql(
            """
            DELETE FROM idempotency_key WHERE ctid IN (
              SELECT ctid FROM idempotency_key WHERE created_at < :oldest LIMIT 10000)
            """)
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .update();
  }

  /** An object that is about to be stored, and the request that creates it. */
  public record Binding(Running running, String resourceId) {}

  /** A running request and its key. */
  public static final class Running {
    private final String clientId;
    private final String key;
    private final String run = UUID.randomUUID().toString();
    private final String method;
    private final String url;
    private final boolean claimsLate;
    private volatile boolean answeredByObject;
    private volatile boolean lost;

    Running(String clientId, String key, String method, String url, boolean claimsLate) {
      this.clientId = clientId;
      this.key = key;
      this.method = method;
      this.url = url;
      this.claimsLate = claimsLate;
    }

    String clientId() {
      return clientId;
    }

    String key() {
      return key;
    }

    private String name() {
      return clientId + " " + key;
    }

    /** Distinguishes this attempt from one that takes the key over. */
    String run() {
      return run;
    }

    String method() {
      return method;
    }

    String url() {
      return url;
    }

    /** Whether the key is claimed with what the request stores and not before it runs. */
    boolean claimsLate() {
      return claimsLate;
    }

    /**
     * The answer is the object that the key is bound to, which changes no more: reading back shows
     * the object, and no copy of the answer has to be kept.
     */
    public void answeredByObject() {
      answeredByObject = true;
    }

    boolean isAnsweredByObject() {
      return answeredByObject;
    }

    /** A batch that fails is tried again, so the last word counts. */
    private void found(boolean free) {
      lost = !free;
    }

    /** Whether the key turned out to be another request's: nothing is kept for this one. */
    boolean isLost() {
      return lost;
    }
  }

  /** What is kept under a key; status and body are null until the answer is stored. */
  record Kept(
      String method,
      String url,
      @Nullable String resourceId,
      @Nullable Integer status,
      @Nullable String contentType,
      @Nullable String body,
      Instant answeredAt) {}
}
