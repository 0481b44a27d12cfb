package io.kontor.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 reads and writes the classes that Keycloak annotates for Jackson 2. */
class RepresentationMixinTest {
  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(UserRepresentation.class, RepresentationMixin.class)
          .addMixIn(ClientRepresentation.class, RepresentationMixin.class)
          .build();

  @Test
  void writesOnlyWhatIsSet() {
    UserRepresentation user = new UserRepresentation();
    user.setEnabled(false);
    user.setAttributes(Map.of("kontor_client", List.of("acme")));
    ClientRepresentation client = new ClientRepresentation();
    client.setFullScopeAllowed(false);
    client.setOptionalClientScopes(List.of());

    assertThat(json.readTree(json.writeValueAsString(user)))
        .isEqualTo(
            json.readTree("{\"enabled\": false, \"attributes\": {\"kontor_client\": [\"acme\"]}}"));
    assertThat(json.readTree(json.writeValueAsString(client)))
        .isEqualTo(json.readTree("{\"fullScopeAllowed\": false, \"optionalClientScopes\": []}"));
  }

  @Test
  void readsWhatKeycloakAnswers() {
    UserRepresentation user =
        json.readValue(
            """
            {"id": "u-1", "username": "ann@acme.test", "firstName": "Ann", "emailVerified": false,
             "attributes": {"kontor_client": ["acme"]}, "createdTimestamp": 1772366400000,
             "enabled": true, "totp": false, "disableableCredentialTypes": [],
             "requiredActions": ["CONFIGURE_TOTP"], "notBefore": 0, "addedLater": {},
             "access": {"manageGroupMembership": false, "manage": true}}
            """,
            UserRepresentation.class);
    ClientRepresentation client =
        json.readValue(
            """
            {"id": "c-1", "clientId": "key-key_m_1", "surrogateAuthRequired": false,
             "redirectUris": [], "notBefore": 0, "attributes": {"access.token.lifespan": "1200"},
             "authenticationFlowBindingOverrides": {}, "nodeReRegistrationTimeout": -1,
             "protocolMappers": [{"id": "m-1", "name": "audience", "consentRequired": false,
               "protocol": "openid-connect", "config": {"access.token.claim": "true"}}],
             "access": {"view": true, "configure": true, "manage": true}}
            """,
            ClientRepresentation.class);

    assertThat(user.getId()).isEqualTo("u-1");
    assertThat(user.getRequiredActions()).containsExactly("CONFIGURE_TOTP");
    assertThat(client.getId()).isEqualTo("c-1");
  }
}
