package io.kontor.platform.sql;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
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
 *     .where("creation_date < :before", "before", filters.instant("BeforeDate"))
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
   * {@code column IN (values)}; left out when there are none. Enumeration constants are bound by
   * name.
   */
  public ListQuery in(String column, String parameter, Collection<?> values) {
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
    String from = select.substring(select.toUpperCase(Locale.ROOT).indexOf("FROM "));
    String order = orderBy(page);
    Long total =
        jdbc.sql("SELECT count(*) " + from + conditions)
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
