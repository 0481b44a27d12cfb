package io.kontor.webhook.event;

import io.kontor.webhook.delivery.Deliveries;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets events and finished deliveries past their retention; bounded per run. */
@Component
class PruneEventsJob {
  private final Events events;
  private final Deliveries deliveries;

  PruneEventsJob(Events events, Deliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void run() {
    events.prune();
    deliveries.prune();
  }
}
