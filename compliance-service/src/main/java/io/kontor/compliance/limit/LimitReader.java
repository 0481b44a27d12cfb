package io.kontor.compliance.limit;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a request that crashed before the answer was kept. */
@Component
class LimitReader implements ResourceReader {
  private final LimitRules rules;

  LimitReader(LimitRules rules) {
    this.rules = rules;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return rules.find(clientId, resourceId).map(LimitController.LimitView::of);
  }
}
