package io.kontor.platform.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The business clock: UTC, and in a sandbox movable, so that demo data can be played through its
 * ninety days and tests can meet a deadline without waiting. Tokens and signatures never use it;
 * they live in real time.
 */
public final class MovableClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  /** How far this clock is from real time. */
  public Duration offset() {
    return offset;
  }

  /** Sets how far this clock is from real time. */
  public void move(Duration fromNow) {
    offset = fromNow;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset);
  }
}
