package io.kontor.compliance.kyc;

import io.kontor.compliance.level.KycDocumentType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that shows something about a user.
 *
 * @param tag the merchant's own words
 * @param flags refusal detail codes, may be empty
 * @param askedAt when its review was asked for
 * @param processedDate when it was last decided about
 */
record KycDocument(
    String id,
    String clientId,
    String userId,
    KycDocumentType type,
    KycStatus status,
    @Nullable String tag,
    @Nullable RefusedReasonType refusedReasonType,
    @Nullable String refusedReasonMessage,
    List<String> flags,
    Instant creationDate,
    @Nullable Instant askedAt,
    @Nullable Instant processedDate) {

  KycDocument {
    flags = List.copyOf(flags);
  }

  /** A fresh document without pages. */
  static KycDocument opened(
      String id,
      String clientId,
      String userId,
      KycDocumentType type,
      @Nullable String tag,
      Instant now) {
    return new KycDocument(
        id, clientId, userId, type, KycStatus.CREATED, tag, null, null, List.of(), now, null, null);
  }

  KycDocument tagged(@Nullable String newTag) {
    return new KycDocument(
        id,
        clientId,
        userId,
        type,
        status,
        newTag == null ? tag : newTag,
        refusedReasonType,
        refusedReasonMessage,
        flags,
        creationDate,
        askedAt,
        processedDate);
  }

  KycDocument asked(Instant now) {
    return become(KycStatus.VALIDATION_ASKED, null, null, List.of(), now, null);
  }

  KycDocument validated(Instant now) {
    return become(KycStatus.VALIDATED, null, null, List.of(), askedAt, now);
  }

  KycDocument refused(
      RefusedReasonType reason, @Nullable String message, List<String> codes, Instant now) {
    return become(KycStatus.REFUSED, reason, message, codes, askedAt, now);
  }

  KycDocument outdated(Instant now) {
    return become(KycStatus.OUT_OF_DATE, null, null, List.of(), askedAt, now);
  }

  private KycDocument become(
      KycStatus next,
      @Nullable RefusedReasonType reason,
      @Nullable String message,
      List<String> codes,
      @Nullable Instant asked,
      @Nullable Instant processed) {
    return new KycDocument(
        id,
        clientId,
        userId,
        type,
        KycStatus.TRANSITIONS.advance(status, next),
        tag,
        reason,
        message,
        codes,
        creationDate,
        asked,
        processed);
  }
}
