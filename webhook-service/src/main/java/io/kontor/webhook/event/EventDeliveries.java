package io.kontor.webhook.event;

/** What storing and forgetting events means for their deliveries. */
public interface EventDeliveries {
  /** Schedules a delivery to the client's enabled hook of the event's type, if there is one. */
  void scheduleFor(MerchantEvent event);

  /** Forgets finished deliveries past their retention; bounded per run. */
  void prune();
}
