package io.kontor.identity.audit;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.ListFilters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit trail on the merchant API. Filters: ActorId, Action, ResourceType, ResourceId,
 * BeforeDate, AfterDate.
 */
@RestController
class AuditController {
  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/v2.01/{clientId}/audit")
  @Requires("audit:read")
  PagedList<AuditEntry> list(
      @PathVariable String clientId, PageRequest page, HttpServletRequest request) {
    return trail.list(clientId, new ListFilters(request.getParameterMap()), page);
  }
}
