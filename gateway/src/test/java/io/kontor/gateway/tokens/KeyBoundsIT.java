package io.kontor.gateway.tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.gateway.GatewayTestBase;
import io.kontor.platform.token.RealmKeys;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Keys that may be used for a time and from some addresses only; a proxy says where from. */
@TestPropertySource(properties = "kontor.gateway.trusted-proxies=127.0.0.0/8,::1")
class KeyBoundsIT extends GatewayTestBase {
  private static final String OFFICE = "192.0.2.7";
  private static final String ELSEWHERE = "198.51.100.9";

  @Autowired KeyUsage usage;

  @BeforeEach
  void answerEverything() {
    usage.tellUses(); // of other tests
    usage.tellRefusals();
    SERVICES.resetAll();
    SERVICES.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
  }

  @Test
  void letsAStolenTokenBeUsedFromNowhereElse() {
    String token = token(List.of("192.0.2.0/24", "2001:db8::/32"));

    assertThat(call(token, OFFICE).statusCode()).isEqualTo(200);
    assertThat(call(token, "2001:db8:7::1").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = call(token, ELSEWHERE);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(body(refused).get("Type").asString()).isEqualTo("forbidden_ressource");
    assertThat(body(refused).get("Message").asString()).contains("address of this call");
    assertThat(call(token, "2001:db9::1").statusCode()).isEqualTo(403);
    assertThat(call(token, "192.0.2.7, " + ELSEWHERE).statusCode())
        .as("the last address that is none of our proxies counts")
        .isEqualTo(403);
    assertThat(call(token, OFFICE).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesATokenWhoseAddressesCannotBeRead() {
    assertThat(call(token(List.of("here")), OFFICE).statusCode()).isEqualTo(401);
    assertThat(call(token(List.of()), OFFICE).statusCode()).isEqualTo(401);
    assertThat(call(token(7), OFFICE).statusCode()).isEqualTo(401);
  }

  @Test
  void tellsOnceAnHourThatAKeyWasRefused() {
    String token = token(List.of("192.0.2.0/24"));
    for (int i = 0; i < 5; i++) {
      assertThat(call(token, ELSEWHERE).statusCode()).isEqualTo(403);
    }

    usage.tellRefusals();
    call(token, ELSEWHERE);
    usage.tellRefusals();

    SERVICES.verify(
        1,
        postRequestedFor(
                urlPathEqualTo(
                    "/identity/internal/clients/" + client + "/keys/" + key() + "/refusals"))
            .withHeader("X-Forwarded-For", equalTo(ELSEWHERE))
            .withRequestBody(matchingJsonPath("$.address", equalTo(ELSEWHERE))));
  }

  @Test
  void tellsARefusalLaterWhenNobodyTakesItNow() {
    String path = "/identity/internal/clients/" + client + "/keys/" + key() + "/refusals";
    SERVICES.stubFor(post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(503)));
    call(token(List.of("192.0.2.0/24")), ELSEWHERE);
    usage.tellRefusals();
    SERVICES.stubFor(post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(204)));

    usage.tellRefusals();
    usage.tellRefusals();

    SERVICES.verify(moreThanOrExactly(2), postRequestedFor(urlPathEqualTo(path)));
  }

  @Test
  void tellsUsesInOneCall() {
    for (int i = 0; i < 5; i++) {
      call(token(List.of("192.0.2.0/24")), OFFICE);
    }
    call(merchantToken(), OFFICE);

    usage.tellUses();
    usage.tellUses();

    SERVICES.verify(
        1,
        postRequestedFor(urlPathEqualTo("/identity/internal/keys/uses"))
            .withRequestBody(matchingJsonPath("$.uses.length()", equalTo("1")))
            .withRequestBody(matchingJsonPath("$.uses[0].keyId", equalTo(key())))
            .withRequestBody(matchingJsonPath("$.uses[0].clientId", equalTo(client)))
            .withRequestBody(matchingJsonPath("$.uses[0].address", equalTo(OFFICE))));
  }

  @Test
  void saysThatARightKeyMayNotBeExchangedHere() {
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "application/problem+json")
                    .withBody("{\"code\":\"ADDRESS_REFUSED\"}")));

    HttpResponse<String> exchange =
        send(request("/v2.01/oauth/token").header("Authorization", basic()).POST(json("")));
    HttpResponse<String> call =
        send(request("/v2.01/" + client + "/users").header("Authorization", basic()));

    assertThat(exchange.statusCode()).isEqualTo(403);
    assertThat(body(exchange).get("Type").asString()).isEqualTo("forbidden_ressource");
    assertThat(call.statusCode()).isEqualTo(403);
    assertThat(body(call).get("Message").asString()).contains("address of this call");
  }

  @Test
  void saysThatItIsUnavailableWhenTheGatewayItselfMayNotAsk() {
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "application/problem+json")
                    .withBody("{\"code\":\"FORBIDDEN\"}")));

    assertThat(
            send(request("/v2.01/" + client + "/users").header("Authorization", basic()))
                .statusCode())
        .isEqualTo(503);
  }

  @Test
  void doesNotLendAKeyThatIsKnownToAnotherAddress() {
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(
                okJson(
                    "{\"accessToken\":\"%s\",\"tokenType\":\"Bearer\",\"expiresIn\":1200}"
                        .formatted(token(List.of("192.0.2.0/24"))))));

    assertThat(basicCall(OFFICE).statusCode()).isEqualTo(200);
    assertThat(basicCall(ELSEWHERE).statusCode()).isEqualTo(403);
    SERVICES.verify(1, postRequestedFor(urlPathEqualTo("/identity/internal/oauth/token")));
  }

  @Test
  void endsATokenWithItsKey() {
    String token =
        REALM.sign(
            REALM
                .claims("key")
                .claim("azp", "key-" + key())
                .claim("kontor_actor", "key")
                .claim("kontor_client", client)
                .claim("kontor_permissions", List.of("*:write"))
                .claim(RealmKeys.UNTIL, Instant.now().getEpochSecond() + 3));

    assertThat(call(token, OFFICE).statusCode()).isEqualTo(200);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(6))
        .untilAsserted(() -> assertThat(call(token, OFFICE).statusCode()).isEqualTo(401));
  }

  private HttpResponse<String> call(String token, String address) {
    return send(
        request("/v2.01/" + client + "/users")
            .header("Authorization", "Bearer " + token)
            .header("X-Forwarded-For", address));
  }

  private HttpResponse<String> basicCall(String address) {
    return send(
        request("/v2.01/" + client + "/users")
            .header("Authorization", basic())
            .header("X-Forwarded-For", address));
  }

  private String token(Object addresses) {
    return REALM.sign(
        REALM
            .claims("key")
            .claim("azp", "key-" + key())
            .claim("kontor_actor", "key")
            .claim("kontor_client", client)
            .claim("kontor_permissions", List.of("*:write"))
            .claim("kontor_addresses", addresses));
  }

  private String merchantToken() {
    return REALM.merchant(client);
  }

  private String key() {
    return "key_m_" + client;
  }

  private String basic() {
    return "Basic "
        + Base64.getEncoder().encodeToString((client + ":secret").getBytes(StandardCharsets.UTF_8));
  }
}
