package io.kontor.identity.audit;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import java.time.Instant;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail on the merchant API; an addition of Kontor. */
@RestController
class AuditController {
  private final AuditTrail trail;
  private final VerifyTrail verifyTrail;
  private final ExportTrail exportTrail;

  AuditController(AuditTrail trail, VerifyTrail verifyTrail, ExportTrail exportTrail) {
    this.trail = trail;
    this.verifyTrail = verifyTrail;
    this.exportTrail = exportTrail;
  }

  /**
   * Lists what was done to the account, the oldest first unless Sort says otherwise. Each entry
   * names who did it, to which object, and when, whichever service made the change; what was done a
   * moment ago may not be there yet.
   */
  @GetMapping("/v2.01/{clientId}/audit")
  @Requires("audit:read")
  PagedList<AuditEntry> list(
      @PathVariable String clientId,
      @Filter(name = "Service", several = true)
          @Filter(name = "ActorType", type = Caller.Actor.class)
          @Filter(name = "ActorId", several = true)
          @Filter(name = "Action", type = AuditAction.class)
          @Filter(name = "ResourceType")
          @Filter(name = "ResourceId", several = true)
          @Filter(name = "RequestId")
          @Filter.Period
          ListFilters filters,
      PageRequest page) {
    return trail.list(clientId, filters, page);
  }

  /**
   * Exports the audit trail, one JSON object per line, in the order in which the entries are
   * linked, and without a limit. A line ends with Sequence and Hash; without these two members it
   * is the text of which Hash is the SHA-256, after the 32 octets of the Hash before (zeros before
   * the first). A later export goes on with AfterSequence, the last Sequence of this one. What was
   * done in the last seconds is not linked yet and comes with the next one.
   */
  @GetMapping("/v2.01/{clientId}/audit/export")
  @Requires("audit:read")
  ResponseEntity<Resource> export(
      @PathVariable String clientId,
      @Filter(name = "Service", several = true)
          @Filter(name = "ActorType", type = Caller.Actor.class)
          @Filter(name = "ActorId", several = true)
          @Filter(name = "Action", type = AuditAction.class)
          @Filter(name = "ResourceType")
          @Filter(name = "ResourceId", several = true)
          @Filter(name = "RequestId")
          @Filter(
              name = "AfterSequence",
              type = Long.class,
              description = "Only what follows this link.")
          @Filter.Period
          ListFilters filters) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("audit.ndjson").build().toString())
        .body(new InputStreamResource(exportTrail.execute(clientId, filters)));
  }

  /**
   * Proves that the audit trail is complete and unchanged. The hashes that link each entry to the
   * one before are computed again. One call checks up to 100000 entries; a longer trail is proved
   * by further calls, each with AfterSequence, the LastSequence of the call before. Once a day the
   * head of the chain is signed; these signatures are checked, too.
   */
  @GetMapping("/v2.01/{clientId}/audit/verification")
  @Requires("audit:read")
  VerificationView verify(
      @PathVariable String clientId,
      @Filter(
              name = "AfterSequence",
              type = Long.class,
              description = "Only what follows this link.")
          @Filter(
              name = "AfterDate",
              type = Instant.class,
              description = "Only what follows the last anchor before the day of this time.")
          ListFilters filters) {
    Long after = filters.number("AfterSequence");
    Instant day = filters.instant("AfterDate");
    long from =
        after == null && day != null
            ? verifyTrail.anchoredBefore(clientId, day)
            : after == null ? 0 : Math.max(0, after);
    return verifyTrail.execute(clientId, from);
  }
}
