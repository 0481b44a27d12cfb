package io.kontor.compliance.kyc;

import io.kontor.platform.work.QueueWorker;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Plays the compliance officer in a sandbox: decides documents by their tag, shortly after they
 * were submitted. Several instances may run. Source: contract "Sandbox values", KYC document.
 */
@Component
@ConditionalOnBooleanProperty("kontor.compliance.sandbox-review.enabled")
class SandboxReviewJob {
  static final String QUEUE = "kyc-sandbox-review";

  private static final int BATCH = 20;
  private static final Map<String, DecideKycDocument.Decision> DECISIONS = decisions();

  private final KycDocuments documents;
  private final DecideKycDocument decideDocument;
  private final SandboxReviewSettings settings;
  private final QueueWorker worker;
  private final Clock clock;

  SandboxReviewJob(
      KycDocuments documents,
      DecideKycDocument decideDocument,
      SandboxReviewSettings settings,
      QueueWorker worker,
      Clock clock) {
    this.documents = documents;
    this.decideDocument = decideDocument;
    this.settings = settings;
    this.worker = worker;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${kontor.compliance.sandbox-review.every}")
  void run() {
    worker.each(
        QUEUE,
        documents.waitingWithTag(
            DECISIONS.keySet(), clock.instant().minus(settings.delay()), BATCH),
        KycDocument::id,
        this::decide);
  }

  private void decide(KycDocument document) {
    DecideKycDocument.Decision decision = DECISIONS.get(key(document));
    if (decision != null) {
      decideDocument.execute(document.clientId(), document.id(), decision);
    }
  }

  private static String key(KycDocument document) {
    return document.tag() == null ? "" : document.tag().strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, DecideKycDocument.Decision> decisions() {
    Map<String, DecideKycDocument.Decision> decisions = new HashMap<>();
    decisions.put("accept", DecideKycDocument.Decision.validated());
    for (RefusedReasonType reason : RefusedReasonType.values()) {
      decisions.put(reason.sandboxTag(), DecideKycDocument.Decision.refused(reason));
    }
    return Map.copyOf(decisions);
  }
}
