package io.kontor.webhook.event;

import java.util.List;

/** What storing and forgetting events means for their deliveries. */
public interface EventDeliveries {
  /** Schedules each event's delivery to its client's enabled hook of its type, if there is one. */
  void scheduleFor(List<MerchantEvent> events);

  /** Forgets finished deliveries past their retention; bounded per run. */
  void prune();
}
