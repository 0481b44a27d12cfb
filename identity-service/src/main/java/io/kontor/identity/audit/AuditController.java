package io.kontor.identity.audit;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail on the merchant API; an addition of Kontor. */
@RestController
class AuditController {
  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Lists what was done to the account, the newest first. Each entry names who did it, to which
   * object, and when.
   */
  @GetMapping("/v2.01/{clientId}/audit")
  @Requires("audit:read")
  PagedList<AuditEntry> list(
      @PathVariable String clientId,
      @Filter(name = "ActorId", several = true)
          @Filter(name = "Action", type = AuditAction.class)
          @Filter(name = "ResourceType")
          @Filter(name = "ResourceId")
          @Filter.Period
          ListFilters filters,
      PageRequest page) {
    return trail.list(clientId, filters, page);
  }
}
