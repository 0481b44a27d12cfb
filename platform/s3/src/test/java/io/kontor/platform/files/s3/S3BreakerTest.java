package io.kontor.platform.files.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.files.FileKeys;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Every cause of a call to the file store that ends badly, and whether its breaker counts it. */
class S3BreakerTest {
  private static final int TIMES = 30;

  private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

  static Stream<RuntimeException> theirs() {
    return Stream.of(
        SdkClientException.create("refused", new ConnectException("refused")),
        SdkClientException.create("late", new SocketTimeoutException("no answer")),
        ApiCallTimeoutException.create(1_000),
        S3Exception.builder().statusCode(500).message("broken").build(),
        S3Exception.builder().statusCode(503).message("slow down").build());
  }

  static Stream<RuntimeException> ours() {
    return Stream.of(
        AbortedException.create("interrupted"),
        SdkClientException.create("Unable to load credentials"),
        new IllegalArgumentException("no such name"));
  }

  static Stream<RuntimeException> refusals() {
    return Stream.of(
        S3Exception.builder().statusCode(400).message("bad").build(),
        S3Exception.builder().statusCode(403).message("forbidden").build(),
        S3Exception.builder().statusCode(409).message("conflict").build());
  }

  @ParameterizedTest
  @MethodSource("theirs")
  void countsWhatTheStoreDid(RuntimeException failure) {
    fail(failure);

    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void doesNotCountWhatWeDid(RuntimeException failure) {
    fail(failure);

    assertThat(breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void takesARefusalForASuccess(RuntimeException failure) {
    fail(failure);

    assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    assertThat(breaker().getMetrics().getNumberOfSuccessfulCalls()).isPositive();
  }

  private CircuitBreaker breaker() {
    return breakers.circuitBreaker("files");
  }

  private void fail(RuntimeException failure) {
    S3Client s3 =
        mock(
            S3Client.class,
            _ -> {
              throw failure;
            });
    S3FileStore store =
        new S3FileStore(
            s3,
            new S3Settings(
                "bucket",
                "",
                URI.create("http://127.0.0.1:1"),
                "us-east-1",
                "a-key",
                "a-secret",
                true,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)),
            breakers,
            BulkheadRegistry.ofDefaults());
    String key = FileKeys.next("reports");
    for (int i = 0; i < TIMES; i++) {
      assertThatThrownBy(() -> store.delete(key)).isInstanceOf(RuntimeException.class);
    }
  }
}
