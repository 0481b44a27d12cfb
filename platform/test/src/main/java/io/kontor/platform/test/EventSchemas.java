package io.kontor.platform.test;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked-in schemas of what a service publishes: {@code docs/events/{service}.json}, one JSON
 * Schema per event type, made from the records that the service really writes. Source:
 * docs/architecture.md, "Events".
 */
public final class EventSchemas {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private EventSchemas() {}

  /**
   * Compares the schemas of all event types with the document.
   *
   * @param types name without prefix and version ({@code wallet.wallet-created}) to the class name
   *     of its data record, which may be private to its package
   */
  public static void verify(String service, Map<String, String> types) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("topic", "kontor." + service);
    Map<String, Object> schemas = new TreeMap<>();
    types.forEach((name, data) -> schemas.put("io.kontor." + name + ".v1", schema(load(data))));
    document.put("types", schemas);
    CheckedInFile.verify(
        "docs/events/" + service + ".json", JSON.writeValueAsString(document) + "\n");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("No such event data: " + name, e);
    }
  }

  private static Map<String, Object> schema(Type type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      if (Collection.class.isAssignableFrom(raw)) {
        schema.put("type", "array");
        schema.put("items", schema(generic.getActualTypeArguments()[0]));
      } else {
        schema.put("type", "object");
        schema.put("additionalProperties", schema(generic.getActualTypeArguments()[1]));
      }
      return schema;
    }
    if (!(type instanceof Class<?> plain)) {
      return schema; // anything
    }
    if (plain == long.class
        || plain == Long.class
        || plain == int.class
        || plain == Integer.class) {
      schema.put("type", "integer");
    } else if (plain == boolean.class || plain == Boolean.class) {
      schema.put("type", "boolean");
    } else if (plain == Instant.class) {
      schema.put("type", "string");
      schema.put("format", "date-time");
    } else if (plain.isEnum()) {
      schema.put("type", "string");
      schema.put("enum", Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
    } else if (plain.isRecord()) {
      record(plain, schema);
    } else if (plain == String.class) {
      schema.put("type", "string");
    }
    return schema;
  }

  private static void record(Class<?> type, Map<String, Object> schema) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), schema(component.getGenericType()));
      if (!isNullable(component) && !isNullable(component.getAnnotatedType())) {
        required.add(component.getName());
      }
    }
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
  }

  private static boolean isNullable(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotation.annotationType() == Nullable.class) {
        return true;
      }
    }
    return false;
  }
}
