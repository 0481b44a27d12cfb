package io.kontor.webhook.event;

import io.kontor.platform.inbox.CloudEvent;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Stores merchant-visible events and schedules their deliveries; runs in one database transaction
 * of the inbox, so neither is lost. An event that is stored already is not delivered again.
 */
@Service
public class StoreMerchantEvents {
  private static final Logger log = LoggerFactory.getLogger(StoreMerchantEvents.class);

  private final Events events;
  private final EventDeliveries deliveries;

  StoreMerchantEvents(Events events, EventDeliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  /** Stores the events; those without {@code apievent} or client are not visible to merchants. */
  public void execute(List<CloudEvent> happened) {
    List<MerchantEvent> visible =
        happened.stream().map(StoreMerchantEvents::visible).flatMap(Optional::stream).toList();
    List<MerchantEvent> added = events.add(visible);
    deliveries.scheduleFor(added);
  }

  private static Optional<MerchantEvent> visible(CloudEvent event) {
    String type = event.apiEvent();
    String clientId = event.clientId();
    if (type == null || clientId == null) {
      return Optional.empty();
    }
    if (!EventType.isKnown(type)) {
      log.atWarn().addKeyValue("eventType", type).log("An event type is not in the catalogue");
    }
    String resourceId = event.apiResource() == null ? event.subject() : event.apiResource();
    return Optional.of(new MerchantEvent(event.id(), clientId, type, resourceId, event.time()));
  }
}
