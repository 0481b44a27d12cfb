package io.kontor.launcher.keycloak;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.network.LocalHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a realm that an earlier release imported the life of tokens that the realm file says today:
 * the file is imported only once.
 */
final class RealmTokenLifetimes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REALM_LIFE = "accessTokenLifespan";
  private static final String CLIENT_LIFE = "access.token.lifespan";
  private final Path file;
  private final Path note;
  private final Ports ports;
  private final Secrets secrets;

  RealmTokenLifetimes(Installation installation, Ports ports, Secrets secrets) {
    this.file = installation.root().resolve("keycloak/realm/kontor-realm.json");
    this.note = installation.data().resolve("data").resolve("realm-token-life");
    this.ports = ports;
    this.secrets = secrets;
  }

  /** Changes the realm if it was not told yet, and notes what it was told. */
  void provision() {
    JsonNode wanted = wanted();
    String life = wanted.path(REALM_LIFE).asString("");
    if (life.isEmpty() || TextFiles.read(note).equals(Optional.of(life))) {
      return;
    }
    RealmAdmin admin = new RealmAdmin(ports, secrets);
    ObjectNode realm = JSON.createObjectNode();
    realm.set(REALM_LIFE, wanted.path(REALM_LIFE));
    admin.put("", realm.toString());
    for (JsonNode client : wanted.path("clients")) {
      JsonNode own = client.path("attributes").path(CLIENT_LIFE);
      if (!own.isMissingNode()) {
        tell(admin, client.path("clientId").asString(""), own.asString(""));
      }
    }
    TextFiles.write(note, life);
  }

  private static void tell(RealmAdmin admin, String clientId, String life) {
    for (JsonNode found : admin.get("/clients?clientId=" + LocalHttp.segment(clientId))) {
      ObjectNode client = (ObjectNode) found.deepCopy();
      client.withObject("attributes").put(CLIENT_LIFE, life);
      admin.put("/clients/" + found.path("id").asString(""), client.toString());
    }
  }

  private JsonNode wanted() {
    try {
      return Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
