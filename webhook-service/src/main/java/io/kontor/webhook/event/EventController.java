package io.kontor.webhook.event;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists what happened. Source: contract "Events and hooks". */
@RestController
final class EventController {
  private final Events events;

  EventController(Events events) {
    this.events = events;
  }

  /** Lists what happened. Events can be read for 45 days. */
  @GetMapping("/v2.01/{clientId}/events")
  @Requires("events:read")
  PagedList<Events.EventView> list(
      @PathVariable String clientId,
      @Filter(name = "EventType", several = true) @Filter.Period ListFilters filters,
      PageRequest page) {
    return events.list(clientId, filters, page);
  }
}
