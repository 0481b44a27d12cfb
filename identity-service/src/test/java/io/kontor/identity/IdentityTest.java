package io.kontor.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on real parts, with a Keycloak that is played over HTTP and a client of its own. */
@ServiceTest
public abstract class IdentityTest {
  protected static final String ADMIN = "/keycloak/admin/realms/kontor";
  protected static final WireMockServer KEYCLOAK = OtherServices.mock();

  @Autowired protected Api api;

  /** A fresh ClientId per test, so tests do not see each other's rows. */
  protected String client;

  /** The client's own key with every permission. */
  protected Api merchant;

  @DynamicPropertySource
  static void keycloak(DynamicPropertyRegistry registry) {
    registry.add("kontor.services.keycloak", () -> OtherServices.baseUrl() + "/keycloak");
    registry.add(
        "kontor.identity.keys.iterations", () -> "1000"); // what is tested is not the slowness
  }

  @BeforeEach
  void openClient() {
    KEYCLOAK.resetAll();
    playKeycloak();
    client = openClient("Acme");
    merchant = api.merchant(client);
  }

  /** Another client beside the test's own. */
  protected String openClient(String name) {
    String id = "c" + UUID.randomUUID().toString().substring(0, 12);
    Api.Answer opened =
        api.service()
            .post("/internal/clients", "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(id, name));
    assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
    return id;
  }

  /** Path below the client's prefix. */
  protected String path(String rest) {
    return "/v2.01/" + client + rest;
  }

  /** Keycloak as it answers on a good day: what is asked for the first time is not there yet. */
  private static void playKeycloak() {
    KEYCLOAK.stubFor(
        get(urlPathEqualTo(ADMIN + "/clients"))
            .inScenario("clients")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(okJson("[]")));
    KEYCLOAK.stubFor(
        post(urlPathEqualTo(ADMIN + "/clients"))
            .inScenario("clients")
            .willSetStateTo("there")
            .willReturn(created()));
    KEYCLOAK.stubFor(
        get(urlPathEqualTo(ADMIN + "/clients"))
            .inScenario("clients")
            .whenScenarioStateIs("there")
            .willReturn(okJson("[{\"id\": \"kc-client\"}]")));
    KEYCLOAK.stubFor(delete(urlPathMatching(ADMIN + "/clients/.*")).willReturn(noContent()));
    KEYCLOAK.stubFor(
        get(urlPathMatching(ADMIN + "/clients/.*/client-secret"))
            .willReturn(okJson("{\"type\": \"secret\", \"value\": \"s3cret\"}")));
    KEYCLOAK.stubFor(
        post(urlPathEqualTo("/keycloak/realms/kontor/protocol/openid-connect/token"))
            .willReturn(okJson("{\"access_token\": \"token-of-keycloak\", \"expires_in\": 1200}")));
    KEYCLOAK.stubFor(
        get(urlPathEqualTo(ADMIN + "/users"))
            .inScenario("users")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(okJson("[]")));
    KEYCLOAK.stubFor(
        post(urlPathEqualTo(ADMIN + "/users"))
            .inScenario("users")
            .willSetStateTo("there")
            .willReturn(created()));
    KEYCLOAK.stubFor(
        get(urlPathEqualTo(ADMIN + "/users"))
            .inScenario("users")
            .whenScenarioStateIs("there")
            .willReturn(
                okJson(
                        "[{\"id\": \"kc-{{request.query.username}}\", \"requiredActions\": [\"CONFIGURE_TOTP\"]}]")
                    .withTransformers("response-template")));
    KEYCLOAK.stubFor(put(urlPathMatching(ADMIN + "/users/.*")).willReturn(noContent()));
    KEYCLOAK.stubFor(post(urlPathMatching(ADMIN + "/users/.*/logout")).willReturn(noContent()));
  }
}
