package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokensIT extends GatewayTestBase {

  @BeforeEach
  void answerEverything() {
    SERVICES.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v2.01/oauth/token | application/x-www-form-urlencoded | grant_type=client_credentials",
        "/V2_01/oauth/token | application/x-www-form-urlencoded | grant_type=client_credentials",
        "/v2.01/oauth/token/ | application/x-www-form-urlencoded | --x multipart under a form type",
        "/v2.01//OAuth/Token | application/x-www-form-urlencoded | {\"grant_type\": \"x\"}",
        "/v2.01/oauth/token | application/json | {\"grant_type\": \"client_credentials\"}",
        "/v2.01/oauth/token | multipart/form-data; boundary=x | --x--"
      })
  void givesATokenInAllSpellings(String path, String type, String form) {
    stubIdentity(okJson("{\"accessToken\":\"abc\",\"tokenType\":\"Bearer\",\"expiresIn\":3600}"));

    HttpResponse<String> answer =
        send(
            request(path)
                .header("Authorization", basic(client, "s3cret:with colon"))
                .header("Content-Type", type)
                .POST(json(form)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode body = body(answer);
    assertThat(body.propertyNames()).containsExactly("access_token", "token_type", "expires_in");
    assertThat(body.get("access_token").asString()).isEqualTo("abc");
    assertThat(body.get("expires_in").asInt()).isEqualTo(3600);
    assertThat(answer.headers().allValues("X-RateLimit")).hasSize(4);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    SERVICES.verify(
        postRequestedFor(urlPathEqualTo("/identity/internal/oauth/token"))
            .withHeader("Authorization", matching("Bearer .+"))
            .withRequestBody(
                equalToJson(
                    "{\"clientId\":\""
                        + client
                        + "\",\"apiKey\":\"s3cret:with colon\",\"source\":\"127.0.0.1\"}")));
  }

  @Test
  void refusesWrongAndMissingCredentialsInTheWordsOfOAuth() {
    stubIdentity(
        aResponse()
            .withStatus(401)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"code\":\"NOT_AUTHORIZED\"}"));

    for (HttpRequest.Builder request :
        List.of(
            request("/v2.01/oauth/token"),
            request("/v2.01/oauth/token").header("Authorization", "Basic %%%"),
            request("/v2.01/oauth/token").header("Authorization", "Bearer abc"),
            request("/v2.01/oauth/token").header("Authorization", basic(client, "wrong")))) {
      HttpResponse<String> answer = send(request.POST(json("")));

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(body(answer).get("error").asString()).isEqualTo("invalid_client");
      assertThat(body(answer).get("error_description").asString()).isNotBlank();
    }
  }

  @Test
  void tellsALockedAccountApart() {
    stubIdentity(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"code\":\"ACCOUNT_LOCKED\"}"));

    HttpResponse<String> answer = token();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(body(answer).get("error").asString()).isEqualTo("unauthorized_client");
  }

  @Test
  void answers503WhenIdentityIsDown() {
    stubIdentity(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    MerchantApiIT.assertError(token(), 503, "service_unavailable");
  }

  @Test
  void givesTokensOnlyForAPost() {
    HttpResponse<String> answer = send(request("/v2.01/oauth/token"));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(body(answer).propertyNames()).containsExactly("Message");
  }

  @Test
  void takesClientIdAndKeyOnEveryCallAndAsksIdentityOnce() {
    stubIdentity(
        okJson(
            "{\"accessToken\":\""
                + REALM.merchant(client)
                + "\",\"tokenType\":\"Bearer\",\"expiresIn\":3600}"));

    for (int i = 0; i < 3; i++) {
      assertThat(
              send(request("/v2.01/" + client + "/users")
                      .header("Authorization", basic(client, "key")))
                  .statusCode())
          .isEqualTo(200);
    }

    SERVICES.verify(1, postRequestedFor(urlPathEqualTo("/identity/internal/oauth/token")));
    SERVICES.verify(
        3,
        getRequestedFor(urlPathEqualTo("/identity/v2.01/" + client + "/users"))
            .withHeader("Authorization", matching("Bearer .+")));
  }

  @Test
  void refusesCallsWithoutCredentials() {
    for (HttpRequest.Builder request :
        List.of(
            request("/v2.01/" + client + "/users"),
            request("/v2.01/" + client + "/users").POST(json("{}")),
            request("/v2.01/" + client + "/users").header("Authorization", "Digest x"),
            request("/v2.01/" + client + "/nothing"))) {
      HttpResponse<String> answer = send(request);

      MerchantApiIT.assertError(answer, 401, "not_authorized");
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer")
          .doesNotContain("PendingUserAction");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "hmacWithPublicKey",
        "foreignKeySameId",
        "foreignKeyId",
        "embeddedKey",
        "keyAddress",
        "expired",
        "notYet",
        "wrongAudience",
        "wrongIssuer",
        "otherAlgorithm",
        "brokenSignature",
        "garbage"
      })
  void refusesHostileTokens(String kind) throws Exception {
    String token = hostileTokens().get(kind);

    HttpResponse<String> answer =
        send(request("/v2.01/" + client + "/users").header("Authorization", "Bearer " + token));

    MerchantApiIT.assertError(answer, 401, "not_authorized");
    assertThat(SERVICES.getAllServeEvents()).isEmpty();
  }

  @Test
  void keepsServiceAccountsOut() {
    String service = REALM.sign(REALM.claims("svc-wallet").claim("kontor_actor", "service"));

    for (String path : List.of("/v2.01/" + client + "/users", "/v2.01/countries/authorizations")) {
      MerchantApiIT.assertError(
          send(request(path).header("Authorization", "Bearer " + service)),
          403,
          "forbidden_ressource");
    }
  }

  @Test
  void doesNotServeAVerifiedTokenBeyondItsExpiry() {
    Instant end = Instant.now().plusSeconds(2);
    String token =
        REALM.sign(
            REALM
                .claims("key")
                .expirationTime(Date.from(end))
                .claim("kontor_actor", "key")
                .claim("kontor_client", client));

    assertThat(call(token)).isEqualTo(200);
    // The clock skew that verification allows does not prolong what is remembered.
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(16))
        .pollInterval(java.time.Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(call(token)).isEqualTo(401));
  }

  private int call(String token) {
    return send(request("/v2.01/" + client + "/users").header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private Map<String, String> hostileTokens() throws Exception {
    RSAKey realm = REALM.key();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(realm.getKeyID()).build();
    String good = REALM.sign(merchantClaims());
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("plain", new PlainJWT(merchantClaims().build()).serialize());
    tokens.put(
        "hmacWithPublicKey",
        REALM.sign(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(realm.getKeyID()).build(),
            merchantClaims(),
            new MACSigner(realm.toRSAPublicKey().getEncoded())));
    tokens.put("foreignKeySameId", REALM.sign(header, merchantClaims(), new RSASSASigner(foreign)));
    tokens.put(
        "foreignKeyId",
        REALM.sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("foreign").build(),
            merchantClaims(),
            new RSASSASigner(foreign)));
    tokens.put(
        "embeddedKey",
        REALM.sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(realm.getKeyID())
                .jwk(foreign.toPublicJWK())
                .build(),
            merchantClaims(),
            new RSASSASigner(foreign)));
    tokens.put(
        "keyAddress",
        REALM.sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("foreign")
                .jwkURL(URI.create(SERVICES.baseUrl() + "/keys"))
                .build(),
            merchantClaims(),
            new RSASSASigner(foreign)));
    Instant then = Instant.now().minusSeconds(3600);
    tokens.put("expired", REALM.sign(merchantClaims().expirationTime(Date.from(then))));
    tokens.put(
        "notYet",
        REALM.sign(merchantClaims().notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
    tokens.put("wrongAudience", REALM.sign(merchantClaims().audience("account")));
    tokens.put("wrongIssuer", REALM.sign(merchantClaims().issuer("https://elsewhere/realms/x")));
    tokens.put(
        "otherAlgorithm",
        REALM.sign(
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(realm.getKeyID()).build(),
            merchantClaims(),
            new RSASSASigner(realm)));
    tokens.put("brokenSignature", good.substring(0, good.length() - 8) + "AAAAAAAA");
    tokens.put("garbage", "a.b.c");
    return tokens;
  }

  private JWTClaimsSet.Builder merchantClaims() {
    return REALM
        .claims("key-1")
        .claim("kontor_actor", "key")
        .claim("kontor_client", client)
        .claim("kontor_permissions", List.of("*:write"));
  }

  private HttpResponse<String> token() {
    return send(
        request("/v2.01/oauth/token")
            .header("Authorization", basic(client, "key"))
            .POST(json("grant_type=client_credentials")));
  }

  private static void stubIdentity(
      com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token")).atPriority(1).willReturn(answer));
    SERVICES.stubFor(get(urlPathEqualTo("/keys")).willReturn(okJson("{\"keys\":[]}")));
  }

  private static String basic(String clientId, String key) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((clientId + ":" + key).getBytes(StandardCharsets.UTF_8));
  }
}
