package io.kontor.webhook.delivery;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.webhook.hook.Hooks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deliveries of a hook, and replaying one. Kontor's addition to the contract. */
@RestController
final class DeliveryController {
  private final Hooks hooks;
  private final Deliveries deliveries;
  private final ReplayDelivery replayDelivery;

  DeliveryController(Hooks hooks, Deliveries deliveries, ReplayDelivery replayDelivery) {
    this.hooks = hooks;
    this.deliveries = deliveries;
    this.replayDelivery = replayDelivery;
  }

  /**
   * Lists the deliveries of a hook, the newest first. Each shows its attempts and when the next one
   * is made.
   */
  @GetMapping("/v2.01/{clientId}/hooks/{hookId}/deliveries")
  @Requires("hooks:read")
  PagedList<Delivery> list(
      @PathVariable String clientId,
      @PathVariable String hookId,
      @Filter(name = "Status", type = Delivery.Status.class) @Filter.Period ListFilters filters,
      PageRequest page) {
    return deliveries.list(hooks.require(clientId, hookId).id(), filters, page);
  }

  /** Delivers an event once more. The new delivery names the one that it repeats. */
  @PostMapping("/v2.01/{clientId}/hooks/{hookId}/deliveries/{deliveryId}/replay")
  @Requires("hooks:write")
  @Audited(AuditAction.DELIVERY_REPLAYED)
  Delivery replay(
      @PathVariable String clientId, @PathVariable String hookId, @PathVariable String deliveryId) {
    return replayDelivery.execute(clientId, hookId, deliveryId);
  }
}
