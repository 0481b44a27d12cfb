package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a mandate whose request crashed before the answer was kept. */
@Component
class MandateReader implements ResourceReader {
  private final Mandates mandates;

  MandateReader(Mandates mandates) {
    this.mandates = mandates;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return mandates.find(clientId, resourceId).map(MandateView::of);
  }
}
