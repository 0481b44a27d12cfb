package io.kontor.compliance.ubo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who ultimately owns a company, as it declares.
 *
 * @param reason why it was refused or is incomplete
 * @param message more about the reason
 * @param askedAt when its review was last asked for
 * @param processedDate when it was last decided about
 * @param ubos oldest first, those who are no longer owners too
 */
record UboDeclaration(
    String id,
    String clientId,
    String userId,
    UboStatus status,
    @Nullable String tag,
    @Nullable UboReason reason,
    @Nullable String message,
    Instant creationDate,
    @Nullable Instant askedAt,
    @Nullable Instant processedDate,
    List<Ubo> ubos) {

  UboDeclaration {
    ubos = List.copyOf(ubos);
  }

  /** A fresh declaration without owners. */
  static UboDeclaration opened(
      String id, String clientId, String userId, @Nullable String tag, Instant now) {
    return new UboDeclaration(
        id, clientId, userId, UboStatus.CREATED, tag, null, null, now, null, null, List.of());
  }

  /** How many owners count. */
  long active() {
    return ubos.stream().filter(Ubo::active).count();
  }

  UboDeclaration tagged(@Nullable String newTag) {
    return new UboDeclaration(
        id,
        clientId,
        userId,
        status,
        newTag == null ? tag : newTag,
        reason,
        message,
        creationDate,
        askedAt,
        processedDate,
        ubos);
  }

  UboDeclaration asked(Instant now) {
    return become(UboStatus.VALIDATION_ASKED, null, null, now, null);
  }

  UboDeclaration decided(
      UboStatus decision, @Nullable UboReason why, @Nullable String words, Instant now) {
    return become(decision, why, words, askedAt, now);
  }

  private UboDeclaration become(
      UboStatus next,
      @Nullable UboReason why,
      @Nullable String words,
      @Nullable Instant asked,
      @Nullable Instant processed) {
    return new UboDeclaration(
        id,
        clientId,
        userId,
        UboStatus.TRANSITIONS.advance(status, next),
        tag,
        why,
        words,
        creationDate,
        asked,
        processed,
        ubos);
  }
}
