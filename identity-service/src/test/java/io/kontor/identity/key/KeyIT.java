package io.kontor.identity.key;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.StoredText;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyIT extends IdentityTest {
  private static final String TOKEN = "/keycloak/realms/kontor/protocol/openid-connect/token";

  @Autowired JdbcClient jdbc;

  @Test
  void exchangesAKeyForATokenAndKeepsOnlyAHashOfIt() {
    Api.Answer created =
        merchant.post(
            path("/keys"),
            "{\"Name\": \"Shop\", \"Permissions\": [\"users:read\", \"payins:write\"]}");
    String secret = created.text("ApiKey");

    Api.Answer token = token(client, secret);

    assertThat(secret).startsWith("kontor_").hasSizeGreaterThan(40);
    assertThat(token.status()).as(token.toString()).isEqualTo(200);
    assertThat(token.text("accessToken")).isEqualTo("token-of-keycloak");
    assertThat(token.text("tokenType")).isEqualTo("Bearer");
    assertThat(token.number("expiresIn")).isBetween(1190L, 1200L);
    KEYCLOAK.verify(
        postRequestedFor(urlPathEqualTo(ADMIN + "/clients"))
            .withRequestBody(notContaining("null"))
            .withRequestBody(matchingJsonPath("$.enabled", equalTo("true")))
            .withRequestBody(matchingJsonPath("$.publicClient", equalTo("false")))
            .withRequestBody(matchingJsonPath("$.serviceAccountsEnabled", equalTo("true")))
            .withRequestBody(matchingJsonPath("$.standardFlowEnabled", equalTo("false")))
            .withRequestBody(matchingJsonPath("$.implicitFlowEnabled", equalTo("false")))
            .withRequestBody(matchingJsonPath("$.directAccessGrantsEnabled", equalTo("false")))
            .withRequestBody(matchingJsonPath("$.fullScopeAllowed", equalTo("false")))
            .withRequestBody(
                matchingJsonPath(
                    "$.protocolMappers[?(@.name == 'kontor_permissions')].config.['claim.value']",
                    containing("payins:write"))));
    KEYCLOAK.verify(
        postRequestedFor(urlPathEqualTo(TOKEN))
            .withRequestBody(containing("client_id=key-" + created.text("Id"))));
    Api.Answer listed = merchant.get(path("/keys"));
    assertThat(listed.body()).doesNotContain(secret).doesNotContain("ApiKey");
    assertThat(listed.text("0.LastUsedDate")).isNotNull();
    assertThat(
            jdbc.sql("SELECT secret_hash FROM api_key WHERE client_id = :id")
                .param("id", client)
                .query(String.class)
                .single())
        .startsWith("pbkdf2-sha512$")
        .doesNotContain(secret);
  }

  @Test
  void storesTheSecretOfAKeyNowhereAndReadsItBackForNobody() {
    String idempotencyKey = UUID.randomUUID().toString();
    Api.Answer created =
        merchant
            .header("Idempotency-Key", idempotencyKey)
            .post(path("/keys"), "{\"Name\": \"Shop\"}");
    String secret = created.text("ApiKey");
    assertThat(secret).startsWith("kontor_");

    Api.Answer kept = merchant.get(path("/responses/" + idempotencyKey));

    assertThat(kept.text("Resource.Id")).isEqualTo(created.text("Id"));
    assertThat(kept.json().at("/Resource/ApiKey").isNull()).isTrue();
    assertThat(kept.body()).doesNotContain(secret);
    assertThat(StoredText.tablesWith(jdbc, secret)).isEmpty();
    assertThat(StoredText.tablesWith(jdbc, created.text("Id")))
        .contains("api_key", "audit_entry", "idempotency_key");
  }

  @Test
  void refusesCallsThatSayNothing() {
    assertThat(api.service().post("/internal/oauth/token", "{}").status()).isEqualTo(401);
    assertThat(merchant.post("/internal/oauth/token", "{}").status()).isEqualTo(403);
  }

  @Test
  void endsAKeyAtOnceEvenWhenKeycloakIsAway() {
    merchant.post(path("/keys"), "{\"Name\": \"Stays\"}");
    Api.Answer created = merchant.post(path("/keys"), "{\"Name\": \"Shop\"}");
    String id = created.text("Id");
    assertThat(token(client, created.text("ApiKey")).status()).isEqualTo(200);
    KEYCLOAK.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.delete(
                urlEqualTo(ADMIN + "/clients/kc-client"))
            .willReturn(serverError()));

    assertThat(merchant.delete(path("/keys/" + id)).status()).isEqualTo(204);

    assertThat(token(client, created.text("ApiKey")).status()).isEqualTo(401);
    assertThat(merchant.get(path("/keys/" + id)).text("Active")).isEqualTo("false");
    assertThat(merchant.get(path("/keys?Active=true")).json()).hasSize(1);
    KEYCLOAK.verify(deleteRequestedFor(urlEqualTo(ADMIN + "/clients/kc-client")));
    assertThat(merchant.delete(path("/keys/key_m_none")).status()).isEqualTo(404);
  }

  @Test
  void answersThatItIsUnavailableWhenKeycloakIs() {
    String secret = merchant.post(path("/keys"), "{\"Name\": \"Shop\"}").text("ApiKey");
    KEYCLOAK.stubFor(post(urlPathEqualTo(TOKEN)).willReturn(aResponse().withStatus(502)));

    assertThat(token(client, secret).status()).isEqualTo(503);
  }

  @Test
  void makesAClientThatKeycloakLostAnew() {
    String secret = merchant.post(path("/keys"), "{\"Name\": \"Shop\"}").text("ApiKey");
    KEYCLOAK.stubFor(
        post(urlPathEqualTo(TOKEN))
            .inScenario("lost")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("once more")
            .willReturn(aResponse().withStatus(401)));
    KEYCLOAK.stubFor(
        post(urlPathEqualTo(TOKEN))
            .inScenario("lost")
            .whenScenarioStateIs("once more")
            .willSetStateTo("made anew")
            .willReturn(aResponse().withStatus(401)));

    assertThat(token(client, secret).status()).isEqualTo(200);

    KEYCLOAK.verify(2, postRequestedFor(urlPathEqualTo(ADMIN + "/clients")));
  }

  @Test
  void letsNobodyGrantWhatTheyDoNotHold() {
    Api developer = api.steppedUp(client, "Dora", "keys:write", "users:read");

    Api.Answer refused =
        developer.post(
            path("/keys"), "{\"Name\": \"x\", \"Permissions\": [\"users:write\", \"users:read\"]}");

    assertThat(refused.text("errors.Permissions")).contains("users:write").doesNotContain("read");
    assertThat(developer.post(path("/keys"), "{\"Name\": \"x\"}").status()).isEqualTo(400);
    assertThat(
            developer
                .post(path("/keys"), "{\"Name\": \"x\", \"Permissions\": [\"users:read\"]}")
                .status())
        .isEqualTo(200);
    assertThat(
            merchant
                .post(path("/keys"), "{\"Name\": \"x\", \"Permissions\": [\"users:fly\"]}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void takesUpAClientWithItsKeyAgainAndAgain() {
    String body =
        "{\"id\": \"%s\", \"name\": \"Acme\", \"apiKey\": \"chosen-by-operator\"}"
            .formatted(client);

    assertThat(api.service().post("/internal/clients", body).status()).isEqualTo(200);
    assertThat(api.service().post("/internal/clients", body).text("created")).isEqualTo("false");

    Api.Answer keys = api.service().get("/internal/clients/" + client + "/keys");
    assertThat(keys.json()).hasSize(1);
    assertThat(keys.body()).doesNotContain("chosen-by-operator");
    assertThat(token(client, "chosen-by-operator").status()).isEqualTo(200);
    assertThat(
            api.service()
                .delete("/internal/clients/" + client + "/keys/" + keys.text("0.id"))
                .status())
        .isEqualTo(204);
    assertThat(token(client, "chosen-by-operator").status()).isEqualTo(401);
    assertThat(
            api.service().post("/internal/clients", "{\"id\": \"a b\", \"name\": \"\"}").status())
        .isEqualTo(400);
  }

  @Test
  void givesNoMoreKeysThanAClientMayHoldHoweverManyAreAskedForAtOnce() throws Exception {
    List<Callable<Api.Answer>> requests =
        Collections.nCopies(25, () -> merchant.post(path("/keys"), "{\"Name\": \"Shop\"}"));

    long created = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(requests)) {
        assertThat(answer.get().status()).isIn(200, 400);
        created += answer.get().status() == 200 ? 1 : 0;
      }
    }

    assertThat(created).isEqualTo(20);
    assertThat(merchant.get(path("/keys?Active=true&per_page=100")).json()).hasSize(20);
  }

  private Api.Answer token(String clientId, String secret) {
    return api.service()
        .post(
            "/internal/oauth/token",
            "{\"clientId\": \"%s\", \"apiKey\": \"%s\"}".formatted(clientId, secret));
  }
}
