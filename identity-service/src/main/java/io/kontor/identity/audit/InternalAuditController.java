package io.kontor.identity.audit;

import io.kontor.platform.security.RequiresScope;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The proof of the audit trail for operators, who look at every client. */
@RestController
class InternalAuditController {
  private final VerifyTrail verifyTrail;

  InternalAuditController(VerifyTrail verifyTrail) {
    this.verifyTrail = verifyTrail;
  }

  /** Clients that have a trail, in the order of their ids; 1000 at most after the given one. */
  @GetMapping("/internal/audit/clients")
  @RequiresScope("audit:verify")
  ClientIds clients(@RequestParam(defaultValue = "") String after) {
    return new ClientIds(verifyTrail.clients(after));
  }

  /** As on the merchant API. */
  @GetMapping("/internal/audit/verification")
  @RequiresScope("audit:verify")
  VerificationView verify(
      @RequestParam String clientId, @RequestParam(defaultValue = "0") long afterSequence) {
    return verifyTrail.execute(clientId, Math.max(0, afterSequence));
  }

  record ClientIds(List<String> clientIds) {}
}
