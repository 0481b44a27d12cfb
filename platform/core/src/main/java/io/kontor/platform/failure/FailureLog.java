package io.kontor.platform.failure;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs failures of background work. An {@linkplain Outages outage} is one line without a stack
 * trace, and of equal lines only one per {@link #EVERY}, with the number of those left out: a queue
 * whose remote is unavailable fails item by item, and must not flood the log. Any other failure is
 * logged each time, with its stack trace.
 *
 * <p>Messages are constants; variable parts go into the details.
 */
public final class FailureLog {
  /** At most one line per message in this time. */
  static final Duration EVERY = Duration.ofSeconds(10);

  private final Logger log;
  private final LongSupplier nanoTime;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  /** A log in the name of the class. */
  public FailureLog(Class<?> owner) {
    this(LoggerFactory.getLogger(owner), System::nanoTime);
  }

  FailureLog(Logger log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
  }

  /** Logs a failure that will be retried, as a warning. */
  public void warn(Throwable failure, String message, Map<String, ?> details) {
    if (Outages.isOutage(failure)) {
      outage(failure, message, details);
    } else {
      write(Level.WARN, details).setCause(failure).log(message);
    }
  }

  /** Logs an outage as a warning, any other failure as an error, because it was not expected. */
  public void tell(Throwable failure, String message, Map<String, ?> details) {
    if (Outages.isOutage(failure)) {
      outage(failure, message, details);
    } else {
      error(failure, message, details);
    }
  }

  /** Logs an error each time: a person must act. */
  public void error(Throwable failure, String message, Map<String, ?> details) {
    LoggingEventBuilder line = write(Level.ERROR, details);
    if (Outages.isOutage(failure)) {
      line.addKeyValue("reason", Outages.reason(failure)).log(message);
    } else {
      line.setCause(failure).log(message);
    }
  }

  /** Logs an error without a cause. */
  public void error(String message, Map<String, ?> details) {
    write(Level.ERROR, details).log(message);
  }

  /** Logs a failure that the caller knows to be an outage. */
  public void outage(Throwable failure, String message, Map<String, ?> details) {
    OptionalLong leftOut =
        lines.computeIfAbsent(message, _ -> new Line()).turn(nanoTime.getAsLong());
    if (leftOut.isPresent()) {
      write(Level.WARN, details)
          .addKeyValue("reason", Outages.reason(failure))
          .addKeyValue("leftOut", leftOut.getAsLong())
          .log(message);
    }
  }

  private LoggingEventBuilder write(Level level, Map<String, ?> details) {
    LoggingEventBuilder line = log.atLevel(level);
    for (Map.Entry<String, ?> detail : details.entrySet()) {
      line = line.addKeyValue(detail.getKey(), detail.getValue());
    }
    return line;
  }

  /** What was logged under one message. */
  private static final class Line {
    private boolean told;
    private long lastAt;
    private long leftOut;

    /** How many lines were left out since the last one; empty when this one is left out as well. */
    synchronized OptionalLong turn(long now) {
      if (told && now - lastAt < EVERY.toNanos()) {
        leftOut++;
        return OptionalLong.empty();
      }
      OptionalLong before = OptionalLong.of(leftOut);
      told = true;
      lastAt = now;
      leftOut = 0;
      return before;
    }
  }
}
