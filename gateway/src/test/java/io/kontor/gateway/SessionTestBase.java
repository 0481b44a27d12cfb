package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A person at a browser, who signs in through a realm that is satisfied. */
abstract class SessionTestBase extends GatewayTestBase {

  protected static final String SESSION_COOKIE = "KONTOR-SESSION-8080";
  protected static final String CALLBACK = "/login/oauth2/code/keycloak";

  protected Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(base(), this::send);
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{\"Name\":\"Acme Ltd\"}")));
  }

  /** Signs in and tells the session's CSRF token. */
  protected String signInForToken() {
    signIn(Instant.now().plusSeconds(600));
    return body(browser.get("/session")).get("CsrfToken").asString();
  }

  protected void signIn(Instant accessExpiry) {
    HttpResponse<String> end = comeBack(query(browser.get("/login")), accessExpiry);
    assertThat(end.statusCode()).isEqualTo(302);
    assertThat(end.headers().firstValue("Location")).contains("/");
  }

  /** Keycloak is satisfied and sends the browser back. */
  protected HttpResponse<String> comeBack(Map<String, String> asked, Instant accessExpiry) {
    return comeBack(asked, accessExpiry, "");
  }

  /**
   * The same, with something more in the address.
   *
   * @param more begins with an ampersand
   */
  protected HttpResponse<String> comeBack(
      Map<String, String> asked, Instant accessExpiry, String more) {
    String idToken =
        REALM.sign(
            REALM
                .claims("person-1")
                .audience("kontor-dashboard")
                .claim("azp", "kontor-dashboard")
                .claim("nonce", asked.get("nonce")));
    long seconds = accessExpiry.getEpochSecond() - Instant.now().getEpochSecond();
    stubToken(
        "authorization_code",
        "{\"access_token\":\""
            + REALM.staff(client, "person-1", accessExpiry)
            + "\",\"refresh_token\":\"first\",\"id_token\":\""
            + idToken
            + "\",\"token_type\":\"Bearer\",\"expires_in\":"
            + Math.max(1, seconds)
            + "}",
        0);
    return browser.get(CALLBACK + "?code=the-code&state=" + encode(asked.get("state")) + more);
  }

  protected static void stubToken(String grant, String answer, int delayMillis) {
    REALM
        .server()
        .stubFor(
            post(urlPathEqualTo(TestRealm.PROTOCOL + "/token"))
                .withRequestBody(containing("grant_type=" + grant))
                .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
                .withBasicAuth("kontor-dashboard", "dashboard-secret")
                .willReturn(okJson(answer).withFixedDelay(delayMillis)));
  }

  protected static Map<String, String> query(HttpResponse<String> redirect) {
    String query =
        URI.create(redirect.headers().firstValue("Location").orElseThrow()).getRawQuery();
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  protected static String encode(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
