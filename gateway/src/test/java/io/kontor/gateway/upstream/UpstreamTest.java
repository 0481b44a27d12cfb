package io.kontor.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cause of a call that ends badly, and whether the service's breaker counts it. */
class UpstreamTest {
  private static final int TIMES = 30;

  private final HttpClient http = mock(HttpClient.class);
  private final CircuitBreaker breaker =
      CircuitBreaker.of("wallet", Upstreams.breaker(Duration.ofMinutes(1)));
  private final Bulkhead bulkhead = Bulkhead.ofDefaults("wallet");
  private final Upstream upstream =
      new Upstream(Owner.WALLET, URI.create("http://wallet"), http, breaker, bulkhead);

  @BeforeEach
  void free() {
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(25);
  }

  static Stream<Exception> theirs() {
    return Stream.of(
        new ConnectException("refused"),
        new NoRouteToHostException(),
        new UnknownHostException(),
        new SocketTimeoutException("no answer"),
        new SocketException("reset"),
        new NoHttpResponseException("closed"));
  }

  static Stream<Exception> ours() {
    return Stream.of(
        new ConnectionRequestTimeoutException("no free connection"),
        new InterruptedIOException("interrupted"),
        new IllegalStateException("pool shut down"));
  }

  @ParameterizedTest
  @MethodSource("theirs")
  void countsWhatTheServiceDid(Exception failure) throws Exception {
    fail(failure);

    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    assertFree();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void doesNotCountWhatWeOrTheCallerDid(Exception failure) throws Exception {
    fail(failure);

    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertFree();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void leavesTheProbesOfAHalfOpenBreakerToRealCalls(Exception failure) throws Exception {
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();
    fail(failure);

    answer(200);
    for (int i = 0; i < 5; i++) {
      upstream.send(request()).close();
    }

    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 400, 401, 404, 409, 429})
  void takesAnAnswerForASuccess(int status) throws Exception {
    answer(status);

    for (int i = 0; i < TIMES; i++) {
      upstream.send(request()).close();
    }

    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isPositive();
    assertFree();
  }

  @Test
  void doesNotCountThatItsPlacesAreTaken() {
    while (bulkhead.tryAcquirePermission()) {
      // take them all
    }

    assertThatThrownBy(() -> upstream.send(request()))
        .isInstanceOf(UpstreamException.NotAsked.class);

    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
  }

  private void fail(Exception failure) throws Exception {
    when(http.executeOpen(any(), any(), any()))
        .thenAnswer(_ -> {
          throw failure;
        });
    for (int i = 0; i < TIMES; i++) {
      assertThatThrownBy(() -> upstream.send(request())).isInstanceOf(Exception.class);
    }
  }

  private void answer(int status) throws Exception {
    org.mockito.Mockito.reset(http);
    when(http.executeOpen(any(), any(), any()))
        .thenAnswer(_ -> (ClassicHttpResponse) new BasicClassicHttpResponse(status));
  }

  private void assertFree() {
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(25);
  }

  private static BasicClassicHttpRequest request() {
    return new BasicClassicHttpRequest("POST", "/v2.01/x/wallets");
  }
}
