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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads any page of a list of millions as quickly as the first one of a short list. Source: ADR
 * 0007.
 *
 * <p>Lists in the order of their creation grow at the end. So the key of every thousandth row is
 * remembered: a page is read from the nearest remembered key, and rows are counted from there too.
 * What is younger than {@link #SETTLED_AFTER} is counted each time. Whoever stores a row that
 * belongs before that, says so with {@link #late}, in the same database transaction; then every
 * process forgets what it remembered.
 *
 * <p>Only conditions whose truth never changes for a row may be part of such a list.
 */
public final class LongLists {
  /** Rows between two remembered keys; also the length from which a list counts as long. */
  static final int STEP = 1000;

  /** Age from which no ordinary request adds a row any more. */
  static final Duration SETTLED_AFTER = Duration.ofSeconds(60);

  /** Age from which a new row is announced as late; the commit has the rest of the minute. */
  private static final Duration LATE_AFTER = Duration.ofSeconds(30);

  /** How far the settled part may fall behind before it is read on. */
  private static final Duration READ_ON_AFTER = Duration.ofSeconds(10);

  private static final int LISTS_MAX = 500;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Cache<Scope, Marks> remembered =
      Caffeine.newBuilder().maximumSize(LISTS_MAX).expireAfterAccess(Duration.ofHours(1)).build();
  private final AtomicReference<Instant> settled = new AtomicReference<>(Instant.MIN);

  /** Long lists of one database. */
  public LongLists(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A row of the list becomes visible in the running database transaction. Does nothing unless its
   * place is within the settled part.
   */
  public void late(String list, Instant creationDate) {
    if (creationDate.isBefore(clock.instant().minus(LATE_AFTER))
        || creationDate.isBefore(settled.get())) {
      jdbc.sql(
              """
              INSERT INTO list_epoch AS e (list, epoch) VALUES (:list, 1)
              ON CONFLICT (list) DO UPDATE SET epoch = e.epoch + 1
              """)
          .param("list", list)
          .update();
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
   */
  record Scope(String list, String from, String key, String id, Map<String, Object> parameters) {}

  /** What was found; {@code total} counts the whole period. */
  record Found<T>(List<T> items, long total) {}

  /** The page, or null when the list is short and an ordinary query serves it as well. */
  <T> @Nullable Found<T> read(Ask ask, String select, long offset, int limit, RowMapper<T> mapper) {
    Scope scope = ask.scope();
    if (remembered.getIfPresent(scope) == null && isShort(scope)) {
      return null;
    }
    Marks marks = remembered.asMap().compute(scope, (_, known) -> upToDate(scope, known));
    long start = ask.after() == null ? 0 : rank(scope, marks, ask.after(), "<=");
    long end = ask.before() == null ? size(scope, marks) : rank(scope, marks, ask.before(), "<");
    long total = Math.max(0, end - start);
    long size = Math.min(limit, total - offset);
    if (size <= 0) {
      return new Found<>(List.of(), total);
    }
    long first = ask.descending() ? end - offset - size : start + offset;
    List<T> items = new ArrayList<>(rows(scope, marks, select, first, size, mapper));
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

  private Marks upToDate(Scope scope, @Nullable Marks known) {
    long epoch =
        jdbc.sql("SELECT coalesce(max(epoch), 0) FROM list_epoch WHERE list = :list")
            .param("list", scope.list())
            .query(Long.class)
            .single();
    Instant horizon = clock.instant().minus(SETTLED_AFTER);
    boolean usable = known != null && known.epoch() == epoch && !known.horizon().isAfter(horizon);
    if (known != null && usable && known.horizon().plus(READ_ON_AFTER).isAfter(horizon)) {
      return known;
    }
    settled.accumulateAndGet(horizon, (one, other) -> one.isAfter(other) ? one : other);
    return readOn(scope, known != null && usable ? known : Marks.none(epoch), horizon);
  }

  /** Reads the keys between what is known and the horizon, and remembers every thousandth. */
  private Marks readOn(Scope scope, Marks known, Instant horizon) {
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    parameters.put("settledBefore", SqlTimes.of(horizon));
    parameters.put("known", known.count());
    String condition = behind(scope, known.last(), parameters);
    List<Mark> found =
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
    List<Mark> every = new ArrayList<>(known.every());
    found.stream().filter(mark -> mark.position() % STEP == 0).forEach(every::add);
    Mark last = found.isEmpty() ? known.last() : found.getLast();
    return new Marks(known.epoch(), horizon, List.copyOf(every), last);
  }

  /** How many rows of the scope lie before a moment. */
  private long rank(Scope scope, Marks marks, Instant moment, String comparison) {
    @Nullable Mark nearest = marks.before(moment);
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    parameters.put("moment", SqlTimes.of(moment));
    return (nearest == null ? 0 : nearest.position())
        + count(
            scope,
            behind(scope, nearest, parameters)
                + " AND "
                + scope.key()
                + " "
                + comparison
                + " :moment",
            parameters);
  }

  private long size(Scope scope, Marks marks) {
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    return marks.count() + count(scope, behind(scope, marks.last(), parameters), parameters);
  }

  private long count(Scope scope, String condition, Map<String, Object> parameters) {
    return jdbc.sql("SELECT count(*) " + scope.from() + condition)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  private <T> List<T> rows(
      Scope scope, Marks marks, String select, long first, long size, RowMapper<T> mapper) {
    @Nullable Mark nearest = marks.atMost(first);
    @Nullable Mark bound = marks.atLeast(first + size);
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    String condition = behind(scope, nearest, parameters);
    if (bound != null) {
      condition += " AND " + scope.key() + " <= :boundKey";
      parameters.put("boundKey", SqlTimes.of(bound.key()));
    }
    parameters.put("rowsMax", size);
    parameters.put("rowsBefore", first - (nearest == null ? 0 : nearest.position()));
    return jdbc.sql(
            "%s %s ORDER BY %s, %s LIMIT :rowsMax OFFSET :rowsBefore"
                .formatted(select, condition, scope.key(), scope.id()))
        .params(parameters)
        .query(mapper)
        .list();
  }

  /** The condition for rows behind a mark; the first half is one that every index can use. */
  private static String behind(Scope scope, @Nullable Mark mark, Map<String, Object> parameters) {
    if (mark == null) {
      return "";
    }
    parameters.put("markKey", SqlTimes.of(mark.key()));
    parameters.put("markId", mark.id());
    return " AND %1$s >= :markKey AND (%1$s, %2$s) > (:markKey, :markId)"
        .formatted(scope.key(), scope.id());
  }

  private static Mark mark(ResultSet row, int index) throws SQLException {
    return new Mark(
        row.getLong("position"), SqlTimes.read(row, "mark_key"), row.getString("mark_id"));
  }

  /** The row at a position, counted from one. */
  private record Mark(long position, Instant key, String id) {}

  /**
   * What is remembered of a list.
   *
   * @param every rows number 1000, 2000, …
   * @param last the last settled row; null when nothing is settled
   */
  private record Marks(long epoch, Instant horizon, List<Mark> every, @Nullable Mark last) {
    static Marks none(long epoch) {
      return new Marks(epoch, Instant.MIN, List.of(), null);
    }

    long count() {
      return last == null ? 0 : last.position();
    }

    /** The last remembered row strictly before a moment. */
    @Nullable Mark before(Instant moment) {
      if (last != null && last.key().isBefore(moment)) {
        return last;
      }
      int low = 0;
      int high = every.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (every.get(middle).key().isBefore(moment)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == 0 ? null : every.get(low - 1);
    }

    /** The last remembered row at or before a position. */
    @Nullable Mark atMost(long position) {
      if (last != null && last.position() <= position) {
        return last;
      }
      int index = (int) (position / STEP);
      return index == 0 ? null : every.get(index - 1);
    }

    /** The first remembered row at or behind a position; null when it may not be settled. */
    @Nullable Mark atLeast(long position) {
      int index = (int) ((position + STEP - 1) / STEP);
      return index == 0 || index > every.size() ? null : every.get(index - 1);
    }
  }
}
