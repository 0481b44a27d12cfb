package io.kontor.webhook.event;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.webhook.delivery.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Stores a merchant-visible fact and sets its deliveries on their way; runs in the database
 * transaction of the inbox, so neither is lost and neither happens twice.
 */
@Service
public class TakeEvent {
  private static final Logger log = LoggerFactory.getLogger(TakeEvent.class);

  private final Events events;
  private final Deliveries deliveries;

  TakeEvent(Events events, Deliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  /** Takes the fact; one without {@code apievent} or client is none of the merchant's business. */
  public void execute(CloudEvent fact) {
    String type = fact.apiEvent();
    String clientId = fact.clientId();
    if (type == null || clientId == null) {
      return;
    }
    if (!EventType.isKnown(type)) {
      log.atWarn().addKeyValue("eventType", type).log("An event type is not in the catalogue");
    }
    String resourceId = fact.apiResource() == null ? fact.subject() : fact.apiResource();
    MerchantEvent event = new MerchantEvent(fact.id(), clientId, type, resourceId, fact.time());
    events.add(event);
    deliveries.scheduleFor(event);
  }
}
