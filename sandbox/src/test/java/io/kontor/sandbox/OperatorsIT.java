package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators may do, and to whom the sandbox refuses it. */
class OperatorsIT extends SandboxTest {
  @Test
  void losesAnswersSlowsDownAndGoesDownOnDemand() {
    String token = sandbox.token(FRICTIONLESS);
    String lost = reference();
    String body =
        """
        {"reference":"%s","kind":"PAYMENT","cardToken":"%s","amount":{"currency":"EUR","amount":1200},
         "secureMode":"DEFAULT"}\
        """;

    fault("LOSE_ANSWER");
    int lostStatus = sandbox.post("/acquirer/payments", body.formatted(lost, token)).statusCode();
    fault("DOWN");
    int downStatus = sandbox.get("/acquirer/payments/" + lost).statusCode();
    int bankStatus = sandbox.get("/bank/payouts/" + reference()).statusCode();
    fault("SLOW");
    long begun = System.nanoTime();
    sandbox.get("/acquirer/payments/" + lost);
    Duration slow = Duration.ofNanos(System.nanoTime() - begun);
    fault("NONE");

    assertThat(lostStatus).isEqualTo(504);
    assertThat(downStatus).isEqualTo(503);
    assertThat(bankStatus).isEqualTo(404);
    assertThat(slow).isGreaterThan(Duration.ofMillis(290));
    assertThat(sandbox.open("/acquirer/payments/" + lost).get("status").asString())
        .isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Origin"})
  void keepsAdminToTheMachine(String header) {
    HttpResponse<String> answer =
        sandbox.send(sandbox.request("/admin/faults").header(header, "https://elsewhere.example"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(sandbox.get("/admin/faults").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/acquirer/payments|{",
        "/acquirer/payments|{}",
        "/acquirer/payments|{\"reference\":\"r\",\"kind\":\"GIFT\"}",
        "/acquirer/registrations|{\"reference\":\"r\",\"currency\":\"NIX\"}",
        "/acquirer/pages|{\"reference\":\"r\",\"amount\":{\"currency\":\"EUR\",\"amount\":5},\"returnUrl\":\"javascript:1\"}",
        "/bank/payouts|{\"reference\":\"r\",\"amount\":{\"currency\":\"EUR\",\"amount\":-5},\"beneficiary\":{}}",
        "/bank/payouts|{\"reference\":\"r\",\"amount\":{\"currency\":\"EUR\",\"amount\":1.5},\"beneficiary\":{}}",
        "/admin/clock/advance|{\"duration\":\"soon\"}",
        "/admin/faults|{\"target\":\"moon\",\"mode\":\"DOWN\"}"
      })
  void answersBadInputWithAProblem(String path, String body) {
    HttpResponse<String> answer = sandbox.post(path, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(sandbox.parse(answer.body()).get("code").asString()).isEqualTo("INVALID_REQUEST");
  }

  private void fault(String mode) {
    sandbox.call(
        "/admin/faults",
        """
        {"target":"acquirer","mode":"%s","seconds":30}\
        """
            .formatted(mode));
  }
}
