package io.kontor.launcher;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

  RealmPorts(Home home, Ports ports, Secrets secrets) {
    this.note = home.data().resolve("data").resolve("realm-port-base");
    this.ports = ports;
    this.secrets = secrets;
  }

  /** Changes the realm if it was last used with another base, and notes the base. */
  void settle() {
    Optional<String> before = Main.text(note);
    if (before.isPresent() && !before.get().equals(Integer.toString(ports.base()))) {
      move(new Ports(Integer.parseInt(before.get())));
    }
    Home.write(note, Integer.toString(ports.base()));
  }

  private void move(Ports old) {
    String token = token();
    JsonNode found = JSON.readTree(get("/clients?clientId=" + CLIENT, token));
    if (!found.isEmpty()) {
      String client = moved(found.get(0).toString(), old, ports);
      put("/clients/" + found.get(0).path("id").asString(""), client, token);
    }
    JsonNode mail = JSON.readTree(get("", token)).path("smtpServer");
    if (mail.path("port").asString("").equals(Integer.toString(old.at(Ports.SMTP)))) {
      ObjectNode realm = JSON.createObjectNode();
      realm.set("smtpServer", mail.deepCopy());
      realm.withObject("smtpServer").put("port", Integer.toString(ports.at(Ports.SMTP)));
      put("", realm.toString(), token);
    }
  }

  /** The same text with the gateway's old address replaced by its new one. */
  static String moved(String text, Ports old, Ports now) {
    // A longer number that begins with the old port is another address.
    return text.replaceAll(
        java.util.regex.Pattern.quote(old.url(Ports.GATEWAY)) + "(?![0-9])",
        now.url(Ports.GATEWAY));
  }

  private String url(String path) {
    return ports.url(Ports.KEYCLOAK) + "/admin/realms/" + Keycloak.REALM + path;
  }

  private String get(String path, String token) {
    return checked(
        Http.send(
            Http.request(url(path)).header("Authorization", "Bearer " + token).GET().build()));
  }

  private void put(String path, String body, String token) {
    checked(
        Http.send(
            Http.request(url(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build()));
  }

  private String token() {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + IdentityClient.segment(secrets.get(Keycloak.ADMIN_PASSWORD));
    String body =
        checked(
            Http.send(
                Http.request(
                        ports.url(Ports.KEYCLOAK) + "/realms/master/protocol/openid-connect/token")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build()));
    return JSON.readTree(body).path("access_token").asString("");
  }

  private static String checked(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new Trouble(
          "Keycloak did not take the new ports (status "
              + response.statusCode()
              + "); use the port base of before, or start afresh with ./kontor reset.");
    }
    return response.body();
  }
}
