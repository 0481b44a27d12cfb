package io.kontor.compliance.level;

import io.kontor.compliance.user.KycLevel;
import io.kontor.compliance.user.PlatformUser;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps a user's KYC level in step with what the user has given and proven. */
@Service
public class KycLevels {
  private final PlatformUsers users;
  private final ValidatedDocuments documents;
  private final ValidatedOwners owners;
  private final Outbox outbox;

  KycLevels(
      PlatformUsers users, ValidatedDocuments documents, ValidatedOwners owners, Outbox outbox) {
    this.users = users;
    this.documents = documents;
    this.owners = owners;
    this.outbox = outbox;
  }

  /**
   * Decides the level again and publishes an event when it changed. Runs in the database
   * transaction of what changed; the lock on the user makes two changes at once see each other.
   */
  public void evaluate(String userId) {
    evaluate(userId, false);
  }

  /** The same, and publishes the valid documents even when the level stays. */
  public void evaluateDocuments(String userId) {
    evaluate(userId, true);
  }

  private void evaluate(String userId, boolean tell) {
    PlatformUser user = users.lock(userId);
    Map<KycDocumentType, String> validated = documents.validated(userId);
    KycLevel level =
        KycRequirements.of(user).areMet(user, validated.keySet(), owners.isDeclared(userId))
            ? KycLevel.REGULAR
            : KycLevel.LIGHT;
    if (level != user.kycLevel()) {
      users.setLevel(userId, level);
    } else if (!tell) {
      return;
    }
    outbox.append(
        OutboxEvent.of(
            "compliance.kyc-level-changed",
            userId,
            user.clientId(),
            new KycLevelEventData(userId, user.clientId(), level, validated)));
  }

  /**
   * The level of a user as other services know it, and the documents that prove it. Source:
   * docs/architecture.md, "Events".
   */
  record KycLevelEventData(
      String userId,
      String clientId,
      KycLevel kycLevel,
      Map<KycDocumentType, String> validatedDocuments) {}
}
