package io.kontor.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON over HTTP to one address, as one caller. Errors: {@link DemoFailure} for anything but 2xx.
 */
final class ApiClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  private final String base;
  private final Supplier<String> authorization;
  private final @Nullable Journal journal;

  /**
   * A caller below an address.
   *
   * @param authorization the whole header, or empty for none
   * @param journal keeps the answers; null for calls that are made each time
   */
  ApiClient(String base, Supplier<String> authorization, @Nullable Journal journal) {
    this.base = base;
    this.authorization = authorization;
    this.journal = journal;
  }

  JsonNode get(String path) {
    return send("GET", path, null);
  }

  JsonNode post(String path, Object body) {
    return send("POST", path, JSON.writeValueAsString(body));
  }

  JsonNode put(String path, Object body) {
    return send("PUT", path, JSON.writeValueAsString(body));
  }

  /** Posts a form to a full address, as a browser does, and gives the text of the answer. */
  String form(String address, Map<String, String> fields) {
    return journal == null
        ? submit(address, fields)
        : journal.answer("FORM", () -> submit(address, fields));
  }

  private static String submit(String address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return answer(request).body();
  }

  private JsonNode send(String method, String path, @Nullable String body) {
    String text =
        journal == null
            ? make(method, base + path, body)
            : journal.answer(method + " " + path, () -> make(method, base + path, body));
    return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
  }

  private String make(String method, String address, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    String header = authorization.get();
    if (!header.isEmpty()) {
      request.header("Authorization", header);
    }
    HttpResponse<String> response = answer(request.build());
    if (response.statusCode() / 100 != 2) {
      throw new DemoFailure(
          method + " " + address + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DemoFailure("No answer from " + request.uri() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("Interrupted");
    }
  }
}
