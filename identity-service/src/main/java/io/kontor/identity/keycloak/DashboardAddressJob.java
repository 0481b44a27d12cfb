package io.kontor.identity.keycloak;

import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceTokens;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.platform.web.KontorProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Takes the gateway's present address to Keycloak, where it was written down when the realm was
 * imported: after a change of ports or host people are still sent back to the right place.
 */
@Component
class DashboardAddressJob {
  private static final Logger log = LoggerFactory.getLogger(DashboardAddressJob.class);

  private final KeycloakApi keycloak;
  private final ServiceTokens tokens;
  private final String publicUrl;
  private volatile boolean done;

  DashboardAddressJob(KeycloakApi keycloak, ServiceTokens tokens, KontorProperties properties) {
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.publicUrl = properties.publicUrl();
  }

  @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT30S")
  void run() {
    if (done) {
      return;
    }
    try {
      String bearer = "Bearer " + tokens.current();
      keycloak.clients(bearer, "kontor-dashboard").forEach(client -> bringInLine(bearer, client));
      done = true;
    } catch (ServiceUnavailableException | OutcomeUnknownException | HttpClientErrorException e) {
      log.atWarn().setCause(e).log("The dashboard's address was not compared; it will be later");
    }
  }

  private void bringInLine(String bearer, Map<String, Object> client) {
    List<String> places = List.of(publicUrl + "/login/oauth2/code/keycloak", publicUrl + "/login");
    if (client.get("redirectUris") instanceof List<?> known
        && known.size() == places.size()
        && known.containsAll(places)) {
      return;
    }
    Map<String, Object> changed = new HashMap<>(client);
    Map<String, Object> attributes = new HashMap<>();
    if (client.get("attributes") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> attributes.put(String.valueOf(name), value));
    }
    attributes.put("post.logout.redirect.uris", publicUrl + "/*");
    changed.put("attributes", attributes);
    changed.put("rootUrl", publicUrl);
    changed.put("baseUrl", publicUrl + "/");
    changed.put("redirectUris", places);
    keycloak.updateClient(bearer, String.valueOf(client.get("id")), changed);
    log.atInfo().addKeyValue("url", publicUrl).log("Keycloak now knows the dashboard's address");
  }
}
