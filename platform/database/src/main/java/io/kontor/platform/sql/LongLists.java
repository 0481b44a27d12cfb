package io.kontor.platform.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads any page of a list of millions as quickly as the first one of a short list. Source: ADR
 * 0007.
 *
 * <p>Lists in the order of their creation grow at the end. So the key of every thousandth row is
 * remembered: a page is read from the nearest remembered key, and rows are counted from there too.
 * What is younger than {@link #SETTLED_AFTER} is counted each time. Code that stores a row that
 * belongs before that, says so with {@link #late}, in the same database transaction; then every
 * process forgets its counts from that position on. Code that changes a row so that it meets a
 * changing condition now, or no longer, says so with {@link #changed}.
 *
 * <p>Rows may leave a list at its beginning once no caller asks for their time any more: each ask
 * has then a lower bound, and nothing is counted from before it.
 */
public final class LongLists {
  /** Rows between two remembered keys; also the length from which a list counts as long. */
  static final int STEP = 1000;

  /** Age after which no ordinary request adds a row. */
  static final Duration SETTLED_AFTER = Duration.ofSeconds(60);

  /** Age from which a new row is announced as late; the commit has the rest of the minute. */
  private static final Duration LATE_AFTER = Duration.ofSeconds(30);

  /** How far the settled part may fall behind before it is read on. */
  private static final Duration READ_ON_AFTER = Duration.ofSeconds(10);

  private static final int LISTS_MAX = 500;

  /**
   * Announcements kept for each list; a process that missed more of them forgets the whole list.
   */
  private static final int LATE_KEPT = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration timeout;
  private final Cache<Scope, Memory> remembered =
      Caffeine.newBuilder().maximumSize(LISTS_MAX).expireAfterAccess(Duration.ofHours(1)).build();
  private final AtomicReference<Instant> settled = new AtomicReference<>(Instant.MIN);

  /** Long lists of one database. */
  public LongLists(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, Duration.ofSeconds(5));
  }

  /** With {@code timeout} for another request that reads the same list on. */
  LongLists(JdbcClient jdbc, Clock clock, Duration timeout) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.timeout = timeout;
  }

  /**
   * A row of the list becomes visible in the running database transaction. Does nothing unless its
   * place is within the settled part.
   */
  public void late(String list, Instant creationDate) {
    announce(list, creationDate, true);
  }

  /**
   * A visible row changes, in the running database transaction, what a changing condition of the
   * list looks at. Does nothing unless its place is within the settled part.
   */
  public void changed(String list, Instant creationDate) {
    announce(list, creationDate, false);
  }

  /**
   * Just before the commit and in the order of the lists: the numbers of a list have no gap, so its
   * row stays locked until the commit, and no holder of it may wait for another row.
   */
  private void announce(String list, Instant creationDate, boolean entry) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      raise(new Announcement(list, entry), creationDate);
      return;
    }
    Announcements announcements =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(Announcements.class::isInstance)
            .map(Announcements.class::cast)
            .filter(known -> known.owner == this)
            .findFirst()
            .orElseGet(() -> {
              Announcements added = new Announcements(this);
              TransactionSynchronizationManager.registerSynchronization(added);
              return added;
            });
    announcements.earliest.merge(
        new Announcement(list, entry),
        creationDate,
        (one, other) -> one.isBefore(other) ? one : other);
  }

  private void raise(Announcement announcement, Instant since) {
    if (since.isBefore(clock.instant().minus(LATE_AFTER)) || since.isBefore(settled.get())) {
      jdbc.sql(
              """
              WITH raised AS (
                INSERT INTO list_epoch AS e (list, epoch) VALUES (:list, 1)
                ON CONFLICT (list) DO UPDATE SET epoch = e.epoch + 1
                RETURNING list, epoch
              ), forgotten AS (
                DELETE FROM list_late AS l USING raised WHERE l.list = raised.list AND l.epoch = raised.epoch - :kept
              )
              INSERT INTO list_late (list, epoch, since, entry)
              SELECT list, epoch, :since, :entry FROM raised
              """)
          .param("list", announcement.list())
          .param("kept", LATE_KEPT)
          .param("since", SqlTimes.of(since))
          .param("entry", announcement.entry())
          .update();
    }
  }

  /**
   * What is announced of a list.
   *
   * @param entry a row that was not there; otherwise one that a changing condition sees differently
   */
  private record Announcement(String list, boolean entry) implements Comparable<Announcement> {
    @Override
    public int compareTo(Announcement other) {
      return Comparator.comparing(Announcement::list)
          .thenComparing(Announcement::entry)
          .compare(this, other);
    }
  }

  /** What the running database transaction has to announce, each with its earliest position. */
  private static final class Announcements implements TransactionSynchronization {
    private final LongLists owner;
    private final SortedMap<Announcement, Instant> earliest = new TreeMap<>();

    Announcements(LongLists owner) {
      this.owner = owner;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      earliest.forEach(owner::raise);
    }
  }

  /** What is asked for: rows within a scope and a period, by their position or from the end. */
  record Ask(Scope scope, @Nullable Instant after, @Nullable Instant before, boolean descending) {}

  /**
   * Rows that belong together.
   *
   * @param list name for {@link #late}
   * @param from {@code FROM …} with the conditions of the scope, ending in {@code WHERE …}
   * @param key the column that orders, a timestamp
   * @param id the unique column that orders rows with equal keys
   * @param changing whether a condition's truth may change for a row
   */
  record Scope(
      String list,
      String from,
      String key,
      String id,
      boolean changing,
      Map<String, Object> parameters) {}

  /** What was found; {@code total} counts the whole period. */
  record Found<T>(List<T> items, long total) {}

  /** The page, or null when the list is short and an ordinary query serves it as well. */
  <T> @Nullable Found<T> read(Ask ask, String select, long offset, int limit, RowMapper<T> mapper) {
    Scope scope = ask.scope();
    Memory memory = remembered.getIfPresent(scope);
    if (memory == null) {
      if (isShort(scope)) {
        return null;
      }
      memory = remembered.get(scope, _ -> new Memory());
    }
    Marks marks = upToDate(scope, memory);
    long start = ask.after() == null ? 0 : start(scope, marks, ask.after());
    long end = end(ask, marks, start);
    long total = Math.max(0, end - start);
    long size = Math.min(limit, total - offset);
    if (size <= 0) {
      return new Found<>(List.of(), total);
    }
    long first = ask.descending() ? end - offset - size : start + offset;
    List<T> items = new ArrayList<>(rows(ask, marks, start, select, first, size, mapper));
    if (ask.descending()) {
      Collections.reverse(items);
    }
    return new Found<>(items, total);
  }

  private boolean isShort(Scope scope) {
    long counted =
        jdbc.sql(
                "SELECT count(*) FROM (SELECT 1 "
                    + scope.from()
                    + " LIMIT "
                    + (STEP + 1)
                    + ") AS s")
            .params(scope.parameters())
            .query(Long.class)
            .single();
    return counted <= STEP;
  }

  /**
   * One request at a time reads a list on, under a lock of this list's own: no other list waits for
   * its SQL. Errors: {@link QueryTimeoutException} when the others take longer than the timeout.
   */
  private Marks upToDate(Scope scope, Memory memory) {
    try {
      if (!memory.reading.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new QueryTimeoutException("The list is being read on by others: " + scope.list());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("Interrupted while others read the list on", e);
    }
    try {
      Marks marks = upToDate(scope, memory.marks);
      memory.marks = marks;
      return marks;
    } finally {
      memory.reading.unlock();
    }
  }

  private Marks upToDate(Scope scope, @Nullable Marks known) {
    News news = news(scope, known == null ? 0 : known.epoch());
    Instant horizon = clock.instant().minus(SETTLED_AFTER);
    Marks usable =
        known == null || news.missed() || known.horizon().isAfter(horizon)
            ? Marks.none(news.epoch())
            : known.before(news.epoch(), news.since());
    if (usable.horizon().plus(READ_ON_AFTER).isAfter(horizon)) {
      return usable;
    }
    settled.accumulateAndGet(horizon, (one, other) -> one.isAfter(other) ? one : other);
    return readOn(scope, usable, horizon);
  }

  /** The announcement behind a number. */
  private News news(Scope scope, long epoch) {
    return jdbc.sql(
            """
            SELECT e.epoch, count(l.epoch) AS found, min(l.since) FILTER (WHERE l.entry OR :changing) AS since
              FROM list_epoch AS e
              LEFT JOIN list_late AS l ON l.list = e.list AND l.epoch > :epoch
             WHERE e.list = :list
             GROUP BY e.epoch
            """)
        .param("changing", scope.changing())
        .param("epoch", epoch)
        .param("list", scope.list())
        .query((row, _) ->
            new News(
                row.getLong("epoch"),
                row.getLong("epoch") - epoch != row.getLong("found"),
                SqlTimes.readNullable(row, "since")))
        .optional()
        .orElse(new News(0, epoch != 0, null));
  }

  /** Reads the keys between the last mark and the horizon, and keeps every thousandth as a mark. */
  private Marks readOn(Scope scope, Marks known, Instant horizon) {
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    parameters.put("settledBefore", SqlTimes.of(horizon));
    parameters.put("known", known.count());
    String condition = behind(scope, known.last(), parameters);
    List<Marks.Mark> found =
        jdbc.sql(
                """
                SELECT * FROM (
                  SELECT %1$s AS mark_key, %2$s AS mark_id, :known + row_number() OVER w AS position,
                         lead(%2$s) OVER w IS NULL AS is_last
                  %3$s %4$s AND %1$s < :settledBefore
                  WINDOW w AS (ORDER BY %1$s, %2$s)) AS numbered
                 WHERE position %% %5$d = 0 OR is_last
                 ORDER BY position
                """
                    .formatted(scope.key(), scope.id(), scope.from(), condition, STEP))
            .params(parameters)
            .query(LongLists::mark)
            .list();
    List<Marks.Mark> every = new ArrayList<>(known.every());
    found.stream().filter(mark -> mark.position() % STEP == 0).forEach(every::add);
    Marks.Mark last = found.isEmpty() ? known.last() : found.getLast();
    return new Marks(known.epoch(), horizon, List.copyOf(every), last);
  }

  /**
   * The position of the last row at or before a moment, counted back from the next remembered row:
   * rows before the moment may be gone.
   */
  private long start(Scope scope, Marks marks, Instant moment) {
    Marks.@Nullable Mark next = marks.behind(moment);
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    parameters.put("moment", SqlTimes.of(moment));
    if (next == null) {
      return marks.count()
          + count(
              scope,
              behind(scope, marks.last(), parameters) + " AND " + scope.key() + " <= :moment",
              parameters);
    }
    parameters.put("nextKey", SqlTimes.of(next.key()));
    parameters.put("nextId", next.id());
    return next.position()
        - count(
            scope,
            " AND %1$s > :moment AND %1$s <= :nextKey AND (%1$s, %2$s) <= (:nextKey, :nextId)"
                .formatted(scope.key(), scope.id()),
            parameters);
  }

  /** The position of the last row of the period. */
  private long end(Ask ask, Marks marks, long start) {
    Scope scope = ask.scope();
    Marks.@Nullable Mark nearest =
        within(ask, ask.before() == null ? marks.last() : marks.before(ask.before()));
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    String condition = from(ask, nearest, parameters);
    if (ask.before() != null) {
      condition += " AND " + scope.key() + " < :moment";
      parameters.put("moment", SqlTimes.of(ask.before()));
    }
    return (nearest == null ? start : nearest.position()) + count(scope, condition, parameters);
  }

  private long count(Scope scope, String condition, Map<String, Object> parameters) {
    return jdbc.sql("SELECT count(*) " + scope.from() + condition)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  private <T> List<T> rows(
      Ask ask, Marks marks, long start, String select, long first, long size, RowMapper<T> mapper) {
    Scope scope = ask.scope();
    Marks.@Nullable Mark nearest = within(ask, marks.atMost(first));
    Marks.@Nullable Mark bound = marks.atLeast(first + size);
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    String condition = from(ask, nearest, parameters);
    if (bound != null) {
      condition += " AND " + scope.key() + " <= :boundKey";
      parameters.put("boundKey", SqlTimes.of(bound.key()));
    }
    parameters.put("rowsMax", size);
    parameters.put("rowsBefore", first - (nearest == null ? start : nearest.position()));
    return jdbc.sql(
            "%s %s ORDER BY %s, %s LIMIT :rowsMax OFFSET :rowsBefore"
                .formatted(select, condition, scope.key(), scope.id()))
        .params(parameters)
        .query(mapper)
        .list();
  }

  /** The condition for rows behind a mark within the period; without one, the period's own. */
  private static String from(Ask ask, Marks.@Nullable Mark mark, Map<String, Object> parameters) {
    if (mark != null || ask.after() == null) {
      return behind(ask.scope(), mark, parameters);
    }
    parameters.put("after", SqlTimes.of(ask.after()));
    return " AND " + ask.scope().key() + " > :after";
  }

  /** The mark, unless it lies before the period: rows between it and the period may be gone. */
  private static Marks.@Nullable Mark within(Ask ask, Marks.@Nullable Mark mark) {
    return mark == null || ask.after() == null || mark.key().isAfter(ask.after()) ? mark : null;
  }

  /** The condition for rows behind a mark; the first half is one that every index can use. */
  private static String behind(
      Scope scope, Marks.@Nullable Mark mark, Map<String, Object> parameters) {
    if (mark == null) {
      return "";
    }
    parameters.put("markKey", SqlTimes.of(mark.key()));
    parameters.put("markId", mark.id());
    return " AND %1$s >= :markKey AND (%1$s, %2$s) > (:markKey, :markId)"
        .formatted(scope.key(), scope.id());
  }

  private static Marks.Mark mark(ResultSet row, int index) throws SQLException {
    return new Marks.Mark(
        row.getLong("position"), SqlTimes.read(row, "mark_key"), row.getString("mark_id"));
  }

  /**
   * What was announced of a list.
   *
   * @param missed whether more was announced than is kept
   * @param since the earliest place that is not as it was
   */
  private record News(long epoch, boolean missed, @Nullable Instant since) {}

  /** A list's place in the cache, made without any SQL; its marks change under its lock. */
  private static final class Memory {
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Marks marks;
  }
}
