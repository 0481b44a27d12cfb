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
 * Tells the log of work that failed. An {@linkplain Outages outage} is one line without a stack
 * trace, and of lines that say the same one in {@link #EVERY}, with how many were left out: a queue
 * whose other side is away fails item by item, and the log must not fill up with it. Whatever is no
 * outage is told each time, with its trace.
 *
 * <p>Messages are constants; what differs goes into the details.
 */
public final class FailureLog {
  /** One line of a kind in this time. */
  static final Duration EVERY = Duration.ofSeconds(10);

  private final Logger log;
  private final LongSupplier nanoTime;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  /** Writes as the class. */
  public FailureLog(Class<?> owner) {
    this(LoggerFactory.getLogger(owner), System::nanoTime);
  }

  FailureLog(Logger log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
  }

  /** Will be tried again: a warning. */
  public void warn(Throwable failure, String message, Map<String, ?> details) {
    if (Outages.isOutage(failure)) {
      outage(failure, message, details);
    } else {
      write(Level.WARN, details).setCause(failure).log(message);
    }
  }

  /** An outage is a warning, anything else an error: nobody has thought of it. */
  public void tell(Throwable failure, String message, Map<String, ?> details) {
    if (Outages.isOutage(failure)) {
      outage(failure, message, details);
    } else {
      error(failure, message, details);
    }
  }

  /** A person must act: told each time. */
  public void error(Throwable failure, String message, Map<String, ?> details) {
    LoggingEventBuilder line = write(Level.ERROR, details);
    if (Outages.isOutage(failure)) {
      line.addKeyValue("reason", Outages.reason(failure)).log(message);
    } else {
      line.setCause(failure).log(message);
    }
  }

  /** The same where there is nothing to quote. */
  public void error(String message, Map<String, ?> details) {
    write(Level.ERROR, details).log(message);
  }

  /** For failures that the caller knows to be an outage. */
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

  /** What was told under one message. */
  private static final class Line {
    private boolean told;
    private long lastAt;
    private long leftOut;

    /** How many were left out since the last line; empty when this one is left out as well. */
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
