package io.kontor.identity.key;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a key whose creation crashed before the answer was kept; its secret is lost. */
@Component
class KeyReader implements ResourceReader {
  private final ApiKeys keys;

  KeyReader(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return keys.find(clientId, resourceId).map(key -> KeyView.of(key, null));
  }
}
