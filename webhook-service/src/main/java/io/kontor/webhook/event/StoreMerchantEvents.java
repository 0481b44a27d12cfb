package io.kontor.webhook.event;

import io.kontor.platform.inbox.CloudEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Stores a merchant-visible event and schedules its deliveries; runs in the database transaction of
 * the inbox, so neither is lost and neither happens twice.
 */
@Service
public class StoreMerchantEvent {
  private static final Logger log = LoggerFactory.getLogger(StoreMerchantEvent.class);

  private final Events events;
  private final EventDeliveries deliveries;

  StoreMerchantEvent(Events events, EventDeliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  /** Stores the event; one without {@code apievent} or client is not visible to merchants. */
  public void execute(CloudEvent event) {
    String type = event.apiEvent();
    String clientId = event.clientId();
    if (type == null || clientId == null) {
      return;
    }
    if (!EventType.isKnown(type)) {
      log.atWarn().addKeyValue("eventType", type).log("An event type is not in the catalogue");
    }
    String resourceId = event.apiResource() == null ? event.subject() : event.apiResource();
    MerchantEvent stored = new MerchantEvent(event.id(), clientId, type, resourceId, event.time());
    events.add(stored);
    deliveries.scheduleFor(stored);
  }
}
