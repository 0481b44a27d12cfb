package io.kontor.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class FailureLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("failures");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow
  private final FailureLog failures = new FailureLog(logger, now::get);

  @BeforeEach
  void listen() {
    lines.start();
    logger.setAdditive(false);
    logger.addAppender(lines);
  }

  @AfterEach
  void deafen() {
    logger.detachAppender(lines);
  }

  static Stream<Throwable> outages() {
    Stream<Throwable> themselves =
        Stream.of(
            new Away(),
            new ConnectException("refused"),
            new SocketException("reset"),
            new SocketTimeoutException("read"),
            new UnknownHostException("wallet"),
            new HttpTimeoutException("late"),
            new TimeoutException("late"),
            new SQLTransientConnectionException("pool"),
            new SQLException("gone", "08006"),
            new SQLException("shutting down", "57P01"));
    return themselves.flatMap(outage ->
        Stream.of(outage, new IllegalStateException("work", new ExecutionException(outage))));
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new NullPointerException(),
        new StackOverflowError(),
        new SQLException("unique", "23505"),
        new UncheckedIOException(new NoSuchFileException("x")),
        new IOException("disk full"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void anOutageIsOneLineWithoutItsTraceHoweverOftenItComes(Throwable outage) {
    for (int i = 0; i < 10_000; i++) {
      failures.tell(outage, "An item waits", Map.of("item", i));
    }
    now.addAndGet(FailureLog.EVERY.toNanos());
    failures.warn(outage, "An item waits", Map.of("item", "last"));
    failures.warn(outage, "Something else waits", Map.of());

    assertThat(lines.list)
        .extracting(ILoggingEvent::getMessage)
        .containsExactly("An item waits", "An item waits", "Something else waits");
    assertThat(lines.list)
        .allSatisfy(line -> {
          assertThat(line.getThrowableProxy()).isNull();
          assertThat(line.getLevel()).isEqualTo(Level.WARN);
          assertThat(line.getKeyValuePairs()).extracting(pair -> pair.key).contains("reason");
        });
    assertThat(leftOut()).containsExactly(0L, 9_999L, 0L);
  }

  @ParameterizedTest
  @MethodSource("outages")
  void anAlarmIsToldEachTime(Throwable outage) {
    failures.error(outage, "Parked", Map.of());
    failures.error(outage, "Parked", Map.of());

    assertThat(lines.list)
        .hasSize(2)
        .allSatisfy(line -> {
          assertThat(line.getThrowableProxy()).isNull();
          assertThat(line.getLevel()).isEqualTo(Level.ERROR);
        });
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsNoOutageIsToldEachTimeWithItsTrace(Throwable fault) {
    failures.tell(fault, "An item failed", Map.of());
    failures.warn(fault, "An item failed", Map.of());

    assertThat(lines.list)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    assertThat(lines.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.ERROR, Level.WARN);
  }

  @Test
  void theReasonIsOneBoundedLineAndKnowsTheFirstCause() {
    String reason =
        Outages.reason(
            new IllegalStateException(
                "Cannot\nreach wallet", new RuntimeException(new ConnectException("refused"))));

    assertThat(reason)
        .isEqualTo(
            "java.lang.IllegalStateException: Cannot reach wallet, caused by java.net.ConnectException: refused");
    assertThat(Outages.reason(new IllegalStateException("x".repeat(5_000)))).hasSize(300);
  }

  private List<Object> leftOut() {
    return lines.list.stream()
        .flatMap(line -> line.getKeyValuePairs().stream())
        .filter(pair -> pair.key.equals("leftOut"))
        .map(pair -> pair.value)
        .toList();
  }

  private static final class Away extends RuntimeException implements Outage {
    private static final long serialVersionUID = 1L;
  }
}
