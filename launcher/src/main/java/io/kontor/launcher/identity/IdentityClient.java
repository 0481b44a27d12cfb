package io.kontor.launcher.identity;

import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.keycloak.Keycloak;
import io.kontor.launcher.network.LocalHttp;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.Polling;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operator's side of identity-service, called as {@code svc-launcher}.
 *
 * <p>Source: docs/architecture.md, section 6.
 */
public final class IdentityClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int IDENTITY = 1;
  private static final int UNAVAILABLE = 503;
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration UNAVAILABLE_MAX = Duration.ofSeconds(60);
  private final Platform platform;
  private final Ports ports;

  /** Calls of the identity-service of this platform. */
  public IdentityClient(Platform platform) {
    this.platform = platform;
    this.ports = platform.ports();
  }

  /** An answer: its status and its body, null node when there is none. */
  public record Answer(int status, JsonNode body) {
    public boolean ok() {
      return status / 100 == 2;
    }

    /** What went wrong, in the words of the service, with each field that it refused. */
    public String reason() {
      for (String member : new String[] {"detail", "Message", "title", "code"}) {
        String text = body.path(member).asString("");
        if (!text.isEmpty()) {
          return text + " (" + status + ")" + fields();
        }
      }
      return "status " + status + fields();
    }

    private String fields() {
      return body.path("errors").properties().stream()
          .map(field -> ", " + field.getKey() + ": " + field.getValue().asString(""))
          .collect(Collectors.joining());
    }
  }

  /** Sends a body; repeats while the service is unavailable. */
  public Answer post(String path, Map<String, ?> body) {
    return call("POST", path, JSON.writeValueAsString(body));
  }

  /** Reads; repeats while the service is unavailable. */
  public Answer get(String path) {
    return call("GET", path, "");
  }

  /** Deletes; repeats while the service is unavailable. */
  public Answer delete(String path) {
    return call("DELETE", path, "");
  }

  /** Whether the gateway gives a token for this key. */
  public boolean keyWorks(String clientId, String key) {
    String basic =
        Base64.getEncoder().encodeToString((clientId + ":" + key).getBytes(StandardCharsets.UTF_8));
    return LocalHttp.send(
                LocalHttp.request(ports.url(Ports.GATEWAY) + "/v2.01/oauth/token")
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build())
            .statusCode()
        == 200;
  }

  /**
   * Calls again while the answer is 503, which says that nothing was done; for a minute at most.
   */
  private Answer call(String method, String path, String body) {
    long end = System.nanoTime() + UNAVAILABLE_MAX.toNanos();
    while (true) {
      Answer answer = callOnce(method, path, body);
      if (answer.status() != UNAVAILABLE || System.nanoTime() > end) {
        return answer;
      }
      try {
        Polling.pause(INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return answer;
      }
    }
  }

  private Answer callOnce(String method, String path, String body) {
    HttpResponse<String> response =
        LocalHttp.send(
            LocalHttp.request(ports.url(IDENTITY) + path)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    return new Answer(response.statusCode(), json(response.body()));
  }

  /** A token of the operator's service account. */
  public String token() {
    String form =
        "grant_type=client_credentials&client_id=svc-launcher&client_secret="
            + LocalHttp.segment(platform.accountSecret("launcher"));
    HttpResponse<String> response =
        LocalHttp.send(
            LocalHttp.request(
                    ports.url(Ports.KEYCLOAK)
                        + "/realms/"
                        + Keycloak.REALM
                        + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    String token = json(response.body()).path("access_token").asString("");
    if (token.isEmpty()) {
      throw new UserFacingException(
          "Keycloak refuses the launcher a token (status "
              + response.statusCode()
              + "); if secrets.properties was replaced, start afresh with ./kontor reset.");
    }
    return token;
  }

  private static JsonNode json(String text) {
    try {
      return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    } catch (JacksonException notJson) {
      return JSON.nullNode();
    }
  }
}
