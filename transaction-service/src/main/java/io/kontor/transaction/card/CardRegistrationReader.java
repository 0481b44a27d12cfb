package io.kontor.transaction.card;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a card registration whose request crashed before the answer was kept. */
@Component
class CardRegistrationReader implements ResourceReader {
  private final CardRegistrations registrations;

  CardRegistrationReader(CardRegistrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return registrations.find(clientId, resourceId).map(found -> found);
  }
}
