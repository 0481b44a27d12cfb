package io.kontor.launcher.keycloak;

import io.kontor.launcher.archive.Fingerprint;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.installation.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the service accounts of a realm as the realm file has them: which there are, and which
 * scopes each one holds. The file is imported only once, so a realm of an older version knows
 * neither.
 */
final class RealmAccounts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCOPES = "kontor_scopes";
  private final Path file;
  private final Path note;
  private final Map<String, String> values;
  private final Ports ports;
  private final Secrets secrets;

  /**
   * @param values what the realm file may ask for as {@code ${NAME}}
   */
  RealmAccounts(
      Installation installation, Ports ports, Secrets secrets, Map<String, String> values) {
    this.file = installation.root().resolve("keycloak/realm/kontor-realm.json");
    this.note = installation.data().resolve("data").resolve("realm-accounts");
    this.values = values;
    this.ports = ports;
    this.secrets = secrets;
  }

  /** Changes the realm when the file has changed since, and notes what it now has. */
  void provision() {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "{}";
      String print = new Fingerprint().add(accounts(text).toString()).shortName();
      if (TextFiles.read(note).filter(print::equals).isEmpty()) {
        RealmAdmin realm = new RealmAdmin(ports, secrets);
        accounts(text).forEach(account -> settle(realm, account));
        TextFiles.write(note, print);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The service accounts of a realm file. */
  static java.util.List<JsonNode> accounts(String realmFile) {
    return JSON.readTree(realmFile)
        .path("clients")
        .valueStream()
        .filter(client -> client.path("clientId").asString("").startsWith("svc-"))
        .toList();
  }

  private void settle(RealmAdmin realm, JsonNode account) {
    JsonNode found = realm.get("/clients?clientId=" + account.path("clientId").asString(""));
    if (found.isEmpty()) {
      realm.post("/clients", filled(account).toString());
      return;
    }
    String mappers =
        "/clients/" + found.get(0).path("id").asString("") + "/protocol-mappers/models";
    for (JsonNode mapper : realm.get(mappers)) {
      if (mapper.path("name").asString("").equals(SCOPES)) {
        realm.delete(mappers + "/" + mapper.path("id").asString(""));
      }
    }
    for (JsonNode mapper : account.path("protocolMappers")) {
      if (mapper.path("name").asString("").equals(SCOPES)) {
        realm.post(mappers, mapper.toString());
      }
    }
  }

  /** The account with its secret in place of the variable's name. */
  private JsonNode filled(JsonNode account) {
    ObjectNode copy = account.deepCopy().asObject();
    String secret = account.path("secret").asString("");
    String name = secret.replaceAll("^\\$\\{|}$", "");
    String value = values.get(name);
    if (value == null) {
      throw new UserFacingException(
          "The realm asks for " + name + ", which the launcher does not know.");
    }
    return copy.put("secret", value);
  }
}
