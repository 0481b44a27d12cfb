package io.kontor.platform.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Lets request records share members: a record component marked {@link JsonUnwrapped} is read from
 * the same JSON object as the record around it. Jackson does so as well, but looks such names up in
 * their exact spelling, and the contract takes them in any letter case.
 */
final class UnwrappedComponents extends ValueDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    Class<?> type = description.getBeanClass();
    boolean shares =
        type.isRecord()
            && Arrays.stream(type.getRecordComponents()).anyMatch(UnwrappedComponents::isUnwrapped);
    return shares ? new Reader(deserializer, type) : deserializer;
  }

  private static boolean isUnwrapped(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static final class Reader extends DelegatingDeserializer {
    private final Class<?> type;

    Reader(ValueDeserializer<?> delegate, Class<?> type) {
      super(delegate);
      this.type = type;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
      return new Reader(delegate, type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode tree = context.readTree(parser);
      Object own;
      try (JsonParser again = tree.traverse(context)) {
        again.nextToken();
        own = super.deserialize(again, context);
      }
      return own == null || !tree.isObject() ? own : completed(own, tree, context);
    }

    private Object completed(Object own, JsonNode tree, DeserializationContext context) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      try {
        for (int i = 0; i < components.length; i++) {
          types[i] = components[i].getType();
          components[i].getAccessor().setAccessible(true);
          values[i] =
              isUnwrapped(components[i])
                  ? context.readTreeAsValue(tree, types[i])
                  : components[i].getAccessor().invoke(own);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record cannot be read: " + type.getName(), e);
      }
    }
  }
}
