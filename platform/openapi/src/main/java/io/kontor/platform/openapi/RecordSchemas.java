package io.kontor.platform.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.kontor.platform.paging.PagedList;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws the schema of a record as the contract's JSON shows it: names in PascalCase or as {@link
 * JsonProperty} says, times as Unix seconds, {@link Nullable} components as nullable, shared
 * components unwrapped, constraints, and the record's Javadoc as description. A sealed interface of
 * records is one of them.
 */
final class RecordSchemas implements ModelConverter {
  /** Marks members that an answer leaves out when they are null. */
  static final String LEFT_OUT = "x-left-out";

  private static final String REF = "#/components/schemas/";

  /** Names that say nothing without the class they stand in. */
  private static final Set<String> GENERAL = Set.of("Request", "Item", "Natural", "Legal");

  private static final Map<String, Class<?>> NAMES = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Type asked = type.getType();
    Class<?> raw = raw(asked);
    if (raw == PagedList.class) {
      return new ArraySchema().items(schema(item(asked), raw, context));
    }
    if (raw != null && isOurs(raw)) {
      return reference(raw, context);
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static @Nullable Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case JavaType known -> known.getRawClass();
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> null;
    };
  }

  private static Type item(Type list) {
    return list instanceof JavaType known
        ? known.containedType(0).getRawClass()
        : ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("io.kontor.") && (type.isRecord() || type.isSealed());
  }

  private static String name(Class<?> type) {
    String simple = type.getSimpleName();
    Class<?> outer = type.getEnclosingClass();
    String name =
        outer != null && GENERAL.contains(simple)
            ? outer.getSimpleName() + (outer.getSimpleName().endsWith(simple) ? "" : simple)
            : simple;
    Class<?> other = NAMES.merge(name, type, (first, _) -> first);
    if (other != type && !sameMembers(other, type)) {
      throw new IllegalStateException("Two schemas called " + name + ": " + other + ", " + type);
    }
    return name;
  }

  private static boolean sameMembers(Class<?> one, Class<?> other) {
    return one.isRecord()
        && other.isRecord()
        && Arrays.stream(one.getRecordComponents())
            .map(c -> c.getName() + c.getGenericType())
            .toList()
            .equals(
                Arrays.stream(other.getRecordComponents())
                    .map(c -> c.getName() + c.getGenericType())
                    .toList());
  }

  private Schema<?> reference(Class<?> type, ModelConverterContext context) {
    String name = name(type);
    if (!context.getDefinedModels().containsKey(name)) {
      Schema<?> schema = new ObjectSchema();
      context.defineModel(name, schema);
      if (type.isSealed()) {
        schema.setTypes(null);
        schema.setType(null);
        for (Class<?> option : type.getPermittedSubclasses()) {
          schema.addOneOfItem(reference(option, context));
        }
      } else {
        members(type, schema, false, context);
      }
      schema.setDescription(Texts.ofType(type));
    }
    return new Schema<>().$ref(REF + name);
  }

  /** Adds the components of a record; those of one kind of several are all optional. */
  private void members(
      Class<?> type, Schema<?> schema, boolean oneOfSeveral, ModelConverterContext context) {
    List<String> leftOut = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (accessor.isAnnotationPresent(JsonIgnore.class)) {
        continue;
      }
      if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
        Class<?> shared = component.getType();
        for (Class<?> kind : shared.isSealed() ? shared.getPermittedSubclasses() : one(shared)) {
          members(kind, schema, oneOfSeveral || shared.isSealed(), context);
        }
        continue;
      }
      String name = wireName(component.getName(), accessor);
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      Schema<?> member = schema(component.getGenericType(), accessor, context);
      describe(member, Texts.ofMember(type, component.getName(), name));
      schema.addProperty(name, nullable && !oneOfSeveral ? orNull(member) : member);
      if (oneOfSeveral || isLeftOutWhenNull(type, accessor)) {
        leftOut.add(name);
      } else if (!nullable) {
        schema.addRequiredItem(name);
      }
    }
    for (Class<?> parent : type.getInterfaces()) {
      for (Method method : parent.getMethods()) {
        JsonProperty named = method.getAnnotation(JsonProperty.class);
        if (named != null && !schema.getProperties().containsKey(named.value())) {
          schema.addProperty(
              named.value(), orNull(schema(method.getGenericReturnType(), method, context)));
        }
      }
    }
    leaveOut(schema, leftOut);
  }

  /** Adds to what may be absent; a record with unwrapped components comes here several times. */
  private static void leaveOut(Schema<?> schema, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    Set<String> all = new TreeSet<>(names);
    Map<String, Object> extensions = schema.getExtensions();
    if (extensions != null && extensions.get(LEFT_OUT) instanceof List<?> before) {
      before.forEach(name -> all.add(String.valueOf(name)));
    }
    schema.addExtension(LEFT_OUT, List.copyOf(all));
  }

  private static Class<?>[] one(Class<?> type) {
    return new Class<?>[] {type};
  }

  private static boolean isLeftOutWhenNull(Class<?> type, Method accessor) {
    JsonInclude include = accessor.getAnnotation(JsonInclude.class);
    JsonInclude ofType = type.getAnnotation(JsonInclude.class);
    return (include != null && include.value() != JsonInclude.Include.ALWAYS)
        || (ofType != null && ofType.value() != JsonInclude.Include.ALWAYS);
  }

  private static String wireName(String name, Method accessor) {
    JsonProperty property = accessor.getAnnotation(JsonProperty.class);
    return property != null && !property.value().isEmpty()
        ? property.value()
        : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private Schema<?> schema(Type type, AnnotatedElement marked, ModelConverterContext context) {
    Class<?> raw = raw(type);
    if (raw == null) {
      throw new IllegalStateException("No schema for " + type);
    }
    if (isOurs(raw)) {
      return reference(raw, context);
    }
    Schema<?> schema = simple(raw);
    if (schema != null) {
      return constrained(schema, marked);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (Collection.class.isAssignableFrom(raw)) {
        return constrained(new ArraySchema().items(schema(arguments[0], raw, context)), marked);
      }
      if (Map.class.isAssignableFrom(raw)) {
        return new ObjectSchema().additionalProperties(schema(arguments[1], raw, context));
      }
    }
    throw new IllegalStateException("No schema for " + type);
  }

  private static @Nullable Schema<?> simple(Class<?> type) {
    if (type.isEnum()) {
      StringSchema names = new StringSchema();
      for (Object constant : type.getEnumConstants()) {
        names.addEnumItem(((Enum<?>) constant).name());
      }
      return names;
    }
    return switch (type.getName()) {
      case "java.lang.String" -> new StringSchema();
      case "int", "java.lang.Integer" -> new IntegerSchema().format("int32");
      case "long", "java.lang.Long" -> new IntegerSchema().format("int64");
      case "boolean", "java.lang.Boolean" -> new BooleanSchema();
      case "java.math.BigDecimal" -> new NumberSchema();
      case "java.lang.Object", "tools.jackson.databind.JsonNode" -> new Schema<>();
      default -> time(type);
    };
  }

  private static @Nullable Schema<?> time(Class<?> type) {
    if (type == Instant.class) {
      return new IntegerSchema().format("int64");
    }
    return type == LocalDate.class ? new DateSchema() : null;
  }

  private static Schema<?> constrained(Schema<?> schema, AnnotatedElement marked) {
    boolean array = schema instanceof ArraySchema;
    Size size = marked.getAnnotation(Size.class);
    if (size != null) {
      if (size.min() > 0) {
        atLeast(schema, array, size.min());
      }
      if (size.max() < Integer.MAX_VALUE) {
        if (array) {
          schema.maxItems(size.max());
        } else {
          schema.maxLength(size.max());
        }
      }
    }
    if (marked.isAnnotationPresent(NotBlank.class) || marked.isAnnotationPresent(NotEmpty.class)) {
      atLeast(schema, array, 1);
    }
    Min min = marked.getAnnotation(Min.class);
    if (min != null) {
      schema.minimum(BigDecimal.valueOf(min.value()));
    }
    Max max = marked.getAnnotation(Max.class);
    if (max != null) {
      schema.maximum(BigDecimal.valueOf(max.value()));
    }
    Pattern pattern = marked.getAnnotation(Pattern.class);
    if (pattern != null) {
      schema.pattern(pattern.regexp());
    }
    return schema;
  }

  private static void atLeast(Schema<?> schema, boolean array, int number) {
    if (array) {
      schema.minItems(number);
    } else {
      schema.minLength(number);
    }
  }

  private static void describe(Schema<?> schema, @Nullable String text) {
    if (text != null) {
      schema.setDescription(text); // OpenAPI 3.1 takes it beside a $ref
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      Schema<?> either = new Schema<>().description(schema.getDescription());
      schema.setDescription(null);
      either.addAnyOfItem(schema);
      Schema<?> nothing = new Schema<>();
      nothing.addType("null");
      either.addAnyOfItem(nothing);
      return either;
    }
    if (schema.getTypes() != null && !schema.getTypes().isEmpty()) {
      schema.addType("null");
      if (schema.getEnum() != null) {
        ((Schema) schema).addEnumItemObject(null);
      }
    }
    return schema;
  }
}
