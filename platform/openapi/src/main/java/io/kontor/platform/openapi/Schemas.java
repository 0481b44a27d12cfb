package io.kontor.platform.openapi;

import io.kontor.platform.problem.ContractErrorBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The schemas of a document as a whole. */
@SuppressWarnings("rawtypes") // as the model of OpenAPI gives them
final class Schemas {
  private Schemas() {}

  /**
   * Adds the error, says of answers which members they always have (all that are not left out when
   * null), shares the errors that have no example, and puts paths and schemas into order.
   */
  static void finish(OpenAPI document) {
    ModelConverters.getInstance(true)
        .resolveAsResolvedSchema(new AnnotatedType(ContractErrorBody.class))
        .referencedSchemas
        .forEach(document.getComponents()::addSchemas);
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> sent = reachable(schemas, requestBodies(document));
    Set<String> used = new TreeSet<>(sent);
    used.addAll(reachable(schemas, answers(document)));
    used.add(Errors.SCHEMA);
    schemas.keySet().retainAll(used);
    schemas.forEach((name, schema) -> {
      if (!sent.contains(name)) {
        requireWhatIsShown(schema);
      }
      if (schema.getExtensions() != null) {
        schema.getExtensions().remove(RecordSchemas.LEFT_OUT);
      }
    });
    document.getComponents().setSchemas(new TreeMap<>(schemas));
    Errors.addTo(document.getComponents());
    operations(document)
        .forEach(operation ->
            operation
                .getResponses()
                .replaceAll((status, answer) ->
                    Errors.isShared(status, answer) ? Errors.reference(status) : answer));
    Paths sorted = new Paths();
    new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
    document.setPaths(sorted);
    document.setTags(null); // springdoc names the controllers
  }

  private static void requireWhatIsShown(Schema<?> schema) {
    if (schema.getProperties() == null) {
      return;
    }
    List<String> shown = new ArrayList<>(schema.getProperties().keySet());
    if (schema.getExtensions() != null
        && schema.getExtensions().get(RecordSchemas.LEFT_OUT) instanceof Collection<?> leftOut) {
      shown.removeAll(leftOut);
    }
    schema.setRequired(null);
    shown.forEach(schema::addRequiredItem);
  }

  private static List<Schema<?>> requestBodies(OpenAPI document) {
    List<Schema<?>> roots = new ArrayList<>();
    operations(document)
        .forEach(operation -> {
          if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(type -> add(roots, type));
          }
        });
    return roots;
  }

  private static List<Schema<?>> answers(OpenAPI document) {
    List<Schema<?>> roots = new ArrayList<>();
    operations(document)
        .forEach(operation -> {
          for (ApiResponse response : operation.getResponses().values()) {
            if (response.getContent() != null) {
              response.getContent().values().forEach(type -> add(roots, type));
            }
          }
        });
    return roots;
  }

  private static void add(List<Schema<?>> roots, MediaType type) {
    if (type.getSchema() != null) {
      roots.add(type.getSchema());
    }
  }

  static List<Operation> operations(OpenAPI document) {
    return document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream)
        .toList();
  }

  private static Set<String> reachable(Map<String, Schema> schemas, List<Schema<?>> roots) {
    Set<String> names = new TreeSet<>();
    Deque<Schema<?>> todo = new ArrayDeque<>(roots);
    while (!todo.isEmpty()) {
      Schema<?> schema = todo.remove();
      if (schema.get$ref() != null) {
        String name = schema.get$ref().replaceFirst(".*/", "");
        if (names.add(name)) {
          todo.add(Objects.requireNonNull(schemas.get(name), name));
        }
      }
      addAll(todo, schema.getProperties() == null ? null : schema.getProperties().values());
      addAll(todo, schema.getOneOf());
      addAll(todo, schema.getAnyOf());
      addAll(todo, schema.getItems() == null ? null : List.of(schema.getItems()));
      if (schema.getAdditionalProperties() instanceof Schema<?> values) {
        todo.add(values);
      }
    }
    return names;
  }

  private static void addAll(Deque<Schema<?>> todo, @Nullable Collection<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(todo::add);
    }
  }
}
