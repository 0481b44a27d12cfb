package io.kontor.sandbox;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox as its callers see it: over HTTP only. */
final class SandboxClient {

  static final String FRICTIONLESS = "4970107111111119";
  static final String CHALLENGED = "4970105181818183";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = new JsonMapper();
  private final String base;

  SandboxClient(int port) {
    this.base = "http://localhost:" + port;
  }

  static String reference() {
    return "ref-" + UUID.randomUUID();
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> submit(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "https://shop.example")
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode json(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return json.readTree(answer.body());
  }

  JsonNode parse(String text) {
    return json.readTree(text);
  }

  JsonNode open(String path) {
    return json(get(path));
  }

  JsonNode call(String path, String body) {
    return json(post(path, body));
  }

  JsonNode registration() {
    return call(
        "/acquirer/registrations",
        """
        {"reference":"%s","currency":"EUR","cardType":"CB_VISA_MASTERCARD"}\
        """
            .formatted(reference()));
  }

  HttpResponse<String> tokenize(JsonNode registration, String number, String date, String code) {
    return submit(
        "/acquirer/token",
        Map.of(
            "data", registration.get("preregistrationData").asString(),
            "accessKeyRef", registration.get("accessKey").asString(),
            "cardNumber", number,
            "cardExpirationDate", date,
            "cardCvx", code));
  }

  JsonNode exchange(JsonNode registration, String registrationData) {
    return call(
        "/acquirer/cards",
        """
        {"accessKey":"%s","registrationData":"%s"}\
        """
            .formatted(registration.get("accessKey").asString(), registrationData));
  }

  /** A registered card, ready to be used. */
  JsonNode card(String number, String code) {
    JsonNode registration = registration();
    return exchange(registration, tokenize(registration, number, "1230", code).body());
  }

  String token(String number) {
    return card(number, "123").get("token").asString();
  }

  JsonNode pay(String reference, String kind, String token, long amount, String mode, String more) {
    return call(
        "/acquirer/payments",
        """
        {"reference":"%s","kind":"%s","cardToken":"%s","amount":{"currency":"EUR","amount":%d},
         "secureMode":"%s","returnUrl":"https://shop.example/back?order=7"%s}\
        """
            .formatted(reference, kind, token, amount, mode, more));
  }

  JsonNode pay(String token, long amount) {
    return pay(reference(), "PAYMENT", token, amount, "DEFAULT", "");
  }

  JsonNode page(String reference, long amount, String more) {
    return call(
        "/acquirer/pages",
        """
        {"reference":"%s","amount":{"currency":"EUR","amount":%d},"returnUrl":"https://shop.example/back",
         "culture":"FR","cardType":"CB_VISA_MASTERCARD","secureMode":"DEFAULT"%s}\
        """
            .formatted(reference, amount, more));
  }

  /** The path of an address that a payer is sent to. */
  static String path(JsonNode view) {
    return URI.create(view.get("redirectUrl").asString()).getPath();
  }

  void advance(String duration) {
    call(
        "/admin/clock/advance",
        """
        {"duration":"%s"}\
        """
            .formatted(duration));
  }
}
