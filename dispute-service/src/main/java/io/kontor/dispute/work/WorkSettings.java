package io.kontor.dispute.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How steps are retried.
 *
 * @param every how often the queue is polled for due steps
 * @param lease how long one instance may work on a step before another may claim it
 * @param backoffFirst wait after the first failure; doubles
 * @param backoffMax the longest wait
 * @param alarmAfter failures after which an alarm is raised; the step is still retried
 */
@ConfigurationProperties("kontor.dispute.work")
public record WorkSettings(
    @DefaultValue("500ms") Duration every,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("1s") Duration backoffFirst,
    @DefaultValue("5m") Duration backoffMax,
    @DefaultValue("10") int alarmAfter) {

  /** The wait after so many failures. */
  public Duration backoff(int failures) {
    Duration wait = backoffFirst.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
    return wait.compareTo(backoffMax) > 0 ? backoffMax : wait;
  }
}
