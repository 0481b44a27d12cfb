package io.kontor.platform.sql;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list from one table or join: conditions that apply only where a value is given, the contract's
 * sort keys, one page.
 *
 * <pre>{@code
 * ListQuery.of("SELECT … FROM wallet")
 *     .where("client_id = :clientId", "clientId", clientId)
 *     .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
 *     .in("status", "statuses", filters.values("Status", WalletStatus.class))
 *     .sortable("CreationDate", "creation_date")
 *     .fetch(jdbc, page, WalletRow::map);
 * }</pre>
 *
 * <p>The column names and conditions are literals of the program; only values come from callers.
 * Rows with equal keys are ordered by {@code id}.
 */
public final class ListQuery {
  private final String select;
  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> parameters = new HashMap<>();
  private final Map<String, String> sortable = new LinkedHashMap<>();
  private String tieBreaker = "id";
  private @Nullable Instant after;
  private @Nullable Instant before;
  private boolean filtered;
  private boolean changing;

  private ListQuery(String select) {
    this.select = select;
  }

  /** A list over {@code SELECT … FROM …} without a WHERE clause. */
  public static ListQuery of(String select) {
    return new ListQuery(select);
  }

  /** A condition without a value. */
  public ListQuery where(String condition) {
    conditions
        .append(conditions.isEmpty() ? " WHERE " : " AND ")
        .append('(')
        .append(condition)
        .append(')');
    return this;
  }

  /** A condition on a value; left out when the value is null. Instants are bound as timestamps. */
  public ListQuery where(String condition, String parameter, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    parameters.put(parameter, SqlTimes.bindable(value));
    return where(condition);
  }

  /**
   * A condition that the caller asks for and that few callers share; left out when the value is
   * null. The list is counted whole then.
   */
  public ListQuery filter(String condition, String parameter, @Nullable Object value) {
    filtered |= value != null;
    return where(condition, parameter, value);
  }

  /**
   * Only rows whose first sort key lies in a period: from its first moment on, before its last. A
   * bound that is null does not apply, and of two calls the narrower bounds apply. The contract
   * does not say whether AfterDate and BeforeDate are included; so periods that follow one another
   * have each row once.
   */
  public ListQuery period(@Nullable Instant from, @Nullable Instant beforeMoment) {
    Instant afterMoment = from == null ? null : from.minus(1, ChronoUnit.MICROS); // PostgreSQL's
    if (afterMoment != null && (after == null || afterMoment.isAfter(after))) {
      after = afterMoment;
    }
    if (beforeMoment != null && (before == null || beforeMoment.isBefore(before))) {
      before = beforeMoment;
    }
    return this;
  }

  /**
   * {@code column IN (values)}, as {@link #filter}; left out when there are none. Enumeration
   * constants are bound by name.
   */
  public ListQuery in(String column, String parameter, Collection<?> values) {
    filtered |= !values.isEmpty();
    return oneOf(column, parameter, values);
  }

  /**
   * The same for a column that never changes, with an index over it and the first sort key: the
   * list stays as quick as without it.
   */
  public ListQuery inFixed(String column, String parameter, Collection<?> values) {
    return oneOf(column, parameter, values);
  }

  /** The same for a column whose changes {@link LongLists#changed} is told. */
  public ListQuery inChanging(String column, String parameter, Collection<?> values) {
    changing |= !values.isEmpty();
    return oneOf(column, parameter, values);
  }

  private ListQuery oneOf(String column, String parameter, Collection<?> values) {
    if (values.isEmpty()) {
      return this;
    }
    parameters.put(
        parameter,
        values.stream()
            .map(value -> value instanceof Enum<?> constant ? constant.name() : value)
            .toList());
    return where(column + " IN (:" + parameter + ")");
  }

  /** Allows sorting by a field of the contract; the first one is the default, oldest first. */
  public ListQuery sortable(String field, String column) {
    sortable.put(field.toLowerCase(Locale.ROOT), column);
    return this;
  }

  /** The unique column that orders rows with equal keys; {@code id} unless said otherwise. */
  public ListQuery tieBreaker(String column) {
    tieBreaker = column;
    return this;
  }

  /** Reads the page and counts all rows. Errors: PARAM_ERROR for a sort key that is not allowed. */
  public <T> PagedList<T> fetch(JdbcClient jdbc, PageRequest page, RowMapper<T> mapper) {
    String order = orderBy(page);
    String key = firstKey();
    where(key + " > :periodAfter", "periodAfter", after);
    where(key + " < :periodBefore", "periodBefore", before);
    Long total =
        jdbc.sql("SELECT count(*) " + from() + conditions)
            .params(parameters)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(select + conditions + order + " LIMIT :pageLimit OFFSET :pageOffset")
            .params(parameters)
            .param("pageLimit", page.perPage())
            .param("pageOffset", page.offset())
            .query(mapper)
            .list();
    return new PagedList<>(items, total, page);
  }

  /**
   * The same for a list that may be very long: as quick on its last page as on its first, in the
   * order of its first sort key and without a {@link #filter}. The list's name is that of {@link
   * LongLists#late}.
   */
  public <T> PagedList<T> fetch(
      JdbcClient jdbc, LongLists lists, String name, PageRequest page, RowMapper<T> mapper) {
    String key = firstKey();
    if (filtered || conditions.isEmpty() || !ordersBy(key, page)) {
      return fetch(jdbc, page, mapper);
    }
    LongLists.Found<T> found =
        lists.read(
            new LongLists.Ask(
                new LongLists.Scope(
                    name, from() + conditions, key, tieBreaker, changing, Map.copyOf(parameters)),
                after,
                before,
                !page.sort().isEmpty() && page.sort().getFirst().descending()),
            select + conditions,
            page.offset(),
            page.perPage(),
            mapper);
    return found == null
        ? fetch(jdbc, page, mapper)
        : new PagedList<>(found.items(), found.total(), page);
  }

  private String from() {
    return select.substring(select.toUpperCase(Locale.ROOT).indexOf("FROM "));
  }

  private String firstKey() {
    return sortable.isEmpty() ? tieBreaker : sortable.values().iterator().next();
  }

  private boolean ordersBy(String key, PageRequest page) {
    return page.sort().isEmpty()
        || (page.sort().size() == 1
            && key.equals(sortable.get(page.sort().getFirst().field().toLowerCase(Locale.ROOT))));
  }

  private String orderBy(PageRequest page) {
    StringBuilder order = new StringBuilder(" ORDER BY ");
    boolean descending = false;
    for (PageRequest.Order key : page.sort()) {
      String column = sortable.get(key.field().toLowerCase(Locale.ROOT));
      if (column == null) {
        throw ApiException.invalid("Sort", "The list cannot be sorted by " + key.field() + ".");
      }
      descending = key.descending();
      order.append(column).append(descending ? " DESC, " : " ASC, ");
    }
    if (page.sort().isEmpty() && !sortable.isEmpty()) {
      order.append(sortable.values().iterator().next()).append(" ASC, ");
    }
    return order.append(tieBreaker).append(descending ? " DESC" : " ASC").toString();
  }
}
