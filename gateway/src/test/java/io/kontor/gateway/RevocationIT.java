package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose right has ended is stopped at the edge within a second, however they come. */
class RevocationIT extends GatewayTestBase {
  private static KafkaProducer<String, String> producer;

  private final String person = "person-" + UUID.randomUUID();
  private Browser browser;

  @BeforeAll
  static void identityService() throws Exception {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.getBrokersAsString(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
    tell("PERSON", "nobody", null, false); // the topic is there, as in production
  }

  @AfterAll
  static void close() {
    producer.close();
  }

  @BeforeEach
  void openBrowser() {
    browser = new Browser(base(), this::send);
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  @Test
  void stopsTokensOfAKey() throws Exception {
    String token = keyToken();
    IntSupplier call = () -> send(bearer(token)).statusCode();
    assertThat(call.getAsInt()).isEqualTo(200);

    tell("KEY", client, null, false);

    awaitStatus(401, call);
  }

  @Test
  void stopsAKeyThatIsSentWithEveryCall() throws Exception {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((client + ":key").getBytes(StandardCharsets.UTF_8));
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(
                okJson(
                    "{\"accessToken\": \""
                        + keyToken()
                        + "\", \"tokenType\": \"Bearer\", \"expiresIn\": 600}")));
    IntSupplier call =
        () ->
            send(request("/v2.01/" + client + "/users").header("Authorization", basic))
                .statusCode();
    assertThat(call.getAsInt()).isEqualTo(200);
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(jsonResponse("{\"code\": \"NOT_AUTHORIZED\"}", 401)));

    tell("KEY", client, null, false);

    awaitStatus(401, call);
  }

  @Test
  void stopsEverybodyOfAClient() throws Exception {
    String token = keyToken();
    assertThat(send(bearer(token)).statusCode()).isEqualTo(200);

    tell("CLIENT", client, Instant.now(), false);

    awaitStatus(401, () -> send(bearer(token)).statusCode());
  }

  @Test
  void endsTheSessionOfALeaver() throws Exception {
    signIn();
    assertThat(users()).isEqualTo(200);

    tell("PERSON", person, null, true);

    awaitStatus(401, this::users);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() ->
            jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = :person")
                    .param("person", person)
                    .query(Integer.class)
                    .single()
                == 0);
  }

  @Test
  void goesOnWithTheNewRightsOfAPersonWhoseRoleChanged() throws Exception {
    signIn();
    assertThat(users()).isEqualTo(200);

    tell("PERSON", person, null, false);
    awaitUnlike(200, this::users);
    tell("PERSON", person, Instant.now(), false);
    stubRenewal(List.of("payins:write"));

    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(5))
        .until(() -> users() == 200);
    assertThat(body(browser.get("/session")).get("Permissions").get(0).asString())
        .isEqualTo("payins:write");
    REALM
        .server()
        .verify(
            1,
            com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                    urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=refresh_token")));
  }

  @Test
  void asksKeycloakForNoTokenThatWouldNotBeBelieved() throws Exception {
    signIn();
    stubRenewal(List.of("payins:read"));

    tell("PERSON", person, null, false);

    awaitUnlike(200, this::users);
    MerchantApiIT.assertError(
        browser.get("/v2.01/" + client + "/users"), 503, "service_unavailable");
    REALM
        .server()
        .verify(
            0,
            com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                    urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=refresh_token")));
    assertThat(
            SERVICES
                .findAll(getRequestedFor(urlPathEqualTo("/identity/v2.01/" + client + "/users")))
                .size())
        .isLessThan(200);
  }

  private java.net.http.HttpRequest.Builder bearer(String token) {
    return request("/v2.01/" + client + "/users").header("Authorization", "Bearer " + token);
  }

  private int users() {
    return browser.get("/v2.01/" + client + "/users").statusCode();
  }

  private String keyToken() {
    return REALM.sign(
        REALM
            .claims("service-account-" + client)
            .issueTime(Date.from(Instant.now().minusSeconds(2)))
            .claim("azp", "key-" + client)
            .claim("kontor_actor", "key")
            .claim("kontor_client", client)
            .claim("kontor_permissions", List.of("*:write")));
  }

  private static void awaitStatus(int status, IntSupplier call) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(1))
        .until(() -> call.getAsInt() == status);
  }

  private static void awaitUnlike(int status, IntSupplier call) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(5))
        .until(() -> call.getAsInt() != status);
  }

  private void signIn() {
    Map<String, String> asked = query(browser.get("/login"));
    String idToken =
        REALM.sign(
            REALM
                .claims(person)
                .audience("kontor-dashboard")
                .claim("azp", "kontor-dashboard")
                .claim("nonce", asked.get("nonce")));
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=authorization_code"))
                .willReturn(
                    okJson(
                        "{\"access_token\":\""
                            + staff(List.of("payins:read"))
                            + "\",\"refresh_token\":\"first\",\"id_token\":\""
                            + idToken
                            + "\",\"token_type\":\"Bearer\",\"expires_in\":600}")));
    assertThat(
            browser
                .get(
                    "/login/oauth2/code/keycloak?code=c&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(302);
  }

  /** Keycloak dates the renewed token with the second in which it is asked. */
  private void stubRenewal(List<String> permissions) {
    await().until(() -> Instant.now().getNano() < 100_000_000); // a second has just begun
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .willReturn(
                    okJson(
                        "{\"access_token\":\""
                            + staff(permissions)
                            + "\",\"refresh_token\":\"second\",\"token_type\":\"Bearer\",\"expires_in\":600}")));
  }

  private String staff(List<String> permissions) {
    return REALM.sign(
        REALM
            .claims(person)
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .claim("kontor_actor", "staff")
            .claim("kontor_client", client)
            .claim("kontor_permissions", permissions)
            .claim("name", "Ada Example"));
  }

  private static Map<String, String> query(HttpResponse<String> redirect) {
    String query =
        URI.create(redirect.headers().firstValue("Location").orElseThrow()).getRawQuery();
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void tell(String kind, String id, @Nullable Instant notBefore, boolean ended)
      throws Exception {
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "/identity-service",
         "type": "io.kontor.identity.authority-revoked.v1", "subject": "%s", "time": "%s",
         "data": {"kind": "%s", "id": "%s", "clientId": "acme", "notBefore": %s, "ended": %s}}
        """
            .formatted(
                UUID.randomUUID(),
                id,
                Instant.now(),
                kind,
                id,
                notBefore == null ? "null" : "\"" + notBefore + "\"",
                ended);
    producer.send(new ProducerRecord<>("kontor.identity", id, event)).get();
  }
}
