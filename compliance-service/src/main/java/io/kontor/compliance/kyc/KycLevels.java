package io.kontor.compliance.kyc;

import io.kontor.compliance.user.KycLevel;
import io.kontor.compliance.user.PlatformUser;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps a user's KYC level in step with the documents. */
@Service
class KycLevels {
  private final PlatformUsers users;
  private final KycDocuments documents;
  private final Outbox outbox;

  KycLevels(PlatformUsers users, KycDocuments documents, Outbox outbox) {
    this.users = users;
    this.documents = documents;
    this.outbox = outbox;
  }

  /**
   * Decides the level anew and tells when it changed. Runs in the database transaction of what
   * changed; the lock on the user makes two changes at once see each other.
   */
  void evaluate(String userId) {
    PlatformUser user = users.lock(userId);
    Map<KycDocumentType, String> validated = documents.validated(userId);
    KycLevel level =
        validated.keySet().containsAll(KycRequirements.of(user))
            ? KycLevel.REGULAR
            : KycLevel.LIGHT;
    if (level == user.kycLevel()) {
      return;
    }
    users.setLevel(userId, level);
    outbox.append(
        OutboxEvent.of(
            "compliance.kyc-level-changed",
            userId,
            user.clientId(),
            new KycLevelFact(userId, user.clientId(), level, validated)));
  }

  /** The level of a user as other services know it. Source: docs/architecture.md, "Events". */
  record KycLevelFact(
      String userId,
      String clientId,
      KycLevel kycLevel,
      Map<KycDocumentType, String> validatedDocuments) {}
}
