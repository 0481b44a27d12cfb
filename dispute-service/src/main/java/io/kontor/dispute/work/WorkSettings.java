package io.kontor.dispute.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How steps are repeated.
 *
 * @param every how often due ones are looked for
 * @param lease how long one instance may take over a step before another tries
 * @param backoffFirst wait after the first failure; doubles
 * @param backoffMax the longest wait
 * @param alarmAfter failures after which a person is told; the step goes on being repeated
 */
@ConfigurationProperties("dispute.work")
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
