package io.kontor.identity.key;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key a merchant's systems call the API with.
 *
 * @param permissions what its tokens may do
 * @param keycloakId Keycloak's id of the client behind the key; null once that client is deleted
 */
record ApiKey(
    String id,
    String clientId,
    String name,
    String secretHash,
    Set<String> permissions,
    @Nullable String keycloakId,
    @Nullable String tag,
    Instant creationDate,
    @Nullable Instant lastUsedDate,
    @Nullable Instant revokedDate) {
  ApiKey {
    permissions = Set.copyOf(permissions);
  }

  @Override
  public String toString() {
    return "ApiKey[id=" + id + ", clientId=" + clientId + "]";
  }
}
