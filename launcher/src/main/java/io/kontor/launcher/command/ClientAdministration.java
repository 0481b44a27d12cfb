package io.kontor.launcher.command;

import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.identity.IdentityClient.Answer;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.network.LocalHttp;
import io.kontor.launcher.process.Polling;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Clients and their API keys, through identity-service; answers in sentences and tables. */
final class ClientAdministration {
  private static final int INVALID = 400;
  private static final Duration KEY_TIMEOUT = Duration.ofSeconds(5);
  private final IdentityClient identity;
  private final Ports ports;
  private final PrintStream out;

  ClientAdministration(IdentityClient identity, Ports ports, PrintStream out) {
    this.identity = identity;
    this.ports = ports;
    this.out = out;
  }

  /** Creates the client with its key and invites its first member of staff, if there is one. */
  void create(String id, String key, String name, Optional<String> email)
      throws InterruptedException {
    Map<String, String> body = new HashMap<>();
    body.put("id", id);
    body.put("name", name);
    body.put("apiKey", key);
    email.ifPresent(address -> body.put("adminEmail", address));
    Answer answer = identity.post("/internal/clients", body);
    if (!answer.ok()) {
      throw new UserFacingException(failure(id, answer));
    }
    if (!Polling.until(KEY_TIMEOUT, Duration.ofMillis(250), () -> identity.keyWorks(id, key))) {
      throw new UserFacingException(
          "The client "
              + id
              + " exists, but the gateway does not accept this key; was the client created with"
              + " another key before? ./kontor client keys --id "
              + id
              + " lists its keys.");
    }
    out.println(
        "Client " + id + " can call the API at " + ports.url(Ports.GATEWAY) + "/v2.01/" + id + ".");
  }

  /** A client is created first, then its key, then its first member of staff is invited. */
  private String failure(String id, Answer answer) {
    Answer keys = keysOf(id);
    if (answer.status() == INVALID || !keys.ok()) {
      return "The client was not created: " + answer.reason();
    }
    String missing =
        keys.body().isEmpty() ? "its key was not created" : "its first person was not invited";
    return "The client %s exists, but %s: %s. Run the same command again when that is mended."
        .formatted(id, missing, answer.reason());
  }

  private Answer keysOf(String id) {
    return identity.get("/internal/clients/" + LocalHttp.segment(id) + "/keys");
  }

  /** Lists the keys of a client. */
  void keys(String id) {
    Answer answer = keysOf(id);
    if (!answer.ok()) {
      throw new UserFacingException(
          "The keys of " + id + " cannot be listed: " + answer.reason() + ".");
    }
    JsonNode list = answer.body().isArray() ? answer.body() : answer.body().path("keys");
    String format = "%-34s %-24s %-10s %s%n";
    out.printf(Locale.ROOT, format, "KEY ID", "NAME", "STATUS", "CREATED");
    for (JsonNode key : list) {
      out.printf(
          Locale.ROOT,
          format,
          text(key, "id"),
          text(key, "name"),
          status(key),
          first(key, "createdAt", "creationDate"));
    }
  }

  private static String status(JsonNode key) {
    boolean active =
        key.has("active")
            ? key.path("active").asBoolean()
            : key.path("revokedAt").isMissingNode() || key.path("revokedAt").isNull();
    return key.has("status") ? text(key, "status") : active ? "active" : "revoked";
  }

  private static String first(JsonNode node, String... members) {
    for (String member : members) {
      if (node.path(member).isNumber()) {
        return Instant.ofEpochSecond(node.path(member).asLong()).toString();
      }
      if (node.has(member)) {
        return text(node, member);
      }
    }
    return "";
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }

  /** Revokes a key. */
  void revoke(String id, String keyId) {
    Answer answer =
        identity.delete(
            "/internal/clients/" + LocalHttp.segment(id) + "/keys/" + LocalHttp.segment(keyId));
    if (!answer.ok()) {
      throw new UserFacingException("The key was not revoked: " + answer.reason() + ".");
    }
    out.println("Key " + keyId + " of " + id + " is revoked.");
  }
}
