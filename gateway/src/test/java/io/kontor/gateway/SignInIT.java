package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SignInIT extends SessionTestBase {

  @Test
  void signsInAndRelaysTheTokenOnTheSamePaths() {
    HttpResponse<String> start = browser.get("/login?next=/users/u1?tab=cards");
    String before = browser.cookies().get(SESSION_COOKIE);

    Map<String, String> asked = query(start);
    assertThat(start.headers().firstValue("Location").orElse(""))
        .startsWith(REALM.issuer() + "/protocol/openid-connect/auth?");
    assertThat(asked)
        .containsEntry("client_id", "kontor-dashboard")
        .containsEntry("redirect_uri", "http://localhost:8080" + CALLBACK)
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("code_challenge", "nonce", "state")
        .doesNotContainKey("claims");

    HttpResponse<String> end = comeBack(asked, Instant.now().plusSeconds(600));

    assertThat(end.statusCode()).isEqualTo(302);
    assertThat(end.headers().firstValue("Location")).contains("/users/u1?tab=cards");
    assertThat(browser.cookies().get(SESSION_COOKIE)).isNotBlank().isNotEqualTo(before);
    assertThat(end.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).contains(SESSION_COOKIE, "HttpOnly", "SameSite=Lax"));
    JsonNode session = body(browser.get("/session"));
    assertThat(session.get("ClientId").asString()).isEqualTo(client);
    assertThat(session.get("ClientName").asString()).isEqualTo("Acme Ltd");
    assertThat(session.get("Name").asString()).isEqualTo("Ada Example");
    assertThat(session.get("Email").asString()).isEqualTo("ada@example.org");
    assertThat(session.get("Permissions").get(0).asString()).isEqualTo("payins:read");
    assertThat(session.get("Acr").asString()).isEqualTo("silver");
    assertThat(session.get("AuthTime").asLong()).isEqualTo(TestRealm.SIGNED_IN);
    assertThat(session.get("CsrfHeader").asString()).isEqualTo("X-XSRF-TOKEN");
    assertThat(browser.cookies()).containsOnlyKeys(SESSION_COOKIE); // The token is in no cookie.

    HttpResponse<String> call = browser.get("/v2.01/" + client + "/users/u1");

    assertThat(call.statusCode()).isEqualTo(200);
    assertThat(call.headers().allValues("X-RateLimit")).hasSize(4);
    SERVICES.verify(
        getRequestedFor(urlPathEqualTo("/identity/v2.01/" + client + "/users/u1"))
            .withHeader("Authorization", containing("Bearer "))
            .withHeader("Cookie", absent()));
    MerchantApiIT.assertError(browser.get("/v2.01/other/users/u1"), 403, "forbidden_ressource");
  }

  @Test
  void asksForTheSecondFactorOnStepUp() {
    assertThat(query(browser.get("/login?acr=gold")).get("claims"))
        .isEqualTo("{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"gold\"]}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "app, CONFIGURE_TOTP, success, success",
    "passkey, webauthn-register, cancelled, cancelled",
    "recovery-codes, CONFIGURE_RECOVERY_AUTHN_CODES, error, error",
    "password, UPDATE_PASSWORD, <script>, error"
  })
  void hasKeycloakChangeTheOwnSignInAndTellsWhatBecameOfIt(
      String action, String asked, String said, String told) {
    Map<String, String> request = query(browser.get("/login?action=" + action + "&next=/profile"));

    assertThat(request).containsEntry("kc_action", asked);
    assertThat(request.get("claims")).contains("gold"); // The second factor comes first.
    assertThat(
            comeBack(request, Instant.now().plusSeconds(600), "&kc_action_status=" + encode(said)))
        .extracting(end -> end.headers().firstValue("Location").orElse(""))
        .isEqualTo("/profile?action=" + action + "&outcome=" + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "APP", "delete_account", "UPDATE_EMAIL", "webauthn-register"})
  void knowsNoOtherAction(String action) {
    Map<String, String> request = query(browser.get("/login?action=" + action + "&next=/profile"));

    assertThat(request).doesNotContainKeys("kc_action", "claims");
    assertThat(
            comeBack(request, Instant.now().plusSeconds(600), "&kc_action_status=success")
                .headers()
                .firstValue("Location"))
        .contains("/profile");
  }

  @Test
  void forgetsAnActionThatWasNotFinished() {
    browser.get("/login?action=password&next=/profile");

    HttpResponse<String> end =
        comeBack(query(browser.get("/login?next=/users")), Instant.now().plusSeconds(600));

    assertThat(end.headers().firstValue("Location")).contains("/users");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "javascript:alert(1)",
        "/logout",
        "%0D%0ASet-Cookie:a=b"
      })
  void goesNowhereElseAfterTheSignIn(String next) {
    HttpResponse<String> end =
        comeBack(query(browser.get("/login?next=" + next)), Instant.now().plusSeconds(600));

    assertThat(end.headers().firstValue("Location")).contains("/");
  }

  @Test
  void refusesAnAnswerItDidNotAskFor() {
    browser.get("/login");

    HttpResponse<String> end = browser.get(CALLBACK + "?code=c&state=forged");

    assertThat(end.headers().firstValue("Location")).contains("/?signin=failed");
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void renewsAnExpiredTokenOnceForAllCallsUnderWay() throws Exception {
    signIn(Instant.now().minusSeconds(5));
    stubToken(
        "refresh_token",
        "{\"access_token\":\""
            + REALM.staff(client, "person-1", Instant.now().plusSeconds(600))
            + "\",\"refresh_token\":\"second\",\"token_type\":\"Bearer\",\"expires_in\":600}",
        300);

    Callable<Integer> call = () -> browser.get("/v2.01/" + client + "/users").statusCode();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(8, call))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    assertThat(browser.get("/v2.01/" + client + "/users").statusCode()).isEqualTo(200);
    REALM
        .server()
        .verify(
            1,
            postRequestedFor(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .withRequestBody(containing("refresh_token=first")));
  }

  @Test
  void endsTheSessionWhenKeycloakDoes() {
    signIn(Instant.now().minusSeconds(5));
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("refresh_token"))
                .willReturn(jsonResponse("{\"error\":\"invalid_grant\"}", 400)));

    MerchantApiIT.assertError(browser.get("/v2.01/" + client + "/users"), 401, "not_authorized");
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void saysSoWhenKeycloakCannotRenewNowAndKeepsTheSession() {
    signIn(Instant.now().minusSeconds(5));
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("refresh_token"))
                .willReturn(jsonResponse("{\"error\":\"temporarily_unavailable\"}", 503)));

    MerchantApiIT.assertError(
        browser.get("/v2.01/" + client + "/users"), 503, "service_unavailable");
    stubToken(
        "refresh_token",
        "{\"access_token\":\""
            + REALM.staff(client, "person-1", Instant.now().plusSeconds(600))
            + "\",\"token_type\":\"Bearer\",\"expires_in\":600}",
        0);
    // Keycloak is not asked again at once.
    org.awaitility.Awaitility.await()
        .until(() -> browser.get("/v2.01/" + client + "/users").statusCode() == 200);
  }

  @Test
  void signsOutHereAndAtKeycloakWithNoTokenInAnyAddress() {
    stubSignOut(204);
    String token = signInForToken();
    HttpRequest.Builder form = browser.request("/logout").POST(HttpRequest.BodyPublishers.noBody());
    assertThat(browser.send(form).statusCode()).isEqualTo(403);

    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(json("_csrf=" + token)));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
    REALM
        .server()
        .verify(
            1,
            postRequestedFor(urlPathEqualTo(TestRealm.PROTOCOL + "/logout"))
                .withRequestBody(containing("refresh_token=first"))
                .withRequestBody(containing("client_id=kontor-dashboard")));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/v2.01/" + client + "/users").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html"})
  void letsThePersonSignOutAtKeycloakWhenItDidNotAnswer(String accept) {
    stubSignOut(503);
    String token = signInForToken();

    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/logout")
                .header("Accept", accept)
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .startsWith(REALM.issuer() + "/protocol/openid-connect/logout?");
    assertThat(query(answer))
        .containsOnly(
            Map.entry("client_id", "kontor-dashboard"),
            Map.entry("post_logout_redirect_uri", "http://localhost:8080/"));
    if (accept.contains("json")) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Location"))
          .contains(body(answer).get("Location").asString());
    } else {
      assertThat(answer.statusCode()).isEqualTo(303);
    }
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void handsOnThatAServiceAsksForTheSecondFactorAndKeepsSessionAndKey() {
    String challenge =
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"gold\", max_age=\"300\"";
    String token = signInForToken();
    String key = UUID.randomUUID().toString();
    Supplier<HttpResponse<String>> call =
        () ->
            browser.send(
                browser
                    .request("/v2.01/" + client + "/keys")
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token)
                    .header("Idempotency-Key", key)
                    .POST(json("{\"Name\":\"Till\"}")));
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/v2.01/" + client + "/keys"))
            .willReturn(
                jsonResponse("{\"Type\":\"insufficient_user_authentication\"}", 401)
                    .withHeader("WWW-Authenticate", challenge)));

    HttpResponse<String> refused = call.get();

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains(challenge);
    assertThat(refused.body()).contains("insufficient_user_authentication");
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);

    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/v2.01/" + client + "/keys"))
            .willReturn(jsonResponse("{\"Id\":\"key_1\"}", 200)));
    assertThat(call.get().body()).contains("key_1");
  }

  @Test
  void takesAnUnreadableSessionForNone() {
    signIn(Instant.now().plusSeconds(600));
    jdbc.sql("UPDATE spring_session_attributes SET attribute_bytes = '\\xdeadbeef'").update();

    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/v2.01/" + client + "/users").statusCode()).isEqualTo(401);
    assertThat(browser.get("/login").statusCode()).isEqualTo(302);
  }

  @Test
  void keepsTheClientSecretOutOfTheDatabase() {
    signIn(Instant.now().plusSeconds(600));

    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM spring_session_attributes
                     WHERE position('dashboard-secret'::bytea IN attribute_bytes) > 0
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void knowsThatNobodyIsSignedIn() {
    MerchantApiIT.assertError(browser.get("/session"), 401, "not_authorized");
    assertThat(browser.cookies()).doesNotContainKey(SESSION_COOKIE);
  }

  private static void stubSignOut(int status) {
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/logout"))
                .willReturn(jsonResponse("{}", status)));
  }
}
