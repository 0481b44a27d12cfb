package io.kontor.platform.work;

import io.kontor.platform.failure.FailureLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** How the queues of this service are worked. */
@Configuration(proxyBeanMethods = false)
public class WorkConfiguration {
  /** More than any service has loops, so that one that is slow holds up no other. */
  private static final int LOOPS_MAX = 32;

  @Bean
  QueueWorker queueWorker(JdbcClient jdbc, MeterRegistry metrics) {
    return new QueueWorker(jdbc, metrics);
  }

  /** Forgets failures of items that are not in their queue any more; bounded per run. */
  @Bean
  RecurringJob pruneQueueFailures(JdbcClient jdbc) {
    return new RecurringJob(
        "prune-queue-failures",
        Duration.ofMinutes(10),
        () ->
            jdbc.sql(
                    """
                    DELETE FROM queue_failure WHERE (queue, item_id) IN (
                      SELECT queue, item_id FROM queue_failure
                       WHERE next_attempt_at < now() - INTERVAL '7 days' LIMIT 10000)
                    """)
                .update());
  }

  /**
   * A thread for each loop that runs. The scheduler that comes with virtual threads runs everything
   * with a fixed delay on one thread, so that one slow loop would stop them all.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler(MeterRegistry metrics) {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(LOOPS_MAX);
    scheduler.setThreadNamePrefix("loop-");
    scheduler.setVirtualThreads(true);
    FailureLog failures = new FailureLog(WorkConfiguration.class);
    Counter failed = metrics.counter("kontor.loop.failures", "loop", "scheduled");
    scheduler.setErrorHandler(failure -> {
      failed.increment();
      failures.tell(failure, "A scheduled pass failed; the next one comes in time", Map.of());
    });
    return scheduler;
  }
}
