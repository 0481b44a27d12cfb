package io.kontor.platform.web;

import io.kontor.platform.check.WholeNumbers;
import io.kontor.platform.error.ApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list: names in any letter case, several values by comma or by repeating the name;
 * a filter that takes one value is refused when it is given twice. Handlers declare their filters
 * with {@link Filter}.
 *
 * <p>Errors: PARAM_ERROR naming the parameter. Source: contract "Lists".
 */
public final class ListFilters {
  private static final int VALUES_MAX = 100;

  private final Map<String, String[]> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final @Nullable Set<String> declared;

  /** The filters in the given query parameters. */
  public ListFilters(Map<String, String[]> parameters) {
    this(parameters, null);
  }

  /** The filters of a handler; it reads only those that it declares with {@link Filter}. */
  ListFilters(Map<String, String[]> parameters, @Nullable Set<String> declared) {
    parameters.forEach((name, values) -> this.parameters.merge(name, values, ListFilters::both));
    this.declared = declared;
  }

  private static String[] both(String[] some, String[] others) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(String[]::new);
  }

  /** The single value, or null when it is missing or blank. */
  public @Nullable String text(String name) {
    String[] values = sent(name);
    if (values != null && values.length > 1) {
      throw ApiException.invalid(name, "The parameter " + name + " is given more than once.");
    }
    return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
  }

  /** All values as they were sent; empty when the filter is not used. */
  public List<String> texts(String name) {
    String[] values = sent(name);
    List<String> all = new ArrayList<>();
    for (String value : values == null ? new String[0] : values) {
      Arrays.stream(value.split(",", -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .forEach(all::add);
    }
    if (all.size() > VALUES_MAX) {
      throw ApiException.invalid(name, "Too many values.");
    }
    return all;
  }

  /** All values as constants of an enumeration, letter case ignored. */
  public <E extends Enum<E>> List<E> values(String name, Class<E> type) {
    return texts(name).stream().map(text -> constant(name, type, text)).toList();
  }

  /** Unix seconds as an instant, or null when the filter is not used. */
  public @Nullable Instant instant(String name) {
    Long seconds = number(name);
    return seconds == null ? null : Instant.ofEpochSecond(Math.clamp(seconds, 0, 253_402_300_799L));
  }

  /** A whole number, or null when the filter is not used. */
  public @Nullable Long number(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    OptionalLong number = WholeNumbers.read(text);
    if (number.isEmpty()) {
      throw ApiException.invalid(name, "The value of " + name + " must be a number.");
    }
    return number.getAsLong();
  }

  /** {@code true} or {@code false} in any letter case, or null when the filter is not used. */
  public @Nullable Boolean flag(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw ApiException.invalid(name, "The value of " + name + " must be true or false.");
    };
  }

  private String @Nullable [] sent(String name) {
    if (declared != null && !declared.contains(name)) {
      throw new IllegalStateException("The handler does not declare the filter " + name);
    }
    return parameters.get(name);
  }

  private static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw ApiException.invalid(name, "The value " + text + " is not known.");
  }
}
