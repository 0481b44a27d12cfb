package io.kontor.platform.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.Nulls;
import io.kontor.platform.check.WholeNumbers;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as the merchant contract writes it: PascalCase names (any letter case on input), every
 * member present, times as Unix seconds, numbers and text taken for one another, fractions of minor
 * units refused, and so are members given twice and numbers in any but their plain spelling.
 *
 * <p>Source: contract "JSON conventions".
 *
 * @param mapper thread-safe
 */
public record ContractJson(JsonMapper mapper) {

  /** The one way to write and read contract JSON. */
  public static ContractJson create() {
    SimpleModule types =
        new SimpleModule("contract-types")
            .addDeserializer(String.class, new StorableTextDeserializer())
            .addSerializer(Instant.class, new UnixSecondsSerializer())
            .addDeserializer(Instant.class, new UnixSecondsDeserializer())
            .setDeserializerModifier(new UnwrappedComponents());
    SimpleModule numbers =
        new SimpleModule("plain-numbers").setDeserializerModifier(new PlainNumbers());
    return new ContractJson(
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            // a list or map of nulls says nothing
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .changeDefaultVisibility(
                visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .addModule(types)
            .addModule(numbers)
            .build());
  }

  /** Numbers as text, but only in the form of {@link WholeNumbers}. */
  private static final class PlainNumbers extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> TYPES =
        Set.of(long.class, Long.class, int.class, Integer.class);

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueDeserializer<?> deserializer) {
      return TYPES.contains(description.getBeanClass()) ? new Reader(deserializer) : deserializer;
    }

    private static final class Reader extends DelegatingDeserializer {
      Reader(ValueDeserializer<?> delegate) {
        super(delegate);
      }

      @Override
      protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
        return new Reader(delegate);
      }

      @Override
      public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : "0";
        boolean unset = text.isEmpty() && !handledType().isPrimitive();
        if (!unset && !WholeNumbers.isPlain(text)) {
          return context.handleWeirdStringValue(handledType(), text, "not a whole number");
        }
        try {
          return super.deserialize(parser, context);
        } catch (InputCoercionException _) { // says in its own words where it stood, or not at all
          return context.handleWeirdNumberValue(
              handledType(), parser.getNumberValue(), "too large");
        }
      }
    }
  }

  /** Text that every part of the platform can keep: no NUL, no half of a surrogate pair. */
  private static final class StorableTextDeserializer extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String text = super.deserialize(parser, context);
      if (text != null && !isStorable(text)) {
        return (String)
            context.handleWeirdStringValue(String.class, "", "has characters that cannot be kept");
      }
      return text;
    }

    private static boolean isStorable(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (c == 0 || Character.isSurrogate(c)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final class UnixSecondsSerializer extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
      generator.writeNumber(value.getEpochSecond());
    }
  }

  private static final class UnixSecondsDeserializer extends ValueDeserializer<Instant> {
    private static final long LAST_SECOND = 253_402_300_799L; // end of the year 9999

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        return bounded(parser.getLongValue(), context);
      }
      String text = parser.getValueAsString("");
      OptionalLong seconds = WholeNumbers.read(text);
      return seconds.isPresent()
          ? bounded(seconds.getAsLong(), context)
          : (Instant)
              context.handleWeirdStringValue(Instant.class, text, "not a Unix time in seconds");
    }

    private static Instant bounded(long seconds, DeserializationContext context) {
      if (Math.abs(seconds) > LAST_SECOND) {
        return (Instant)
            context.handleWeirdNumberValue(Instant.class, seconds, "not a Unix time in seconds");
      }
      return Instant.ofEpochSecond(seconds);
    }
  }
}
