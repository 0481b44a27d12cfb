package io.kontor.identity.revocation;

import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells every process, within a second and before anything else, that a right has ended. Called in
 * the database transaction of the change. Source: ADR 0009.
 */
@Service
public class RevokeAuthority {
  private static final String TYPE = "identity.authority-revoked";

  private final Outbox outbox;
  private final Clock clock = Clock.systemUTC(); // tokens live in real time

  RevokeAuthority(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The key is over, and so is every token of it. */
  public void endKey(String clientId, String keyId) {
    tell(
        List.of(
            event(
                keyId,
                new AuthorityRevoked(AuthorityRevoked.Kind.KEY, keyId, clientId, null, false))));
  }

  /** Every token that the key has now is over; it may get new ones, which say something else. */
  public void renewKey(String clientId, String keyId) {
    tell(
        List.of(
            event(
                keyId,
                new AuthorityRevoked(
                    AuthorityRevoked.Kind.KEY, keyId, clientId, clock.instant(), false))));
  }

  /**
   * No token of these people is accepted until {@link #renew}: they may do less than before, and
   * Keycloak may go on to give out tokens that say otherwise until it knows.
   */
  public void withhold(List<Person> people) {
    tell(people.stream().map(person -> event(person, null)).toList());
  }

  /** Keycloak knows what the person may do: tokens from now on are accepted, older ones are not. */
  public void renew(Person person) {
    tell(List.of(event(person, clock.instant())));
  }

  /** Every token that the client's keys and people hold now is over; they may get new ones. */
  public void endTokens(String clientId) {
    tell(
        List.of(
            event(
                "tokens:" + clientId,
                new AuthorityRevoked(
                    AuthorityRevoked.Kind.CLIENT, clientId, clientId, clock.instant(), false))));
  }

  private static OutboxEvent event(Person person, @Nullable Instant notBefore) {
    return event(
        person.id(),
        new AuthorityRevoked(
            AuthorityRevoked.Kind.PERSON,
            person.keycloakId(),
            person.clientId(),
            notBefore,
            person.ended()));
  }

  private static OutboxEvent event(String subject, AuthorityRevoked data) {
    return OutboxEvent.of(TYPE, subject, data.clientId(), data);
  }

  private void tell(List<OutboxEvent> events) {
    if (!events.isEmpty()) {
      outbox.appendUrgent(events);
    }
  }

  /**
   * A member of staff.
   *
   * @param ended whether they may not sign in any more
   */
  public record Person(String id, String clientId, String keycloakId, boolean ended) {}
}
