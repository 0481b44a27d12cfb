package io.kontor.platform.work;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Real time by the clock of the database, so that instances whose own clocks differ agree on what
 * is due and who is dead. Never the business clock, which may be moved.
 */
final class DatabaseClock implements Clock {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return Instant.now().plus(ahead);
  }

  /**
   * Takes over the time of the database.
   *
   * @param database what it showed
   * @param asked by the own clock, before it was asked
   * @param answered by the own clock
   */
  void set(Instant database, Instant asked, Instant answered) {
    ahead = Duration.between(asked.plus(Duration.between(asked, answered).dividedBy(2)), database);
  }
}
