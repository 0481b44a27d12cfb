package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MerchantApiIT extends GatewayTestBase {

  @Test
  void handsARequestToItsOwnerAndItsAnswerBack() {
    SERVICES.stubFor(
        post(anyUrl())
            .willReturn(
                okJson("{\"Id\":\"tr_1\"}")
                    .withHeader("Link", "<x>; rel=\"first\"")
                    .withHeader("Set-Cookie", "a=b")
                    .withHeader("Server", "secret/1")));

    HttpResponse<String> answer =
        send(
            merchant("/V2_01/" + client + "//Transfers/?Sort=CreationDate:DESC&a=%20b")
                .header("Content-Type", "application/json")
                .header("Cookie", "KONTOR-SESSION=abc")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Internal-Actor", "service")
                .header("X-Request-Id", "order-17")
                .header("x-tenant-id", "uk")
                .POST(json("{\"Amount\":1}")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"Id\":\"tr_1\"}");
    assertThat(answer.headers().firstValue("Link")).contains("<x>; rel=\"first\"");
    assertThat(answer.headers().firstValue("X-Request-Id")).contains("order-17");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
    SERVICES.verify(
        postRequestedFor(
                urlEqualTo(
                    "/transaction/v2.01/" + client + "/Transfers?Sort=CreationDate:DESC&a=%20b"))
            .withRequestBody(equalTo("{\"Amount\":1}"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withHeader("Authorization", matching("Bearer .+"))
            .withHeader("X-Request-Id", equalTo("order-17"))
            .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
            .withHeader("x-tenant-id", equalTo("uk"))
            .withHeader("X-Forwarded-For", matching("127.0.0.1|0:0:0:0:0:0:0:1"))
            .withHeader("Cookie", absent())
            .withHeader("X-Internal-Actor", absent()));
  }

  @Test
  void tellsTheFourWindowsInFourLinesEach() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    long before = Instant.now().getEpochSecond();

    send(merchant("/v2.01/" + client + "/wallets/w1"));
    HttpResponse<String> answer = send(merchant("/v2.01/" + client + "/wallets/w1"));

    assertThat(answer.headers().allValues("X-RateLimit")).containsExactly("2", "2", "2", "2");
    assertThat(answer.headers().allValues("X-RateLimit-Remaining"))
        .containsExactly("2298", "4498", "8798", "105598");
    List<Long> resets =
        answer.headers().allValues("X-RateLimit-Reset").stream().map(Long::valueOf).toList();
    assertThat(resets).hasSize(4);
    long[] windows = {900, 1800, 3600, 86400};
    for (int w = 0; w < 4; w++) {
      assertThat(resets.get(w) - before).isBetween(windows[w] - 61, windows[w] + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "internal/clients", "wallets/w1/unknown", "V3.0", "actuator/health"})
  void answersUnknownPathsWithTheContractsBody(String resource) {
    HttpResponse<String> answer = send(merchant("/v2.01/" + client + "/" + resource));

    assertError(answer, 404, "ressource_not_found");
    assertThat(body(answer).get("errors").isObject()).isTrue();
    assertThat(answer.headers().allValues("X-RateLimit")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/oauth/token",
        "/callbacks/acquirer",
        "/actuator/env",
        "/v3.0/acme/payins/intents",
        "/no-such-file.js"
      })
  void neverReachesWhatIsNotPublic(String path) {
    HttpResponse<String> answer =
        send(merchant(path).header("Accept", "application/json").POST(json("{}")));

    assertThat(answer.statusCode()).isIn(404, 405);
    assertThat(SERVICES.getAllServeEvents()).isEmpty();
  }

  @Test
  void keepsOneClientOutOfAnother() {
    HttpResponse<String> answer = send(merchant("/v2.01/somebody-else/users"));

    assertError(answer, 403, "forbidden_ressource");
    assertThat(SERVICES.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "OPTIONS"})
  void refusesMethodsTheContractDoesNotKnow(String method) {
    HttpResponse<String> answer =
        send(
            merchant("/v2.01/" + client + "/users")
                .method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST, PUT, DELETE");
    JsonNode body = body(answer);
    assertThat(body.propertyNames()).containsExactly("Message");
    assertThat(body.get("Message").asString())
        .isEqualTo("The requested resource does not support http method '" + method + "'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v2.01/a/%2e%2e/b", "/v2.01/a;b/users", "/v2.01/a%2Fb/users", "/v2.01/a%00"})
  void refusesAmbiguousPaths(String path) {
    assertError(send(merchant(path)), 400, "param_error");
  }

  @Test
  void refusesBodiesThatAreTooLargeWhetherAnnouncedOrNot() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    byte[] large = new byte[1_200_000];
    String path = "/v2.01/" + client + "/users/natural";

    assertError(
        send(
            merchant(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large))),
        413,
        "payload_too_large");
    assertError(
        send(
            merchant(path)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large)))),
        413,
        "payload_too_large");
    assertThat(
            send(merchant("/v2.01/" + client + "/users/u/kyc/documents/d/pages")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(large)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesMediaTypesNobodyTakes() {
    assertError(
        send(
            merchant("/v2.01/" + client + "/users/natural")
                .header("Content-Type", "text/xml")
                .POST(json("<a/>"))),
        415,
        "unsupported_media_type");
  }

  @Test
  void answersQuicklyWhenAServiceIsDownAndGoesOnWithTheOthers() {
    SERVICES.stubFor(get(anyUrl()).willReturn(okJson("[]")));
    for (int i = 0; i < 12; i++) {
      long start = System.nanoTime();

      HttpResponse<String> answer = send(merchant("/v2.01/" + client + "/reports"));

      assertError(answer, 503, "service_unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(send(merchant("/v2.01/" + client + "/hooks")).statusCode()).isEqualTo(200);
  }

  @Test
  void saysThatAnOutcomeIsUnknownAndNeverRepeatsAPost() {
    SERVICES.stubFor(
        post(urlPathEqualTo("/webhook/v2.01/" + client + "/hooks"))
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    SERVICES.stubFor(
        post(urlPathEqualTo("/dispute/v2.01/" + client + "/disputes/d/documents"))
            .willReturn(okJson("{}").withFixedDelay(1500)));

    HttpResponse<String> broken = send(merchant("/v2.01/" + client + "/hooks").POST(json("{}")));
    HttpResponse<String> slow =
        send(merchant("/v2.01/" + client + "/disputes/d/documents").POST(json("{}")));

    assertError(broken, 502, "other");
    assertError(slow, 504, "other");
    SERVICES.verify(1, postRequestedFor(urlPathEqualTo("/webhook/v2.01/" + client + "/hooks")));
  }

  @Test
  void passesErrorsOfServicesOnAsTheyAre() {
    SERVICES.stubFor(
        get(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(401)
                    .withHeader("WWW-Authenticate", "PendingUserAction RedirectUrl=https://x")
                    .withBody("{\"Message\":\"sca\"}")));

    HttpResponse<String> answer = send(merchant("/v2.01/" + client + "/wallets/w"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("PendingUserAction RedirectUrl=https://x");
    assertThat(answer.body()).isEqualTo("{\"Message\":\"sca\"}");
    SERVICES.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void letsAnswersWithoutABodyThrough() {
    SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));

    HttpResponse<String> answer = send(merchant("/v2.01/" + client + "/users/natural/u1").DELETE());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void opensLinksToFilesWithoutCredentialsAndNothingElse() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));

    for (String link : List.of("kyc/files/secret-1", "KYC/Files/secret-1/")) {
      assertThat(send(request("/v2.01/" + client + "/" + link)).statusCode()).isEqualTo(200);
    }
    assertThat(send(request("/v2.01/" + client + "/dispute-documents/files/s")).statusCode())
        .isEqualTo(200);
    SERVICES.verify(3, getRequestedFor(anyUrl()).withHeader("Authorization", absent()));

    SERVICES.resetRequests();
    for (HttpRequest.Builder closed :
        List.of(
            request("/v2.01/" + client + "/kyc/files/secret-1").POST(json("{}")),
            request("/v2.01/" + client + "/kyc/files"),
            request("/v2.01/" + client + "/kyc/files/a/b"),
            request("/v2.01/" + client + "/kyc/documents/d"))) {
      assertError(send(closed), 401, "not_authorized");
    }
    assertThat(SERVICES.getAllServeEvents()).isEmpty();
  }

  @Test
  void keepsNoConnectionOfAnswersTheCallerAlreadyHas() {
    SERVICES.stubFor(get(anyUrl()).willReturn(okJson("[1]").withHeader("ETag", "\"v1\"")));

    for (int i = 0; i < 300; i++) { // more than may be under way at once
      HttpResponse<String> answer =
          send(merchant("/v2.01/" + client + "/kyc/documents").header("If-None-Match", "\"v1\""));
      assertThat(answer.statusCode()).isEqualTo(304);
    }
  }

  static void assertError(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    JsonNode body = body(answer);
    assertThat(body.propertyNames()).containsExactly("Message", "Type", "Id", "Date", "errors");
    assertThat(body.get("Type").asString()).isEqualTo(type);
    assertThat(body.get("Message").asString()).isNotBlank();
    assertThat(body.get("Id").asString()).matches("[0-9a-f-]{36}#\\d+");
    assertThat(body.get("Date").asLong())
        .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(5L));
    if (status == 429 || status == 503) { // What the official SDK shows to people is the body.
      String wait = answer.headers().firstValue("Retry-After").orElse("");
      assertThat(wait).matches("[1-9]\\d*");
      assertThat(body.get("Message").asString()).contains("; try again in " + wait + " second");
      assertThat(body.get("errors").get("RetryAfter").asString()).isEqualTo(wait);
    }
  }
}
