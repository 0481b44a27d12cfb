package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;

/** The session of a person who does nothing ends, whatever their pages do by themselves. */
class IdleSessionIT extends SessionTestBase {

  private static final Duration ALMOST = Duration.ofMinutes(5).minusSeconds(20);
  private static final Duration TOO_LONG = Duration.ofMinutes(5).plusSeconds(1);

  @Test
  void endsHereAndAtKeycloakAlthoughThePageGoesOnReading() {
    stubSignOut(204);
    signInForToken();
    idleFor(ALMOST);

    assertThat(read()).isEqualTo(200);
    assertThat(idleLeft(browser.get("/session"))).isBetween(1L, 20L); // Reading adds nothing.

    idleFor(TOO_LONG);

    MerchantApiIT.assertError(browser.get("/v2.01/" + client + "/users"), 401, "not_authorized");
    assertSignedOutAtKeycloak(1);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(read()).isEqualTo(401);
    assertSignedOutAtKeycloak(1);
  }

  @Test
  void goesOnForWhoeverDoesSomething() {
    String token = signInForToken();
    idleFor(ALMOST);

    HttpResponse<String> told = browser.send(activity().header("X-XSRF-TOKEN", token));

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(idleLeft(told)).isGreaterThan(290);
    assertThat(body(told).get("IdleMax").asLong()).isEqualTo(300);

    idleFor(ALMOST);
    browser.send(
        browser
            .request("/v2.01/" + client + "/users/natural")
            .header("X-XSRF-TOKEN", token)
            .header("Content-Type", "application/json")
            .POST(json("{}")));

    assertThat(idleLeft(browser.get("/session"))).isGreaterThan(290);
  }

  @Test
  void takesNoWordFromAnotherSite() {
    signInForToken();
    idleFor(ALMOST);

    assertThat(browser.send(activity()).statusCode()).isEqualTo(403);

    assertThat(idleLeft(browser.get("/session"))).isBetween(1L, 20L);
  }

  @Test
  void cannotBeWokenAfterItsEnd() {
    stubSignOut(204);
    String token = signInForToken();
    idleFor(TOO_LONG);

    HttpResponse<String> told = browser.send(activity().header("X-XSRF-TOKEN", token));

    assertThat(told.statusCode()).isEqualTo(401);
    assertThat(read()).isEqualTo(401);
  }

  @Test
  void endsAtKeycloakBeforeTheNextSignInSoThatItAsksForEverything() {
    stubSignOut(204);
    signIn(Instant.now().plusSeconds(600));
    idleFor(TOO_LONG);

    assertThat(browser.get("/login?acr=gold").statusCode()).isEqualTo(302);

    assertSignedOutAtKeycloak(1);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void leavesASessionAloneThatStepsUp() {
    signIn(Instant.now().plusSeconds(600));
    idleFor(ALMOST);

    browser.get("/login?acr=gold");

    assertSignedOutAtKeycloak(0);
    assertThat(read()).isEqualTo(200);
  }

  @Test
  void isOverAlsoWhileKeycloakIsAwayAndEndsThereLater() {
    stubSignOut(503);
    signIn(Instant.now().plusSeconds(600));
    idleFor(TOO_LONG);

    assertThat(read()).isEqualTo(401);
    assertThat(read()).isEqualTo(401);

    stubSignOut(204);
    assertThat(read()).isEqualTo(401);
    assertSignedOutAtKeycloak(3);
    assertThat(read()).isEqualTo(401);
    assertSignedOutAtKeycloak(3);
  }

  @Test
  void keepsASessionThatAnEarlierReleaseBegan() {
    signIn(Instant.now().plusSeconds(600));
    jdbc.sql("DELETE FROM spring_session_attributes WHERE attribute_name = 'kontor.active'")
        .update();

    assertThat(read()).isEqualTo(200);
    assertThat(idleLeft(browser.get("/session"))).isGreaterThan(290);
  }

  private int read() {
    return browser.get("/v2.01/" + client + "/users").statusCode();
  }

  private HttpRequest.Builder activity() {
    return browser.request("/session/activity").POST(HttpRequest.BodyPublishers.noBody());
  }

  private static long idleLeft(HttpResponse<String> answer) {
    return body(answer).get("IdleLeft").asLong();
  }

  /** The last thing that anybody did lies so far back. */
  private void idleFor(Duration time) {
    Long at = Instant.now().minus(time).getEpochSecond();
    jdbc.sql(
            """
            UPDATE spring_session_attributes SET attribute_bytes = ?
             WHERE attribute_name = 'kontor.active'
            """)
        .param(new SerializingConverter().convert(at))
        .update();
  }

  private static void stubSignOut(int status) {
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/logout"))
                .willReturn(jsonResponse("{}", status)));
  }

  private static void assertSignedOutAtKeycloak(int times) {
    REALM
        .server()
        .verify(
            times,
            postRequestedFor(urlPathEqualTo(TestRealm.PROTOCOL + "/logout"))
                .withRequestBody(containing("refresh_token=first")));
  }
}
