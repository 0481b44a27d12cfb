package io.kontor.platform.test;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A request and its answer as they are on the wire, checked in as {@code
 * docs/contract/{service}/{name}.json}. What differs from run to run (ids, times, links, secrets)
 * is replaced by a placeholder; the same value has the same placeholder wherever it appears. A
 * member that goes missing, is renamed or changes its type is a difference.
 *
 * <pre>{@code
 * api.merchant("acme").post("/v2.01/acme/wallets", body).example("wallets-create");
 * }</pre>
 */
final class ContractExample {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ANSWER_HEADERS =
      List.of(
          "Content-Type",
          "Content-Disposition",
          "Location",
          "Allow",
          "X-Number-Of-Pages",
          "X-Number-Of-Items",
          "Link");
  private static final int LONG_TEXT = 300;
  private static final List<String> ALL_ALIKE =
      List.of("base", "error-id", "time", "day", "http-date", "seconds-as-text");

  /** What changes from run to run, in the order in which it is looked for. */
  private static final Map<Pattern, String> UNSTABLE = new LinkedHashMap<>();

  static {
    UNSTABLE.put(Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1):\\d+"), "base");
    UNSTABLE.put(Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}#\\d+"), "error-id");
    UNSTABLE.put(
        Pattern.compile(
            "\\b([a-z]+(?:_[a-z]+)*?)_m_(?:[0-9a-z]{26}\\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"),
        "$1");
    UNSTABLE.put(Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"), "uuid");
    UNSTABLE.put(Pattern.compile("\\b0[0-9a-hjkmnp-tv-z]{25}\\b"), "id");
    UNSTABLE.put(
        Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z"), "time");
    UNSTABLE.put(Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b"), "day");
    UNSTABLE.put(
        Pattern.compile("\\b[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT"),
        "http-date");
    UNSTABLE.put(Pattern.compile("(?<![\\w-])(?=[\\w-]*\\d)[\\w-]{32,}(?![\\w-])"), "secret");
    UNSTABLE.put(Pattern.compile("\\b1[6-9]\\d{8}\\b"), "seconds-as-text");
  }

  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private final Set<String> varying;

  private ContractExample(Set<String> varying) {
    this.varying = varying;
  }

  /** Errors: {@link AssertionError} when the call does not look as it is stored. */
  static void verify(
      String name, Set<String> varying, Api.Call call, HttpResponse<String> response) {
    String service = call.service().getEnvironment().getRequiredProperty("kontor.service");
    CheckedInFile.verify(
        "docs/contract/" + service + "/" + name + ".json",
        new ContractExample(varying)
            .write(
                operation(call), call, response.statusCode(), headers(response), body(response)));
  }

  /** The example as it is stored. */
  static String text(
      String operation, Api.Call call, int status, Map<String, String> headers, String body) {
    return new ContractExample(Set.of()).write(operation, call, status, headers, body);
  }

  private String write(
      String operation, Api.Call call, int status, Map<String, String> headers, String body) {
    if (operation.contains("{clientId}")) {
      placeholders.put(call.path().split("/", 4)[2], "{client}");
    }
    ObjectNode example = JSON.createObjectNode();
    example.put("operation", operation);
    ObjectNode request = example.putObject("request");
    request.put("path", stable(call.path()));
    if (!call.headers().isEmpty()) {
      ObjectNode sent = request.putObject("headers");
      for (int i = 0; i < call.headers().size(); i += 2) {
        sent.put(call.headers().get(i), stable(call.headers().get(i + 1)));
      }
    }
    if (call.body() != null) {
      request.set("body", stableBody(call.body()));
    }
    ObjectNode answer = example.putObject("answer");
    answer.put("status", status);
    if (!headers.isEmpty()) {
      ObjectNode got = answer.putObject("headers");
      headers.forEach((name, value) -> got.put(name, stable(value)));
    }
    if (!body.isEmpty()) {
      answer.set("body", stableBody(body));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n";
  }

  private JsonNode stableBody(String body) {
    String start = body.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? stable("", JSON.readTree(body))
        : StringNode.valueOf(stable(body));
  }

  private JsonNode stable(String member, JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      node.properties().forEach(p -> copy.set(p.getKey(), stable(p.getKey(), p.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      node.forEach(element -> copy.add(stable(member, element)));
      return copy;
    }
    if (varying.contains(member) && (node.isNumber() || node.isString())) {
      return StringNode.valueOf(node.isNumber() ? "{number}" : "{text}");
    }
    if (node.isIntegralNumber() && (member.endsWith("Date") || isOfThisTime(node.asLong()))) {
      return StringNode.valueOf("{unix-seconds}");
    }
    return node.isString() ? StringNode.valueOf(stable(node.asString())) : node;
  }

  private static boolean isOfThisTime(long seconds) {
    return seconds > 1_600_000_000L && seconds < 2_200_000_000L;
  }

  private String stable(String text) {
    if (text.length() > LONG_TEXT && !text.contains(" ")) {
      return "{text of " + text.length() + " characters}";
    }
    String stable = text;
    for (Map.Entry<String, String> known : placeholders.entrySet()) {
      stable =
          stable.replaceAll(
              "(?<![\\w{])" + Pattern.quote(known.getKey()) + "(?![\\w}-])",
              Matcher.quoteReplacement(known.getValue()));
    }
    for (Map.Entry<Pattern, String> rule : UNSTABLE.entrySet()) {
      stable = rule.getKey().matcher(stable).replaceAll(found -> placeholder(rule, found.group()));
    }
    return stable;
  }

  private String placeholder(Map.Entry<Pattern, String> rule, String value) {
    String kind = rule.getKey().matcher(value).replaceFirst(rule.getValue());
    if (ALL_ALIKE.contains(kind)) {
      return "{" + kind + "}";
    }
    return placeholders.computeIfAbsent(
        value, _ -> "{" + kind + "-" + counts.merge(kind, 1, Integer::sum) + "}");
  }

  private static Map<String, String> headers(HttpResponse<String> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : ANSWER_HEADERS) {
      response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }

  private static String body(HttpResponse<String> response) {
    return response.body() == null ? "" : response.body();
  }

  /** The method and the path template of the controller that takes the call. */
  private static String operation(Api.Call call) {
    PathContainer path = PathContainer.parsePath(URI.create(call.path()).getRawPath());
    @Nullable PathPattern best = null;
    for (RequestMappingInfo mapping : handlers(call.service()).getHandlerMethods().keySet()) {
      boolean method =
          mapping.getMethodsCondition().getMethods().stream()
              .anyMatch(allowed -> allowed.name().equals(call.method()));
      if (!method || mapping.getPathPatternsCondition() == null) {
        continue;
      }
      for (PathPattern pattern : mapping.getPathPatternsCondition().getPatterns()) {
        if (pattern.matches(path) && (best == null || pattern.compareTo(best) < 0)) {
          best = pattern;
        }
      }
    }
    if (best == null) {
      throw new AssertionError("No operation takes " + call.method() + " " + call.path());
    }
    return call.method() + " " + best.getPatternString();
  }

  private static RequestMappingHandlerMapping handlers(ApplicationContext service) {
    return service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }
}
