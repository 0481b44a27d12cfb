package io.kontor.compliance.kyc;

import io.kontor.compliance.level.KycLevels;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts or refuses a submitted document, or marks an accepted one as outdated; the user's KYC
 * level follows in the same step. The same decision again changes nothing.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for a refusal without a reason; STATE_CONFLICT.
 */
@Service
class DecideKycDocument {
  private static final Logger log = LoggerFactory.getLogger(DecideKycDocument.class);

  private final KycDocuments documents;
  private final KycLevels levels;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DecideKycDocument(
      KycDocuments documents,
      KycLevels levels,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.documents = documents;
    this.levels = levels;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  KycDocument execute(String clientId, String documentId, Decision decision) {
    return transaction.execute(_ -> {
      KycDocument before =
          documents
              .lock(clientId, documentId)
              .orElseThrow(() -> ApiException.notFound("KycDocument", documentId));
      if (before.status() == decision.status()
          && before.refusedReasonType() == decision.refusedReasonType()) {
        return before;
      }
      if (!KycStatus.TRANSITIONS.allows(before.status(), decision.status())
          || decision.status() == KycStatus.VALIDATION_ASKED) {
        throw ApiException.of(
            ErrorCode.STATE_CONFLICT,
            "A document that is " + before.status() + " cannot become " + decision.status());
      }
      KycDocument after =
          switch (decision.status()) {
            case VALIDATED -> before.validated(clock.instant());
            case REFUSED ->
                before.refused(
                    decision.requiredReason(),
                    decision.refusedReasonMessage(),
                    decision.flags(),
                    clock.instant());
            case OUT_OF_DATE -> before.outdated(clock.instant());
            case CREATED, VALIDATION_ASKED ->
                throw new IllegalStateException("Not a decision: " + decision.status());
          };
      documents.update(after);
      outbox.append(KycDocumentEventData.of(after).toEvent());
      if (after.status() != KycStatus.REFUSED) {
        levels.evaluateDocuments(after.userId());
      }
      log.atInfo()
          .addKeyValue("document", documentId)
          .addKeyValue("from", before.status())
          .addKeyValue("to", after.status())
          .log("KYC document decided");
      return after;
    });
  }

  /**
   * The decision on a document.
   *
   * @param status VALIDATED, REFUSED or OUT_OF_DATE
   * @param flags refusal detail codes, may be empty
   */
  record Decision(
      KycStatus status,
      @Nullable RefusedReasonType refusedReasonType,
      @Nullable String refusedReasonMessage,
      List<String> flags) {

    static Decision validated() {
      return new Decision(KycStatus.VALIDATED, null, null, List.of());
    }

    static Decision refused(RefusedReasonType reason) {
      return new Decision(KycStatus.REFUSED, reason, null, List.of());
    }

    RefusedReasonType requiredReason() {
      if (refusedReasonType == null) {
        throw ApiException.required("RefusedReasonType");
      }
      return refusedReasonType;
    }
  }
}
