package io.kontor.platform.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How {@link PersonalData} looks to those who may not see it in full. */
public final class Masks {
  /** The contract's names of members that hold personal data. */
  public static final Set<String> NAMES =
      Set.of("IBAN", "AccountNumber", "Birthday", "LegalRepresentativeBirthday");

  private static final String DOTS = "••••";
  private static final int SHOWN = 4;
  private static final int LENGTH_MIN = 8; // of shorter numbers four digits would tell too much

  private Masks() {}

  /**
   * An account number as its country, if it is an IBAN, four dots and its last four characters:
   * {@code FR••••0143}. Nothing is left of a number with fewer than eight.
   */
  public static String account(String number) {
    if (number.length() < LENGTH_MIN) {
      return DOTS;
    }
    String country = startsAsIban(number) ? number.substring(0, 2) : "";
    return country + DOTS + number.substring(number.length() - SHOWN);
  }

  /** Whether the text is what somebody was shown in place of a number, not a number. */
  public static boolean isMasked(@Nullable String text) {
    return text != null && text.indexOf('•') >= 0;
  }

  /** The same objects as contract JSON, masked. */
  public static JsonMapper over(JsonMapper contract) {
    JsonMapper.Builder builder = contract.rebuild();
    AnnotationIntrospector known = builder.annotationIntrospector();
    return builder
        .annotationIntrospector(AnnotationIntrospectorPair.pair(new MaskedMembers(), known))
        .build();
  }

  /** Masks an answer of which only the JSON is left, by the names of its members. */
  public static void apply(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      for (String name : Set.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (!NAMES.contains(name)) {
          apply(value);
        } else if (value.isString()) {
          object.put(name, account(value.asString()));
        } else {
          object.putNull(name);
        }
      }
    } else {
      answer.forEach(Masks::apply);
    }
  }

  private static boolean startsAsIban(String number) {
    return isLetter(number.charAt(0))
        && isLetter(number.charAt(1))
        && isDigit(number.charAt(2))
        && isDigit(number.charAt(3));
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static final class MaskedMembers extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
      return member.hasAnnotation(PersonalData.class) ? Writer.INSTANCE : null;
    }
  }

  private static final class Writer extends ValueSerializer<Object> {
    static final Writer INSTANCE = new Writer();

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      if (value instanceof String text) {
        generator.writeString(account(text));
      } else {
        generator.writeNull();
      }
    }
  }
}
