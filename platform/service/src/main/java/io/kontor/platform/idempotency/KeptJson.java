package io.kontor.platform.idempotency;

import io.kontor.platform.json.ContractJson;
import io.kontor.platform.security.ShownOnce;
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

/** Contract JSON as it may be kept: members that are {@link ShownOnce} are null. */
final class KeptJson {
  private final JsonMapper mapper;

  KeptJson(ContractJson contract) {
    JsonMapper.Builder builder = contract.mapper().rebuild();
    AnnotationIntrospector known = builder.annotationIntrospector();
    mapper =
        builder
            .annotationIntrospector(AnnotationIntrospectorPair.pair(new ShownOnceAsNull(), known))
            .build();
  }

  String write(Object view) {
    return mapper.writeValueAsString(view);
  }

  JsonNode tree(Object view) {
    return mapper.valueToTree(view);
  }

  @Nullable JsonNode read(@Nullable String kept) {
    return kept == null || kept.isEmpty() ? null : mapper.readTree(kept);
  }

  private static final class ShownOnceAsNull extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
      return member.hasAnnotation(ShownOnce.class) ? NullWriter.INSTANCE : null;
    }
  }

  private static final class NullWriter extends ValueSerializer<Object> {
    static final NullWriter INSTANCE = new NullWriter();

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      generator.writeNull();
    }
  }
}
