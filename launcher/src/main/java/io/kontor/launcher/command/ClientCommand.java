package io.kontor.launcher.command;

import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.identity.IdentityClient.Answer;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.network.LocalHttp;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.PidFiles;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./kontor client create|keys|revoke}: the operator's handling of clients and their API
 * keys.
 */
public final class ClientCommand {
  private static final int INVALID = 400;
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;

  public ClientCommand(Installation installation, Ports ports, PrintStream out) {
    this.installation = installation;
    this.ports = ports;
    this.out = out;
  }

  public int run(Options options) throws InterruptedException {
    if (new PidFiles(installation.pids()).living("identity-service").isEmpty()) {
      throw new UserFacingException(
          "identity-service does not run from " + installation.data() + "; run ./kontor up first.");
    }
    IdentityClient identity =
        new IdentityClient(new Platform(installation, ports, new Secrets(installation.secrets())));
    String what = options.words().isEmpty() ? "" : options.words().getFirst();
    return switch (what) {
      case "create" -> create(identity, options);
      case "keys" -> keys(identity, options.required("id"));
      case "revoke" -> revoke(identity, options.required("id"), options.required("key-id"));
      default ->
          throw new UserFacingException(
              "./kontor client knows create, keys and revoke; see ./kontor help.");
    };
  }

  /** Opens the client with its key and, if asked for, its first person. */
  public int create(IdentityClient identity, Options options) throws InterruptedException {
    String id = options.required("id");
    String key = options.required("key");
    Map<String, String> body = new HashMap<>();
    body.put("id", id);
    body.put("name", options.value("name").orElse(id));
    body.put("apiKey", key);
    options.value("email").ifPresent(email -> body.put("adminEmail", email));
    Answer answer = identity.post("/internal/clients", body);
    if (!answer.ok()) {
      throw new UserFacingException(failure(identity, id, answer));
    }
    for (int attempt = 0; attempt < 20; attempt++) {
      if (identity.keyWorks(id, key)) {
        out.println(
            "Client "
                + id
                + " can call the API at "
                + ports.url(Ports.GATEWAY)
                + "/v2.01/"
                + id
                + ".");
        return 0;
      }
      Thread.sleep(250);
    }
    throw new UserFacingException(
        "The client exists, but the gateway does not accept this key; was it created with another one before?");
  }

  /** A client is opened first, then its key is made, then its first person is invited. */
  private static String failure(IdentityClient identity, String id, Answer answer) {
    Answer keys = keysOf(identity, id);
    if (answer.status() == INVALID || !keys.ok()) {
      return "The client was not created: " + answer.reason();
    }
    String missing =
        keys.body().isEmpty() ? "its key was not made" : "its first person was not invited";
    return "The client %s exists, but %s: %s. Run the same command again when that is mended."
        .formatted(id, missing, answer.reason());
  }

  private static Answer keysOf(IdentityClient identity, String id) {
    return identity.get("/internal/clients/" + LocalHttp.segment(id) + "/keys");
  }

  private int keys(IdentityClient identity, String id) {
    Answer answer = keysOf(identity, id);
    if (!answer.ok()) {
      throw new UserFacingException("The keys cannot be listed: " + answer.reason() + ".");
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
    return 0;
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

  private int revoke(IdentityClient identity, String id, String keyId) {
    Function<String, String> segment = LocalHttp::segment;
    Answer answer =
        identity.delete("/internal/clients/" + segment.apply(id) + "/keys/" + segment.apply(keyId));
    if (!answer.ok()) {
      throw new UserFacingException("The key was not revoked: " + answer.reason() + ".");
    }
    out.println("Key " + keyId + " of " + id + " is revoked.");
    return 0;
  }
}
