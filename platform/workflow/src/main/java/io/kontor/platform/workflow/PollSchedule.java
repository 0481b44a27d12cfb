package io.kontor.platform.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * When to ask again about something that others decide: soon at first, later ever more rarely. A
 * callback usually comes first; asking is for callbacks that were lost.
 */
public final class PollSchedule {
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private PollSchedule() {}

  /** The next moment to ask: after half the object's age, between five seconds and an hour. */
  public static Instant next(Instant createdAt, Instant now) {
    return next(createdAt, now, LONGEST);
  }

  /** The same with another longest wait. */
  public static Instant next(Instant createdAt, Instant now, Duration longest) {
    Duration half = Duration.between(createdAt, now).dividedBy(2);
    Duration wait =
        half.compareTo(SHORTEST) < 0 ? SHORTEST : half.compareTo(longest) > 0 ? longest : half;
    return now.plus(wait);
  }
}
