package io.kontor.launcher.keycloak;

import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.network.LocalHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and changes the realm of a running Keycloak as its administrator. */
final class RealmAdmin {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Ports ports;
  private final String token;

  /** Signs in. Errors: {@link UserFacingException} when Keycloak does not let us. */
  RealmAdmin(Ports ports, Secrets secrets) {
    this.ports = ports;
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + LocalHttp.segment(secrets.get(Keycloak.ADMIN_PASSWORD));
    this.token =
        JSON.readTree(
                checked(
                    LocalHttp.send(
                        LocalHttp.request(
                                ports.url(Ports.KEYCLOAK)
                                    + "/realms/master/protocol/openid-connect/token")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build())))
            .path("access_token")
            .asString("");
  }

  JsonNode get(String path) {
    return JSON.readTree(call("GET", path, ""));
  }

  void put(String path, String body) {
    call("PUT", path, body);
  }

  void post(String path, String body) {
    call("POST", path, body);
  }

  void delete(String path) {
    call("DELETE", path, "");
  }

  private String call(String method, String path, String body) {
    return checked(
        LocalHttp.send(
            LocalHttp.request(ports.url(Ports.KEYCLOAK) + "/admin/realms/" + Keycloak.REALM + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build()));
  }

  private static String checked(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new UserFacingException(
          "Keycloak refused a change of the realm (status "
              + response.statusCode()
              + "); go back to the earlier version and port base, or start afresh with ./kontor"
              + " reset.");
    }
    return response.body();
  }
}
