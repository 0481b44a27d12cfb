package io.kontor.compliance.kyc;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the compliance officer in a sandbox: decides documents by their tag, shortly after they
 * were submitted. Several instances may run. Source: contract "Sandbox values", KYC document.
 */
@Component
@ConditionalOnBooleanProperty("compliance.sandbox-review.enabled")
class SandboxReviewJob {
  private static final int BATCH = 20;

  private final KycDocuments documents;
  private final DecideKycDocument decideDocument;
  private final SandboxReviewSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SandboxReviewJob(
      KycDocuments documents,
      DecideKycDocument decideDocument,
      SandboxReviewSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.documents = documents;
    this.decideDocument = decideDocument;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${compliance.sandbox-review.every}")
  void run() {
    transaction.executeWithoutResult(_ -> {
      for (KycDocument document :
          documents.waitingWithTag(clock.instant().minus(settings.delay()), BATCH)) {
        decision(document)
            .ifPresent(
                decision -> decideDocument.execute(document.clientId(), document.id(), decision));
      }
    });
  }

  private static Optional<DecideKycDocument.Decision> decision(KycDocument document) {
    String tag = document.tag() == null ? "" : document.tag();
    if (tag.strip().equalsIgnoreCase("accept")) {
      return Optional.of(DecideKycDocument.Decision.validated());
    }
    return RefusedReasonType.ofSandboxTag(tag).map(DecideKycDocument.Decision::refused);
  }
}
