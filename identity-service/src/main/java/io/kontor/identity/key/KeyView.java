package io.kontor.identity.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.security.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key on the merchant API; Kontor's own object.
 *
 * @param apiKey the secret; only in the answer that creates it
 */
record KeyView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String name,
    List<String> permissions,
    boolean active,
    @Nullable Instant lastUsedDate,
    @Nullable Instant revokedDate,
    @ShownOnce @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String apiKey) {

  static KeyView of(ApiKey key, @Nullable String secret) {
    return new KeyView(
        key.id(),
        key.tag(),
        key.creationDate(),
        key.name(),
        key.permissions().stream().sorted().toList(),
        key.revokedDate() == null,
        key.lastUsedDate(),
        key.revokedDate(),
        secret);
  }

  @Override
  public String toString() {
    return "KeyView[id=" + id + "]";
  }
}
