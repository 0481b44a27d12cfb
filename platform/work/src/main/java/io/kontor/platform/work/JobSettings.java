package io.kontor.platform.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How background jobs are performed.
 *
 * @param poll how often due jobs are looked for; one that this instance adds is found at once
 * @param threads jobs that one instance performs at the same time
 * @param heartbeat how often an instance shows that it is alive; a job of one that missed four
 *     heartbeats is performed again by another, after at most six of them
 * @param backoffFirst wait of a one-time job after its first failure; doubles
 * @param backoffMax the longest wait
 * @param alarmAfter failures in a row after which an alarm is raised; the job is still retried
 */
@ConfigurationProperties("kontor.work")
public record JobSettings(
    @DefaultValue("1s") Duration poll,
    @DefaultValue("20") int threads,
    @DefaultValue("5s") Duration heartbeat,
    @DefaultValue("1s") Duration backoffFirst,
    @DefaultValue("5m") Duration backoffMax,
    @DefaultValue("10") int alarmAfter) {

  /** The wait after so many failures. */
  Duration backoff(int failures) {
    Duration wait = backoffFirst.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
    return wait.compareTo(backoffMax) > 0 ? backoffMax : wait;
  }
}
