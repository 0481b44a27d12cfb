package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.gateway.idempotency.IdempotencyDirectory;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotencyIT extends GatewayTestBase {

  @Autowired private IdempotencyDirectory directory;

  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void answerEverything() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  @Test
  void letsTheSameOwnerDecideAboutARepeatAndReadsBackFromIt() {
    assertThat(create("transfers").statusCode()).isEqualTo(200);
    assertThat(create("transfers").statusCode()).isEqualTo(200);
    assertThat(create("payins/card/direct").statusCode()).isEqualTo(200);

    assertThat(readBack("//" + key).statusCode()).isEqualTo(200);
    SERVICES.verify(
        2, postRequestedFor(urlPathEqualTo("/transaction/v2.01/" + client + "/transfers")));
    SERVICES.verify(
        1, getRequestedFor(urlPathEqualTo("/transaction/v2.01/" + client + "/responses/" + key)));
  }

  @Test
  void refusesAKeyThatAnotherServiceTook() {
    create("transfers");

    MerchantApiIT.assertError(create("wallets"), 409, "idempotent_creation_conflict");
    SERVICES.verify(0, postRequestedFor(urlPathEqualTo("/wallet/v2.01/" + client + "/wallets")));
  }

  @Test
  void givesAContestedKeyToExactlyOneOwner() throws Exception {
    List<Callable<Integer>> calls =
        List.of(
            () -> create("transfers").statusCode(),
            () -> create("wallets").statusCode(),
            () -> create("hooks").statusCode(),
            () -> create("users/natural").statusCode());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers =
          threads.invokeAll(calls).stream()
              .map(future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
              .toList();

      assertThat(answers).containsOnlyOnce(200);
      assertThat(answers.stream().filter(status -> status == 409)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "0123456789_0123456", "0123456789012345678901234567890123456"})
  void refusesMalformedKeys(String malformed) {
    HttpResponse<String> answer =
        send(
            merchant("/v2.01/" + client + "/transfers")
                .header("Idempotency-Key", malformed)
                .POST(json("{}")));

    MerchantApiIT.assertError(answer, 400, "param_error");
    assertThat(body(answer).get("errors").has("Idempotency-Key")).isTrue();
  }

  @Test
  void knowsNothingOfUnusedKeysNorOfThoseOfOthers() {
    jdbc.sql(
            "INSERT INTO idempotency_key (client_id, key, owner, created_at) VALUES ('other', ?, 'wallet', now())")
        .param(key)
        .update();
    transactionServiceKnowsNoKey();

    MerchantApiIT.assertError(readBack("/" + key), 400, "correlationid_not_found");
  }

  @Test
  void forgetsKeysAfterADay() {
    transactionServiceKnowsNoKey();
    create("hooks");
    jdbc.sql("UPDATE idempotency_key SET created_at = now() - INTERVAL '25 hours' WHERE key = ?")
        .param(key)
        .update();

    MerchantApiIT.assertError(readBack("/" + key), 400, "correlationid_not_found");
    assertThat(create("wallets").statusCode()).isEqualTo(200);

    jdbc.sql("UPDATE idempotency_key SET created_at = now() - INTERVAL '25 hours' WHERE key = ?")
        .param(key)
        .update();
    assertThat(directory.forgetExpired(1000)).isPositive();
    assertThat(
            jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = ?")
                .param(key)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void readsBackWithGetOnly() {
    HttpResponse<String> answer =
        send(merchant("/v2.01/" + client + "/responses/" + key).POST(json("{}")));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  /** What it answers to a key that is not in its own table. */
  private void transactionServiceKnowsNoKey() {
    SERVICES.stubFor(
        get(urlPathEqualTo("/transaction/v2.01/" + client + "/responses/" + key))
            .willReturn(
                jsonResponse(
                    "{\"Message\":\"Unknown\",\"Type\":\"correlationid_not_found\",\"Id\":\"%s#1\",\"Date\":%d,\"errors\":null}"
                        .formatted(UUID.randomUUID(), Instant.now().getEpochSecond()),
                    400)));
  }

  private HttpResponse<String> create(String resource) {
    return send(
        merchant("/v2.01/" + client + "/" + resource)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(json("{}")));
  }

  private HttpResponse<String> readBack(String key) {
    return send(merchant("/v2.01/" + client + "/responses" + key));
  }
}
