package io.kontor.platform.workflow;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How unfinished objects are carried on.
 *
 * @param firstCheckAfter how long the request that made an object has it for itself; also the lease
 *     of one sweep. Longer than a request usually runs; a request that runs longer loses its
 *     compare-and-set, no more
 * @param sweepEvery how often unfinished objects are looked for
 * @param sweepBatch objects taken at once
 * @param readWait how long the reader of an object that waits for the outside world waits for its
 *     word
 */
@ConfigurationProperties("kontor.workflow")
public record WorkflowSettings(
    @DefaultValue("15s") Duration firstCheckAfter,
    @DefaultValue("1s") Duration sweepEvery,
    @DefaultValue("50") int sweepBatch,
    @DefaultValue("3s") Duration readWait) {
  private static final Duration BACK_OFF_MAX = Duration.ofMinutes(5);
  private static final Duration UNREACHABLE_MAX = Duration.ofSeconds(30);

  /**
   * Wait before the next attempt: doubled each time, at most five minutes, a random half taken off.
   */
  Duration backOff(int attempts) {
    return backOff(attempts, BACK_OFF_MAX);
  }

  /**
   * The same while a neighbour cannot be reached: at most half a minute, so that what waited out an
   * outage goes on soon after it; an open circuit makes these attempts cheap.
   */
  Duration backOffWhileUnreachable(int attempts) {
    return backOff(attempts, UNREACHABLE_MAX);
  }

  private static Duration backOff(int attempts, Duration most) {
    long millis = Math.min(most.toMillis(), 1000L << Math.clamp(attempts - 1L, 0, 9));
    return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
  }
}
