package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page of somebody else, or whoever can set cookies for our host, can make a browser do. */
class ForgeryIT extends SessionTestBase {

  private static final String RIGHT = "right";
  private static final String OWN = "http://localhost:8080";

  /** Token, further headers, whether it may pass. */
  static Stream<Arguments> calls() {
    return Stream.of(
        arguments("no token", "", Map.of(), false),
        arguments("a guess", "guessed", Map.of(), false),
        arguments("a token of the session before", "old", Map.of("Origin", OWN), false),
        arguments("a token of another session", "other", Map.of("Origin", OWN), false),
        arguments("the right token alone", RIGHT, Map.of(), true),
        arguments("our page", RIGHT, Map.of("Origin", OWN, "Sec-Fetch-Site", "same-origin"), true),
        arguments("no page", RIGHT, Map.of("Sec-Fetch-Site", "none"), true),
        arguments("our page without token", "", Map.of("Origin", OWN), false),
        arguments("a foreign page", RIGHT, Map.of("Origin", "http://evil.example"), false),
        arguments("another port", RIGHT, Map.of("Origin", "http://localhost:8081"), false),
        arguments("another scheme", RIGHT, Map.of("Origin", "https://localhost:8080"), false),
        arguments("a sibling", RIGHT, Map.of("Origin", "http://a.localhost:8080"), false),
        arguments("a hidden page", RIGHT, Map.of("Origin", "null"), false),
        arguments("an empty origin", RIGHT, Map.of("Origin", ""), false),
        arguments("a sibling's fetch", RIGHT, Map.of("Sec-Fetch-Site", "same-site"), false),
        arguments("a foreign fetch", RIGHT, Map.of("Sec-Fetch-Site", "cross-site"), false),
        arguments(
            "our origin, foreign fetch",
            RIGHT,
            Map.of("Origin", OWN, "Sec-Fetch-Site", "cross-site"),
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void movesMoneyForOurOwnPagesOnly(
      String name, String kind, Map<String, String> headers, boolean passes) {
    String token = token(kind);

    for (String method : List.of("POST", "PUT", "DELETE")) {
      HttpRequest.Builder call =
          browser
              .request("/v2.01/" + client + "/transfers")
              .header("Content-Type", "application/json")
              .method(method, json("{}"));
      headers.forEach(call::header);
      if (!token.isEmpty()) {
        call.header("X-XSRF-TOKEN", token);
      }
      HttpResponse<String> answer = browser.send(call);
      assertThat(answer.statusCode()).as(method + " from " + name).isEqualTo(passes ? 200 : 403);
    }
    SERVICES.verify(
        passes ? 1 : 0,
        postRequestedFor(urlPathEqualTo("/transaction/v2.01/" + client + "/transfers")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void signsOutForOurOwnPagesOnly(
      String name, String kind, Map<String, String> headers, boolean passes) {
    String token = token(kind);
    HttpRequest.Builder form =
        browser
            .request("/logout")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(json("_csrf=" + token));
    headers.forEach(form::header);

    assertThat(browser.send(form).statusCode()).as(name).isEqualTo(passes ? 303 : 403);
    assertThat(browser.get("/session").statusCode()).isEqualTo(passes ? 401 : 200);
  }

  @Test
  void takesNoPairThatSomebodyElseChose() {
    signInForToken();
    HttpRequest.Builder forged =
        browser
            .request("/v2.01/" + client + "/transfers")
            .header("Content-Type", "application/json")
            .header("Cookie", "XSRF-TOKEN=chosen; __Host-XSRF-TOKEN=chosen")
            .header("X-XSRF-TOKEN", "chosen")
            .POST(json("{}"));

    MerchantApiIT.assertError(browser.send(forged), 403, "forbidden_ressource");
  }

  @Test
  void readsNeedNoToken() {
    signInForToken();
    for (String method : List.of("GET", "HEAD")) {
      HttpRequest.Builder read =
          browser
              .request("/v2.01/" + client + "/users")
              .header("Origin", "http://evil.example")
              .method(method, HttpRequest.BodyPublishers.noBody());
      assertThat(browser.send(read).statusCode()).as(method).isEqualTo(200);
    }
  }

  @Test
  void aBearerTokenNeedsNoneOfIt() {
    signInForToken();
    HttpRequest.Builder call =
        merchant("/v2.01/" + client + "/transfers")
            .header("Content-Type", "application/json")
            .header("Origin", "http://evil.example")
            .POST(json("{}"));

    assertThat(browser.send(call).statusCode()).isEqualTo(200);
  }

  @Test
  void aCookieOfNoSessionMakesNone() {
    int before = sessions();
    HttpRequest.Builder call =
        request("/v2.01/" + client + "/transfers")
            .header("Cookie", SESSION_COOKIE + "=bm8gc3VjaCBzZXNzaW9u")
            .header("X-XSRF-TOKEN", "guessed")
            .POST(json("{}"));

    MerchantApiIT.assertError(send(call), 403, "forbidden_ressource");
    assertThat(sessions()).isEqualTo(before);
  }

  private int sessions() {
    return jdbc.sql("SELECT count(*) FROM spring_session").query(Integer.class).single();
  }

  /** The browser ends up signed in; the token is of the wanted kind. */
  private String token(String kind) {
    return switch (kind) {
      case "old" -> {
        String old = signInForToken();
        signIn(Instant.now().plusSeconds(600));
        yield old;
      }
      case "other" -> {
        String other = signInForToken();
        browser = new Browser(base(), this::send);
        signInForToken();
        yield other;
      }
      default -> {
        String right = signInForToken();
        yield kind.equals(RIGHT) ? right : kind;
      }
    };
  }
}
