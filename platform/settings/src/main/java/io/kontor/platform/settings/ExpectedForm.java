package io.kontor.platform.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the values of a setting look like, in words. */
final class ExpectedForm {
  private ExpectedForm() {}

  static String of(RecordComponent component) {
    Class<?> type = component.getType();
    if (List.class.isAssignableFrom(type)) {
      return "a list like a,b, each of the right form";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "Duration" -> "a duration like 500ms, 30s or 24h";
      case "Period" -> "a period like P13M";
      case "DataSize" -> "a size like 64KB or 12MB";
      case "int", "long" -> "a whole number";
      case "double" -> "a number";
      case "boolean" -> "true or false";
      case "URI" -> "an address like http://host:8080";
      default -> "readable";
    };
  }
}
