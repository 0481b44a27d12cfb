package io.kontor.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenAPI document lacks: each operation has a summary, a description, an example, a
 * security requirement and error answers, and each example has the form that its schema describes.
 */
final class DocumentCheck {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final Map<String, Object> document;
  private final List<String> faults = new ArrayList<>();
  private boolean inRequest;

  /** A check of a document as YAML or JSON gives it. */
  DocumentCheck(Map<String, Object> document) {
    this.document = document;
  }

  /** Everything that is missing or contradicts itself, one line each. */
  List<String> faults() {
    map(document.get("paths"))
        .forEach((path, methods) ->
            map(methods)
                .forEach((method, operation) -> {
                  if (METHODS.contains(method)) {
                    check(method.toUpperCase(java.util.Locale.ROOT) + " " + path, map(operation));
                  }
                }));
    map(map(document.get("components")).get("schemas"))
        .forEach((name, schema) -> references("schema " + name, schema));
    return faults;
  }

  private void check(String name, Map<String, Object> operation) {
    for (String text : List.of("summary", "description")) {
      if (!(operation.get(text) instanceof String said) || said.isBlank()) {
        faults.add(name + ": no " + text);
      }
    }
    if (!(operation.get("security") instanceof List)) {
      faults.add(name + ": no security");
    }
    Map<String, Object> responses = map(operation.get("responses"));
    for (String status : Errors.STATUSES) {
      if (!responses.containsKey(status)) {
        faults.add(name + ": no error answer " + status);
      }
    }
    references(name, operation);
    inRequest = true;
    int examples = examples(name, map(operation.get("requestBody")));
    inRequest = false;
    for (Map.Entry<String, Object> response : responses.entrySet()) {
      int shown = examples(name + " " + response.getKey(), map(response.getValue()));
      examples += response.getKey().startsWith("2") ? shown : 0;
    }
    if (examples == 0 && !isShownByItsPath(operation)) {
      faults.add(name + ": no example");
    }
  }

  /** Files and answers without a body: the path of a recorded call is all there is to show. */
  private static boolean isShownByItsPath(Map<String, Object> operation) {
    return operation.get("parameters") instanceof List<?> parameters
        && parameters.stream()
            .map(DocumentCheck::map)
            .anyMatch(parameter ->
                "path".equals(parameter.get("in")) && parameter.containsKey("example"));
  }

  private int examples(String where, Map<String, Object> content) {
    int count = 0;
    for (Object type : map(content.get("content")).values()) {
      Map<String, Object> schema = map(map(type).get("schema"));
      for (Map.Entry<String, Object> example : map(map(type).get("examples")).entrySet()) {
        count++;
        Object value = map(example.getValue()).get("value");
        String fault = mismatch(schema, value, "");
        if (fault != null) {
          faults.add(where + ", example " + example.getKey() + ": " + fault);
        }
      }
    }
    return count;
  }

  /** Why a value does not have the form of a schema; null when it has. */
  private @Nullable String mismatch(
      Map<String, Object> schema, @Nullable Object value, String place) {
    if (schema.get("$ref") instanceof String ref) {
      return mismatch(schema(ref), value, place);
    }
    for (String several : List.of("oneOf", "anyOf")) {
      if (schema.get(several) instanceof List<?> options) {
        List<String> reasons = new ArrayList<>();
        for (Object option : options) {
          String reason = mismatch(map(option), value, place);
          if (reason == null) {
            return null;
          }
          reasons.add(reason);
        }
        return "none of " + reasons;
      }
    }
    Set<String> types = types(schema);
    if (types.isEmpty()) {
      return null;
    }
    if (!types.contains(typeOf(value))
        && !(types.contains("number") && "integer".equals(typeOf(value)))) {
      return place + " is " + typeOf(value) + " and should be " + types;
    }
    if (value instanceof Map<?, ?>) {
      return members(schema, map(value), place);
    }
    if (value instanceof List<?> items) {
      return items.stream()
          .map(item -> mismatch(map(schema.get("items")), item, place + "[]"))
          .filter(java.util.Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    return schema.get("enum") instanceof List<?> constants && !constants.contains(value)
        ? place + " is " + value + " and should be one of " + constants
        : null;
  }

  private @Nullable String members(
      Map<String, Object> schema, Map<String, Object> value, String place) {
    // Requests may leave numbers and flags out (0 and false), and have members that are ignored.
    Map<String, Object> properties = map(schema.get("properties"));
    if (schema.get("required") instanceof Collection<?> required) {
      Set<Object> missing = new HashSet<>(required);
      missing.removeAll(value.keySet());
      if (inRequest) {
        missing.removeIf(
            member -> Set.of("integer", "boolean").containsAll(types(map(properties.get(member)))));
      }
      if (!missing.isEmpty()) {
        return place + " lacks " + missing;
      }
    }
    for (Map.Entry<String, Object> member : value.entrySet()) {
      Map<String, Object> form = map(properties.get(member.getKey()));
      if (form.isEmpty() && schema.get("additionalProperties") != null) {
        form = map(schema.get("additionalProperties"));
      } else if (!properties.containsKey(member.getKey()) && !inRequest) {
        return place + " has " + member.getKey() + ", which is not described";
      }
      String fault = mismatch(form, member.getValue(), place + "/" + member.getKey());
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static Set<String> types(Map<String, Object> schema) {
    Set<String> types = new HashSet<>();
    if (schema.get("type") instanceof Collection<?> several) {
      several.forEach(type -> types.add(String.valueOf(type)));
    } else if (schema.get("type") != null) {
      types.add(String.valueOf(schema.get("type")));
    }
    return types;
  }

  private static String typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String _ -> "string";
      case Boolean _ -> "boolean";
      case Integer _, Long _ -> "integer";
      case Number _ -> "number";
      case List<?> _ -> "array";
      case Map<?, ?> _ -> "object";
      default -> value.getClass().getName();
    };
  }

  private void references(String where, @Nullable Object node) {
    if (node instanceof Map<?, ?>) {
      map(node)
          .forEach((name, value) -> {
            if (name.equals("$ref") && value instanceof String ref && schema(ref).isEmpty()) {
              faults.add(where + ": " + ref + " is not there");
            }
            references(where, value);
          });
    } else if (node instanceof List<?> items) {
      items.forEach(item -> references(where, item));
    }
  }

  private Map<String, Object> schema(String ref) {
    Object node = document;
    for (String part : ref.substring(2).split("/")) {
      node = map(node).get(part);
    }
    return map(node);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
