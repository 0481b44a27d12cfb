package io.kontor.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardIT extends GatewayTestBase {

  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/users/user_m_01/", "/transactions?Status=FAILED", "/index.html"})
  void givesThePageToEveryAddressOfTheDashboard(String path) {
    HttpResponse<String> page = send(request(path).header("Accept", HTML));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Placeholder for the dashboard");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("worker-src");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/"})
  void showsTheReferenceOfTheMerchantApiToEverybody(String path) {
    HttpResponse<String> page = send(request(path).header("Accept", HTML));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Placeholder for the reference");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "script-src 'self';", "worker-src 'self' blob:");

    HttpResponse<String> document = send(request("/docs/openapi.json"));

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(document.body()).contains("openapi");
  }

  @Test
  void sparesThePageWhenItIsTheSame() {
    String tag =
        send(request("/").header("Accept", HTML)).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        send(request("/users").header("Accept", HTML).header("If-None-Match", tag));

    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void letsHashedFilesBeKeptForEverAndGivesThemCompressed() {
    HttpResponse<String> plain = send(request("/assets/app-0a1b2c3d.js"));
    HttpResponse<String> compressed =
        send(request("/assets/app-0a1b2c3d.js").header("Accept-Encoding", "gzip"));

    assertThat(plain.body()).contains("Placeholder");
    assertThat(plain.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=31536000", "public", "immutable");
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    assertThat(compressed.headers().firstValue("Content-Type").orElse("")).contains("javascript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/clients",
        "/callbacks/bank",
        "/actuator/env",
        "/actuator",
        "/oauth2/unknown",
        "/assets/gone-00000000.js"
      })
  void hidesWhatIsNotAPage(String path) {
    MerchantApiIT.assertError(
        send(request(path).header("Accept", HTML)), 404, "ressource_not_found");
  }

  @Test
  void answersUnknownAddressesOfScriptsInTheContractsShape() {
    MerchantApiIT.assertError(
        send(request("/users").header("Accept", "application/json")), 404, "ressource_not_found");
  }

  @Test
  void showsItsHealthToEverybodyAndItsMetricsToTheMachine() {
    for (String path : new String[] {"/actuator/health/liveness", "/actuator/health/readiness"}) {
      HttpResponse<String> health = send(request(path));
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(body(health).get("status").asString()).isEqualTo("UP");
    }
    assertThat(send(request("/actuator/prometheus")).body())
        .contains("kontor_gateway_requests_seconds_count", "resilience4j_circuitbreaker_state");
  }

  @Test
  void refusesMethodsThatPagesDoNotHave() {
    HttpResponse<String> answer = send(request("/").DELETE());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(send(request("/session").POST(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }
}
