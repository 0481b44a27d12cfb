package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.core.Details;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a preauthorization or a deposit whose request crashed before the answer was kept. */
@Component
class PreauthorizationReader implements ResourceReader {
  private final Preauthorizations preauthorizations;
  private final Details details;

  PreauthorizationReader(Preauthorizations preauthorizations, Details details) {
    this.preauthorizations = preauthorizations;
    this.details = details;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return preauthorizations
        .find(clientId, resourceId)
        .map(found ->
            switch (found.kind()) {
              case CARD -> PreauthorizationView.of(found, details);
              case DEPOSIT -> DepositView.of(found, details);
            });
  }
}
