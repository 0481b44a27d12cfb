package io.kontor.launcher;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes to a realm that was imported by an earlier start, through Keycloak's admin API. */
final class RealmAdmin {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Ports ports;
  private final String token;

  /** Signs in as the administrator of this copy. */
  RealmAdmin(Ports ports, Secrets secrets) {
    this.ports = ports;
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
    this.token = JSON.readTree(body).path("access_token").asString("");
  }

  /** What stands below the realm's address. */
  JsonNode get(String path) {
    return JSON.readTree(
        checked(
            Http.send(
                Http.request(url(path)).header("Authorization", "Bearer " + token).GET().build())));
  }

  /** Puts it there. */
  void put(String path, String body) {
    checked(
        Http.send(
            Http.request(url(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build()));
  }

  private String url(String path) {
    return ports.url(Ports.KEYCLOAK) + "/admin/realms/" + Keycloak.REALM + path;
  }

  private static String checked(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new Trouble(
          "Keycloak did not take the new settings of the realm (status "
              + response.statusCode()
              + "); try again, or start afresh with ./kontor reset.");
    }
    return response.body();
  }
}
