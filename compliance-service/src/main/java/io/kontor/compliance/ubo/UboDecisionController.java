package io.kontor.compliance.ubo;

import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The compliance officer's decision on a declaration. Source: docs/architecture.md, "Internal
 * calls".
 */
@RestController
class UboDecisionController {
  private final DecideUboDeclaration decideDeclaration;

  UboDecisionController(DecideUboDeclaration decideDeclaration) {
    this.decideDeclaration = decideDeclaration;
  }

  @PostMapping("/internal/clients/{clientId}/ubo-declarations/{declarationId}/decision")
  @RequiresScope("ubo:decide")
  UboDeclarationEventData decide(
      @PathVariable String clientId,
      @PathVariable String declarationId,
      @Valid @RequestBody DecisionRequest request) {
    UboStatus status =
        switch (request.decision()) {
          case VALIDATED -> UboStatus.VALIDATED;
          case REFUSED -> UboStatus.REFUSED;
          case INCOMPLETE -> UboStatus.INCOMPLETE;
        };
    return UboDeclarationEventData.of(
        decideDeclaration.execute(
            clientId,
            declarationId,
            new DecideUboDeclaration.Decision(status, request.reason(), request.message())));
  }

  enum DecisionWord {
    VALIDATED,
    REFUSED,
    INCOMPLETE
  }

  record DecisionRequest(
      @NotNull DecisionWord decision,
      @Nullable UboReason reason,
      @Nullable @Size(max = 1000) String message) {}
}
