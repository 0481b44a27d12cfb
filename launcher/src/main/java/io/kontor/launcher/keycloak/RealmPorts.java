package io.kontor.launcher.keycloak;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.TextFiles;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the addresses in the realm true when the port base of a copy changes: the realm file, which
 * has them from the environment, is imported only once.
 */
final class RealmPorts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CLIENT = "kontor-dashboard";
  private final Path note;
  private final Ports ports;
  private final Secrets secrets;

  RealmPorts(Installation installation, Ports ports, Secrets secrets) {
    this.note = installation.data().resolve("data").resolve("realm-port-base");
    this.ports = ports;
    this.secrets = secrets;
  }

  /** Changes the realm if it was last used with another base, and notes the base. */
  void provision() {
    Optional<String> before = TextFiles.read(note);
    if (before.isPresent() && !before.get().equals(Integer.toString(ports.base()))) {
      move(new Ports(Integer.parseInt(before.get())));
    }
    TextFiles.write(note, Integer.toString(ports.base()));
  }

  private void move(Ports old) {
    RealmAdmin admin = new RealmAdmin(ports, secrets);
    JsonNode found = admin.get("/clients?clientId=" + CLIENT);
    if (!found.isEmpty()) {
      String client = moved(found.get(0).toString(), old, ports);
      admin.put("/clients/" + found.get(0).path("id").asString(""), client);
    }
    JsonNode mail = admin.get("").path("smtpServer");
    if (mail.path("port").asString("").equals(Integer.toString(old.at(Ports.SMTP)))) {
      ObjectNode realm = JSON.createObjectNode();
      realm.set("smtpServer", mail.deepCopy());
      realm.withObject("smtpServer").put("port", Integer.toString(ports.at(Ports.SMTP)));
      admin.put("", realm.toString());
    }
  }

  /** The same text with the gateway's old address replaced by its new one. */
  static String moved(String text, Ports old, Ports now) {
    // A longer number that begins with the old port is another address.
    return text.replaceAll(
        java.util.regex.Pattern.quote(old.url(Ports.GATEWAY)) + "(?![0-9])",
        now.url(Ports.GATEWAY));
  }
}
