package io.kontor.identity.keycloak;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The parts of Keycloak's token endpoint and admin API that this service uses. */
interface KeycloakApi {

  @PostExchange(
      url = "/realms/kontor/protocol/openid-connect/token",
      contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  TokenAnswer token(@RequestBody MultiValueMap<String, String> form);

  @GetExchange("/admin/realms/kontor/clients")
  List<ClientRepresentation> clients(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RequestParam String clientId);

  @PostExchange("/admin/realms/kontor/clients")
  ResponseEntity<Void> createClient(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @RequestBody ClientRepresentation client);

  @DeleteExchange("/admin/realms/kontor/clients/{id}")
  void deleteClient(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @PathVariable String id);

  @GetExchange("/admin/realms/kontor/clients/{id}/client-secret")
  Secret clientSecret(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @PathVariable String id);

  @GetExchange("/admin/realms/kontor/users")
  List<UserRepresentation> users(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @RequestParam String username,
      @RequestParam boolean exact);

  @PostExchange("/admin/realms/kontor/users")
  ResponseEntity<Void> createUser(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @RequestBody UserRepresentation user);

  @PutExchange("/admin/realms/kontor/users/{id}")
  void updateUser(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @PathVariable String id,
      @RequestBody UserRepresentation user);

  @PostExchange("/admin/realms/kontor/users/{id}/logout")
  void logout(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @PathVariable String id);

  @PutExchange("/admin/realms/kontor/users/{id}/execute-actions-email")
  void mailActions(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @PathVariable String id,
      @RequestParam long lifespan,
      @RequestParam("client_id") String clientId,
      @RequestParam("redirect_uri") String redirectUri,
      @RequestBody List<String> actions);

  /** Names as OAuth 2.0 writes them. */
  record TokenAnswer(@Nullable String access_token, long expires_in) {}

  /** A client's secret. */
  record Secret(@Nullable String value) {
    @Override
    public String toString() {
      return "Secret[]";
    }
  }
}
