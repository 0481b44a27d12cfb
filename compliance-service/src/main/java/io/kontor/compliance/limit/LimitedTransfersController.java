package io.kontor.compliance.limit;

import io.kontor.platform.security.RequiresScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Read where the event is missing. Source: docs/architecture.md, "Internal calls". */
@RestController
class LimitedTransfersController {
  private final LimitRules rules;

  LimitedTransfersController(LimitRules rules) {
    this.rules = rules;
  }

  @GetMapping("/internal/clients/{clientId}/limited-transfers")
  @RequiresScope("screenings:ask")
  LimitedTransfers read(@PathVariable String clientId) {
    return rules.limitedTransfers(clientId);
  }
}
