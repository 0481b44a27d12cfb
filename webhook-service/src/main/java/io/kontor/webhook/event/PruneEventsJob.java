package io.kontor.webhook.event;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets events and finished deliveries past their retention; bounded per run. */
@Component
class PruneEventsJob {
  private final Events events;
  private final EventDeliveries deliveries;

  PruneEventsJob(Events events, EventDeliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void run() {
    events.prune();
    deliveries.prune();
  }
}
