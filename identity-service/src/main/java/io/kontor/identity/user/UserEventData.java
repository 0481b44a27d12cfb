package io.kontor.identity.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as other services know it: event data and internal view. Source: docs/architecture.md,
 * "Events".
 *
 * @param givenData names of the members that a KYC level may depend on and that are given; never
 *     their values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserEventData(
    String id,
    String clientId,
    long version,
    PersonType personType,
    UserCategory userCategory,
    UserStatus status,
    KycLevel kycLevel,
    String displayName,
    String email,
    @Nullable LegalPersonType legalPersonType,
    @Nullable String countryOfResidence,
    List<String> givenData,
    Instant creationDate) {

  static UserEventData of(User user) {
    return new UserEventData(
        user.id(),
        user.clientId(),
        user.version(),
        user.personType(),
        user.category(),
        user.status(),
        user.kycLevel(),
        user.profile().displayName(),
        user.email(),
        user.profile() instanceof Profile.Legal legal ? legal.legalPersonType() : null,
        user.profile().country(),
        user.profile().givenData(),
        user.creationDate());
  }

  OutboxEvent toEvent(String type) {
    return OutboxEvent.of(type, id, clientId, this);
  }
}
