package io.kontor.platform.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.ServiceToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Every cause of a call that ends badly, and whether the target's breaker counts it. */
class BreakerCountsTest {
  private static final int TIMES = 30; // more than any breaker needs to open

  private final WireMockServer target = new WireMockServer(options().dynamicPort());
  private final WireMockServer keycloak = new WireMockServer(options().dynamicPort());
  private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
  private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();

  interface Things {
    @GetExchange("/things/{id}")
    String get(@PathVariable String id);

    @PostExchange("/things")
    String make(@RequestBody Object thing);
  }

  /** A value that no converter can write. */
  record Unwritable() {
    public String getValue() {
      throw new IllegalStateException("not to be written");
    }
  }

  @BeforeEach
  void start() {
    target.start();
    keycloak.start();
    keycloak.stubFor(
        post(urlPathMatching(".*/token"))
            .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":1200}")));
    target.stubFor(any(anyUrl()).willReturn(okJson("\"good\"")));
  }

  @AfterEach
  void stop() {
    target.stop();
    keycloak.stop();
  }

  static Stream<Arguments> failuresOfTheTarget() {
    return Stream.of(
        Arguments.of("500", aResponse().withStatus(500), OutcomeUnknownException.class),
        Arguments.of("502", aResponse().withStatus(502), OutcomeUnknownException.class),
        Arguments.of("503", aResponse().withStatus(503), ServiceUnavailableException.class),
        Arguments.of(
            "cut", aResponse().withFault(Fault.EMPTY_RESPONSE), OutcomeUnknownException.class),
        Arguments.of(
            "garbage",
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
            OutcomeUnknownException.class),
        Arguments.of(
            "late",
            aResponse().withFixedDelay(400).withStatus(200),
            OutcomeUnknownException.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failuresOfTheTarget")
  void countsFailuresOfTheTarget(
      String cause, ResponseDefinitionBuilder answer, Class<? extends Throwable> seen) {
    Things things = outside();
    target.stubFor(any(anyUrl()).willReturn(answer));

    for (int i = 0; i < 10; i++) {
      assertThat(catchThrowable(() -> things.get("1"))).as(cause).isInstanceOf(seen);
    }

    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
  }

  @Test
  void countsATargetThatIsNotThere() {
    Things things = service();
    target.stop();

    for (int i = 0; i < 10; i++) {
      assertThat(catchThrowable(() -> things.get("1")))
          .isInstanceOf(ServiceUnavailableException.class);
    }

    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429})
  void takesARefusalOfTheTargetForASuccess(int status) {
    Things things = service();
    target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));

    repeat(() -> things.get("1"), HttpClientErrorException.class);

    assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    assertThat(breaker().getMetrics().getNumberOfSuccessfulCalls()).isPositive();
    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "..", "a%2Fb", "ä", "a b", "a;b", "", "?"})
  void doesNotCountNamesThatNoPathCanCarry(String id) {
    Things things = service();

    repeat(() -> things.get(id), HttpClientErrorException.NotFound.class);

    assertUncounted(things);
  }

  @Test
  void doesNotCountThatKeycloakGivesNoToken() {
    Things things = service();
    keycloak.stubFor(post(urlPathMatching(".*/token")).willReturn(aResponse().withStatus(500)));

    repeat(() -> things.get("1"), ServiceUnavailableException.class);
    keycloak.stubFor(
        post(urlPathMatching(".*/token"))
            .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":1200}")));

    assertThat(breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void doesNotCountThatItsOwnPlacesAreTaken() {
    bulkheads.bulkhead(
        "wallet",
        BulkheadConfig.custom().maxConcurrentCalls(1).maxWaitDuration(Duration.ZERO).build());
    Things things = service();
    bulkheads.bulkhead("wallet").acquirePermission();

    repeat(() -> things.get("1"), ServiceUnavailableException.class);
    bulkheads.bulkhead("wallet").onComplete();

    assertUncounted(things);
  }

  @Test
  void doesNotCountWhatItCannotWrite() {
    Things things = service();

    repeat(() -> things.make(new Unwritable()), RuntimeException.class);

    assertUncounted(things);
  }

  @Test
  void doesNotCountInterruptedCallers() throws Exception {
    Things things = outside();
    target.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(300).withStatus(200)));

    for (int i = 0; i < 12; i++) {
      Thread caller =
          Thread.ofVirtual()
              .start(() -> assertThatThrownBy(() -> things.get("1")).isInstanceOf(Exception.class));
      while (bulkheads.bulkhead("wallet").getMetrics().getAvailableConcurrentCalls() == 256) {
        Thread.onSpinWait();
      }
      caller.interrupt();
      caller.join();
    }
    target.stubFor(any(anyUrl()).willReturn(okJson("\"good\"")));

    assertUncounted(things);
  }

  @Test
  void leavesTheProbesOfAHalfOpenBreakerToRealCalls() {
    Things things = service();
    breaker().transitionToOpenState();
    breaker().transitionToHalfOpenState();

    repeat(() -> things.get("a/b"), HttpClientErrorException.NotFound.class);

    for (int i = 0; i < 3; i++) {
      assertThat(things.get("1")).isNotNull();
    }
    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  private void assertUncounted(Things things) {
    assertThat(breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(things.get("1")).isNotNull();
  }

  private static void repeat(Runnable call, Class<? extends Throwable> seen) {
    for (int i = 0; i < TIMES; i++) {
      assertThat(catchThrowable(call::run)).isInstanceOf(seen);
    }
  }

  private CircuitBreaker breaker() {
    return breakers.circuitBreaker("wallet");
  }

  private Things service() {
    return clients().service(Things.class, "wallet");
  }

  private Things outside() {
    return clients().outside(Things.class, "wallet", Duration.ofMillis(200));
  }

  private ServiceClients clients() {
    PlatformSettings properties =
        new PlatformSettings(
            "transaction",
            URI.create("http://localhost:8080"),
            Map.of("wallet", URI.create(target.baseUrl())),
            new PlatformSettings.Keycloak(URI.create(keycloak.baseUrl()), null, "kontor"),
            new PlatformSettings.Kafka("unused"),
            new PlatformSettings.ServiceClient("svc-transaction", "secret"),
            "",
            "");
    ServiceToken tokens = new ServiceToken(RestClient.create(), properties, Clock.systemUTC());
    return new ServiceClients(RestClient.builder(), properties, tokens, breakers, bulkheads);
  }
}
