package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.serializer.support.SerializingConverter;

/** Ten minutes without Keycloak: only new sign-ins of people fail, and they are told. */
@Import(KeycloakAwayIT.MovedClock.class)
class KeycloakAwayIT extends GatewayTestBase {

  private static volatile Duration moved = Duration.ZERO;

  private Browser browser;

  @TestConfiguration(proxyBeanMethods = false)
  static class MovedClock {

    @Bean
    @Primary
    Clock movedClock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.now().plus(moved);
        }
      };
    }
  }

  @BeforeEach
  void openBrowser() {
    moved = Duration.ZERO;
    browser = new Browser(base(), this::send);
    SERVICES.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"Name\":\"Acme Ltd\"}")));
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(
                okJson(
                    "{\"accessToken\":\""
                        + REALM.merchant(client)
                        + "\",\"tokenType\":\"Bearer\",\"expiresIn\":1200}")));
  }

  @AfterEach
  void bringBack() {
    moved = Duration.ZERO;
    REALM.reset();
    Awaitility.await().until(() -> browser.get("/login").statusCode() == 302);
  }

  @Test
  void isNotNoticedByTokensSessionsAndKnownKeys() {
    signIn();
    assertThat(call(bearer())).isEqualTo(200);
    assertThat(call(basic("known"))).isEqualTo(200);
    assertThat(token("known")).isEqualTo(200);

    takeKeycloakAway();
    for (int minute = 0; minute < 10; minute++) {
      moved = moved.plusMinutes(1);

      assertThat(call(bearer())).as("minute " + minute).isEqualTo(200);
      assertThat(call(basic("known"))).isEqualTo(200);
      assertThat(token("known")).isEqualTo(200);
      assertThat(browser.get("/v2.01/" + client + "/users").statusCode()).isEqualTo(200);
      assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsNoCallWaitingForASessionThatCannotBeRenewed() {
    signIn();
    REALM
        .server()
        .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withFixedDelay(2_500)));
    moved = Duration.ofMinutes(11);
    long start = System.nanoTime();

    for (int i = 0; i < 5; i++) {
      assertThat(browser.get("/v2.01/" + client + "/users").statusCode()).isEqualTo(200);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_400));
  }

  @Test
  void renewsASessionBehindTheBackOfItsCalls() {
    signIn();
    stubToken("refresh_token", "\"refresh_token\":\"second\",");
    moved = Duration.ofMinutes(6);

    Awaitility.await()
        .untilAsserted(() -> {
          assertThat(browser.get("/v2.01/" + client + "/users").statusCode()).isEqualTo(200);
          REALM
              .server()
              .verify(
                  1,
                  com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                          urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                      .withRequestBody(containing("refresh_token=first")));
        });
  }

  @Test
  void tellsAWrongKeyWithoutForgettingItsOwnToken() {
    assertThat(token("known")).isEqualTo(200);
    takeKeycloakAway();
    moved = Duration.ofMinutes(5);
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .withRequestBody(containing("wrong"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(401)));

    assertThat(token("wrong")).isEqualTo(401);

    assertThat(token("known")).isEqualTo(200);
  }

  @Test
  void tellsPeopleThatSignInIsNotAvailable() {
    takeKeycloakAway();

    Awaitility.await().until(() -> browser.get("/login").statusCode() == 503);
    HttpResponse<String> page = browser.get("/login?next=/users");
    assertThat(page.body()).contains("Sign-in is not available right now");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Retry-After")).contains("60");
    assertThat(page.body()).contains("try again in 60 seconds");
    assertThat(page.headers().firstValue("Location")).isEmpty();
  }

  private static void takeKeycloakAway() {
    REALM
        .server()
        .stubFor(
            any(anyUrl())
                .atPriority(1)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
  }

  private HttpRequest.Builder bearer() {
    return merchant("/v2.01/" + client + "/users");
  }

  private HttpRequest.Builder basic(String key) {
    return request("/v2.01/" + client + "/users").header("Authorization", credentials(key));
  }

  private int call(HttpRequest.Builder request) {
    return send(request).statusCode();
  }

  private int token(String key) {
    return send(request("/v2.01/oauth/token")
            .header("Authorization", credentials(key))
            .POST(json("grant_type=client_credentials")))
        .statusCode();
  }

  private String credentials(String key) {
    return "Basic "
        + Base64.getEncoder().encodeToString((client + ":" + key).getBytes(StandardCharsets.UTF_8));
  }

  private void signIn() {
    HttpResponse<String> start = browser.get("/login");
    Map<String, String> asked =
        Arrays.stream(
                URI.create(start.headers().firstValue("Location").orElseThrow())
                    .getRawQuery()
                    .split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    String idToken =
        REALM.sign(
            REALM
                .claims("person-1")
                .audience("kontor-dashboard")
                .claim("azp", "kontor-dashboard")
                .claim("nonce", asked.get("nonce")));
    stubToken(
        "authorization_code", "\"refresh_token\":\"first\",\"id_token\":\"" + idToken + "\",");
    assertThat(
            browser
                .get(
                    "/login/oauth2/code/keycloak?code=c&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(302);
    // Somebody who goes on working, however far a test moves the time.
    jdbc.sql(
            """
            UPDATE spring_session_attributes SET attribute_bytes = ?
             WHERE attribute_name = 'kontor.active'
            """)
        .param(new SerializingConverter().convert(Instant.now().plusSeconds(3600).getEpochSecond()))
        .update();
  }

  private void stubToken(String grant, String members) {
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=" + grant))
                .willReturn(
                    okJson(
                        "{\"access_token\":\""
                            + REALM.staff(client, "person-1", Instant.now().plusSeconds(1200))
                            + "\","
                            + members
                            + "\"token_type\":\"Bearer\",\"expires_in\":1200}")));
  }
}
