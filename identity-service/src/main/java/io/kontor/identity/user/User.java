package io.kontor.identity.user;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person or company whose money the client holds.
 *
 * @param version grows with every change
 * @param termsAcceptedDate when the terms were accepted, null while they are not
 * @param documents KYC document type to the id of the validated document
 */
record User(
    String id,
    String clientId,
    long version,
    UserCategory category,
    UserStatus status,
    KycLevel kycLevel,
    String email,
    @Nullable String tag,
    boolean termsAccepted,
    @Nullable Instant termsAcceptedDate,
    Profile profile,
    Map<String, String> documents,
    Instant creationDate) {
  User {
    documents = Map.copyOf(documents);
  }

  PersonType personType() {
    return switch (profile) {
      case Profile.Natural _ -> PersonType.NATURAL;
      case Profile.Legal _ -> PersonType.LEGAL;
    };
  }

  User closed() {
    return new User(
        id,
        clientId,
        version + 1,
        category,
        UserStatus.CLOSED,
        kycLevel,
        email,
        tag,
        termsAccepted,
        termsAcceptedDate,
        profile,
        documents,
        creationDate);
  }

  User verified(KycLevel level, Map<String, String> validatedDocuments) {
    return new User(
        id,
        clientId,
        version + 1,
        category,
        status,
        level,
        email,
        tag,
        termsAccepted,
        termsAcceptedDate,
        profile,
        validatedDocuments,
        creationDate);
  }
}
