package io.kontor.compliance.kyc;

import io.kontor.compliance.level.KycDocumentType;
import io.kontor.compliance.user.PlatformUser;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a document of a user, without pages.
 *
 * <p>Errors: RESOURCE_NOT_FOUND for the user; PARAM_ERROR for a closed user and for a payer, who
 * needs no KYC (002703). Source: contract "KYC documents".
 */
@Service
class OpenKycDocument {
  private final PlatformUsers users;
  private final KycDocuments documents;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  OpenKycDocument(
      PlatformUsers users,
      KycDocuments documents,
      Outbox outbox,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.users = users;
    this.documents = documents;
    this.outbox = outbox;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  KycDocument execute(String clientId, String userId, KycDocumentType type, @Nullable String tag) {
    PlatformUser user =
        users.find(clientId, userId).orElseThrow(() -> ApiException.notFound("User", userId));
    if (user.isClosed()) {
      throw ApiException.invalid("UserId", "The user is closed (002601).");
    }
    if (user.isPayer()) {
      throw ApiException.invalid("UserId", "A payer cannot submit KYC documents (002703).");
    }
    KycDocument document =
        KycDocument.opened(ids.next("kyc"), clientId, userId, type, tag, clock.instant());
    transaction.executeWithoutResult(_ -> {
      documents.add(document);
      outbox.append(KycDocumentEventData.of(document).toEvent());
    });
    return document;
  }
}
