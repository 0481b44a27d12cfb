package io.kontor.platform.openapi;

import io.kontor.platform.test.CheckedInFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls recorded in {@code docs/contract}: they become the examples of the operations. What was
 * recorded as a placeholder gets a value of the right form.
 */
final class RecordedCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NUMBERED = Pattern.compile("\\{([a-z_]+)-(\\d+)\\}");
  private static final long TIME = 1_767_225_600;

  private final List<Call> calls;

  private RecordedCalls(List<Call> calls) {
    this.calls = calls;
  }

  private record Call(String name, String operation, String path, JsonNode call) {
    boolean succeeded() {
      return call.at("/answer/status").asString().startsWith("2");
    }
  }

  /** The calls of a service; those of others stand in for operations that all of them share. */
  static RecordedCalls of(String service) {
    Path folder = CheckedInFile.repository().resolve("docs/contract");
    try (Stream<Path> files = Files.walk(folder)) {
      List<Call> own = new ArrayList<>();
      List<Call> shared = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode call = JSON.readTree(Files.readString(file));
        String operation = call.get("operation").asString();
        Call recorded =
            new Call(
                file.getFileName().toString().replace(".json", ""),
                operation.toLowerCase(Locale.ROOT),
                call.at("/request/path").asString(),
                call);
        if (file.endsWith(Path.of(service, file.getFileName().toString()))) {
          own.add(recorded);
        } else if (operation.endsWith("/responses/{key}")) {
          shared.add(recorded);
        }
      }
      shared.removeIf(call -> own.stream().anyMatch(c -> c.operation().equals(call.operation())));
      own.addAll(shared);
      return new RecordedCalls(own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds each call to the operation that takes it; two paths of one handler share its calls. */
  void addTo(OpenAPI document) {
    Map<String, List<Call>> byOperation = new TreeMap<>();
    calls.forEach(
        call -> byOperation.computeIfAbsent(call.operation(), _ -> new ArrayList<>()).add(call));
    document
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> {
                  String key = (method.name() + " " + path).toLowerCase(Locale.ROOT);
                  List<Call> own = byOperation.getOrDefault(key, List.of());
                  own.forEach(call -> add(operation, call));
                  own.stream()
                      .filter(Call::succeeded)
                      .forEach(call -> parameterExamples(operation, path, call.path()));
                  own.forEach(call -> parameterExamples(operation, path, call.path()));
                }));
  }

  private static void add(Operation operation, Call recorded) {
    JsonNode call = recorded.call();
    String status = call.at("/answer/status").asString();
    JsonNode sent = call.at("/request/body");
    if (recorded.succeeded() && operation.getRequestBody() != null && sent.isObject()) {
      operation
          .getRequestBody()
          .getContent()
          .values()
          .forEach(type -> type.addExamples(recorded.name(), new Example().value(value(sent))));
    }
    ApiResponse answer = operation.getResponses().get(status);
    if (answer == null) {
      answer = new ApiResponse().description("Refused");
      answer.setContent(Errors.answer("400").getContent());
      operation.getResponses().addApiResponse(status, answer);
    }
    JsonNode body = call.at("/answer/body");
    if (body.isObject() || body.isArray()) {
      if (answer.getContent() == null) {
        answer.setContent(new Content().addMediaType("application/json", new MediaType()));
      }
      answer
          .getContent()
          .values()
          .forEach(type ->
              type.addExamples(
                  recorded.name(), new Example().value(isFile(type) ? line(body) : value(body))));
    }
  }

  private static boolean isFile(MediaType type) {
    return type.getSchema() != null && "binary".equals(type.getSchema().getFormat());
  }

  /** A file of one JSON object per line, as far as it is recorded. */
  private static String line(JsonNode body) {
    return JSON.writeValueAsString(value(body)) + "\n";
  }

  private static void parameterExamples(Operation operation, String template, String called) {
    String[] names = template.split("/");
    String[] values = called.replaceAll("\\?.*", "").split("/");
    for (int i = 0; i < Math.min(names.length, values.length); i++) {
      if (names[i].startsWith("{")) {
        String name = names[i].substring(1, names[i].length() - 1);
        String value = text(URLDecoder.decode(values[i], StandardCharsets.UTF_8));
        for (Parameter parameter : parameters(operation)) {
          if (parameter.getName().equals(name) && parameter.getExample() == null) {
            boolean number = parameter.getSchema().getTypes().contains("integer");
            parameter.setExample(number ? Integer.valueOf(value) : value);
          }
        }
      }
    }
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> members = new java.util.LinkedHashMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
      return members;
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return items;
    }
    if (!node.isString()) {
      return JSON.treeToValue(node, Object.class);
    }
    return switch (node.asString()) {
      case "{unix-seconds}" -> TIME;
      case "{number}" -> 1;
      default -> text(node.asString());
    };
  }

  private static String text(String recorded) {
    return NUMBERED
        .matcher(
            recorded
                .replace("{client}", "acme")
                .replace("{base}", "https://kontor.example")
                .replace("{error-id}", "5f1b64a8-32a6-4d43-9f1e-0d4c2b7a9e10#" + TIME)
                .replace("{time}", "2026-01-01T00:00:00Z")
                .replace("{day}", "2026-01-01")
                .replace("{http-date}", "Thu, 01 Jan 2026 00:00:00 GMT")
                .replace("{seconds-as-text}", Long.toString(TIME))
                .replace("{text}", "text")
                .replaceAll("\\{text of \\d+ characters\\}", "JVBERi0xLjcK"))
        .replaceAll(found -> Matcher.quoteReplacement(id(found.group(1), found.group(2))));
  }

  private static String id(String kind, String number) {
    return switch (kind) {
      case "uuid" -> "0192f8a0-0000-7000-8000-" + "0".repeat(12 - number.length()) + number;
      case "secret" -> "mFhO3sVYkQ2xT8wLr7cN" + number;
      default -> kind + "_m_01k" + "0".repeat(23 - number.length()) + number;
    };
  }

  private static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }
}
