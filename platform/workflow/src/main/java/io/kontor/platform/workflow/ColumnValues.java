package io.kontor.platform.workflow;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values of the columns that a statement writes. */
public final class ColumnValues {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Map<String, String> placeholders = new LinkedHashMap<>();

  /** A column; instants and constants are turned into what the driver takes. */
  public ColumnValues set(String column, @Nullable Object value) {
    return put(
        column,
        "?",
        value instanceof Instant instant
            ? SqlTimes.of(instant)
            : value instanceof Enum<?> constant ? constant.name() : value);
  }

  /** A JSONB column. */
  public ColumnValues json(String column, @Nullable String text) {
    return put(column, "CAST(? AS jsonb)", text);
  }

  /** The pair {@code {name}_currency} and {@code {name}_amount}. */
  public ColumnValues money(String name, Money money) {
    return set(name + "_currency", money.currency()).set(name + "_amount", money.amount());
  }

  private ColumnValues put(String column, String placeholder, @Nullable Object value) {
    placeholders.put(column, placeholder);
    values.put(column, value);
    return this;
  }

  String names() {
    return String.join(", ", placeholders.keySet());
  }

  String placeholders() {
    return String.join(", ", placeholders.values());
  }

  String assignments() {
    return placeholders.entrySet().stream()
        .map(column -> column.getKey() + " = " + column.getValue())
        .collect(Collectors.joining(", "));
  }

  /** In the order of the columns. */
  List<@Nullable Object> values() {
    return new ArrayList<>(values.values());
  }
}
