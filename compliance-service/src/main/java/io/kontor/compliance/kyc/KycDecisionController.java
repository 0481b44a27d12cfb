package io.kontor.compliance.kyc;

import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The compliance officer's decision on a document. Source: docs/architecture.md, "Internal calls".
 */
@RestController
class KycDecisionController {
  private final DecideKycDocument decideDocument;

  KycDecisionController(DecideKycDocument decideDocument) {
    this.decideDocument = decideDocument;
  }

  @PostMapping("/internal/clients/{clientId}/kyc-documents/{documentId}/decision")
  @RequiresScope("kyc:decide")
  KycDocumentEventData decide(
      @PathVariable String clientId,
      @PathVariable String documentId,
      @Valid @RequestBody DecisionRequest request) {
    KycStatus status =
        switch (request.decision()) {
          case VALIDATED -> KycStatus.VALIDATED;
          case REFUSED -> KycStatus.REFUSED;
          case OUT_OF_DATE -> KycStatus.OUT_OF_DATE;
        };
    boolean refused = status == KycStatus.REFUSED;
    return KycDocumentEventData.of(
        decideDocument.execute(
            clientId,
            documentId,
            new DecideKycDocument.Decision(
                status,
                refused ? request.refusedReasonType() : null,
                refused ? request.refusedReasonMessage() : null,
                refused && request.flags() != null ? request.flags() : List.of())));
  }

  enum DecisionWord {
    VALIDATED,
    REFUSED,
    OUT_OF_DATE
  }

  record DecisionRequest(
      @NotNull DecisionWord decision,
      @Nullable RefusedReasonType refusedReasonType,
      @Nullable @Size(max = 1000) String refusedReasonMessage,
      @Nullable @Size(max = 20) List<@Size(max = 20) String> flags) {}
}
