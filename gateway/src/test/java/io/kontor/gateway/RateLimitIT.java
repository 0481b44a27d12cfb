package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitIT extends GatewayTestBase {

  @Test
  void refusesCallsBeyondTheLimitAndLetsOthersGoOn() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    fillWindows(client, 2300);

    // The past arrives within a second of the first call.
    HttpResponse<String> refused =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () -> send(merchant("/v2.01/" + client + "/users")),
                answer -> answer.statusCode() == 429);

    MerchantApiIT.assertError(refused, 429, "rate_limit");
    assertThat(refused.headers().allValues("X-RateLimit")).hasSize(4);
    assertThat(refused.headers().allValues("X-RateLimit-Remaining"))
        .hasSize(4)
        .allMatch(value -> Integer.parseInt(value) > 0);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(
            send(request("/v2.01/another/users")
                    .header("Authorization", "Bearer " + REALM.merchant("another")))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void sharesItsCountsThroughTheDatabase() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));

    for (int i = 0; i < 5; i++) {
      send(merchant("/v2.01/" + client + "/users"));
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("SELECT coalesce(sum(calls), 0) FROM rate_usage WHERE caller = ?")
                        .param("client:" + client)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5));
  }

  private void fillWindows(String client, int calls) {
    jdbc.sql("INSERT INTO rate_usage (caller, minute, calls) VALUES (?, ?, ?)")
        .param("client:" + client)
        .param(Instant.now().getEpochSecond() / 60 - 5)
        .param(calls)
        .update();
  }
}
