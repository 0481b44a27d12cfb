package io.kontor.transaction.payin.recurring;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a series whose request crashed before the answer was kept. */
@Component
class RegistrationReader implements ResourceReader {
  private final RecurringRegistrations registrations;

  RegistrationReader(RecurringRegistrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return registrations
        .find(clientId, resourceId)
        .map(found -> RegistrationView.of(found, registrations.paid(found.id())));
  }
}
