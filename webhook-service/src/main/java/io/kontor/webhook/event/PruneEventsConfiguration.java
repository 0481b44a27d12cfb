package io.kontor.webhook.event;

import io.kontor.platform.work.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets events and finished deliveries past their retention; bounded per run. */
@Configuration(proxyBeanMethods = false)
class PruneEventsConfiguration {
  @Bean
  RecurringJob pruneEvents(Events events, EventDeliveries deliveries) {
    return new RecurringJob(
        "prune-events",
        Duration.ofMinutes(5),
        () -> {
          events.prune();
          deliveries.prune();
        });
  }
}
