package io.kontor.bench;

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
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bench asks of the platform before and after the load; nothing here is timed. Errors:
 * {@link BenchException} for whatever is not answered with success.
 */
public final class Platform {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Installation installation;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** The platform of an installation. */
  public Platform(Installation installation) {
    this.installation = installation;
  }

  /** A token of the launcher's service account, for what an operator may call. */
  public String serviceToken() {
    return accountToken("launcher");
  }

  /** A token of transaction-service, which alone may post to the ledger. */
  String ledgerToken() {
    return accountToken("transaction");
  }

  private String accountToken(String account) {
    String form =
        "grant_type=client_credentials&client_id=svc-"
            + account
            + "&client_secret="
            + encode(
                installation.secret("KONTOR_SVC_" + account.toUpperCase(Locale.ROOT) + "_SECRET"));
    return post(
            installation.url(Installation.KEYCLOAK)
                + "/realms/kontor/protocol/openid-connect/token",
            form,
            Map.of("Content-Type", "application/x-www-form-urlencoded"))
        .path("access_token")
        .asString();
  }

  /** A token of a merchant's key, from the gateway. */
  public String merchantToken(String clientId, String key) {
    String basic =
        Base64.getEncoder().encodeToString((clientId + ":" + key).getBytes(StandardCharsets.UTF_8));
    return post(
            installation.url(Installation.GATEWAY) + "/v2.01/oauth/token",
            "grant_type=client_credentials",
            Map.of(
                "Authorization",
                "Basic " + basic,
                "Content-Type",
                "application/x-www-form-urlencoded"))
        .path("access_token")
        .asString();
  }

  /** Creates a client with this key; a repeat is harmless. */
  public void createClient(String clientId, String key, String token) {
    json(
        installation.url(Installation.IDENTITY) + "/internal/clients",
        Map.of("id", clientId, "name", "Bench", "apiKey", key),
        token);
  }

  /** Posts JSON and returns what is answered. */
  public JsonNode json(String url, Object body, String token) {
    return post(
        url,
        JSON.writeValueAsString(body),
        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
  }

  /** Reads JSON. */
  public JsonNode get(String url, String token) {
    return get(url, token, Duration.ofSeconds(60));
  }

  /** Changes by JSON and returns what is answered. */
  public JsonNode put(String url, Object body, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  /** Posts a form, as a browser does, and returns the text that is answered. */
  public String form(String url, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return text(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /**
   * Registers a card of the user as a payer's browser does, and returns its id; the address is that
   * of the client's API.
   */
  public String registerCard(String api, String userId, String number, String token) {
    String url = api + "/cardregistrations";
    JsonNode registration = json(url, Map.of("UserId", userId, "Currency", "EUR"), token);
    String data =
        form(
            registration.path("CardRegistrationURL").asString(),
            Map.of(
                "data",
                registration.path("PreregistrationData").asString(),
                "accessKeyRef",
                registration.path("AccessKey").asString(),
                "cardNumber",
                number,
                "cardExpirationDate",
                "1230",
                "cardCvx",
                "123"));
    String id = registration.path("Id").asString();
    return put(url + "/" + id, Map.of("RegistrationData", data), token).path("CardId").asString();
  }

  /** The trial balance of the ledger. */
  public JsonNode trialBalance() {
    return get(
        installation.url(Installation.WALLET) + "/internal/ledger/trial-balance",
        serviceToken(),
        Duration.ofMinutes(10));
  }

  private JsonNode get(String url, String token, Duration timeout) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .timeout(timeout)
            .build());
  }

  private JsonNode post(String url, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  private JsonNode send(HttpRequest request) {
    String body = text(request);
    try {
      return body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      throw new BenchException(request.uri().getPath() + " does not answer in JSON.", e);
    }
  }

  private String text(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new BenchException(
            request.uri().getPath() + " answers " + response.statusCode() + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new BenchException(
          request.uri().getHost() + ":" + request.uri().getPort() + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
