package io.kontor.platform.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallFailuresTest {

  static Stream<Throwable> theirs() {
    return Stream.of(
        new ConnectException("refused"),
        new NoRouteToHostException(),
        new UnknownHostException(),
        new SocketTimeoutException("no answer"),
        new SocketException("reset"),
        new EOFException());
  }

  static Stream<Throwable> ours() {
    return Stream.of(
        new InterruptedIOException("no free connection"),
        new InterruptedException(),
        new IllegalArgumentException("no such address"),
        new IllegalStateException("pool shut down"));
  }

  @ParameterizedTest
  @MethodSource("theirs")
  void countsWhatTheOtherSideDid(Throwable failure) {
    assertThat(CallFailures.isOurs(failure)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void doesNotCountWhatWeDid(Throwable failure) {
    assertThat(CallFailures.isOurs(failure)).isTrue();
  }

  @Test
  void doesNotCountWhatBrokeBecauseTheCallerWasInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThat(CallFailures.isOurs(new IOException("closed by interrupt"))).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
