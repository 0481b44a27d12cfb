package io.kontor.identity.key;

import io.kontor.identity.keycloak.KeyClients;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key a merchant's systems call the API with.
 *
 * @param permissions what its tokens may do
 * @param keycloakId Keycloak's id of the client behind the key; null once that client is deleted
 * @param bounds until when and from where it may be used
 * @param boundsVersion counts changes of the bounds; stands in its tokens
 * @param lastUsedFrom the network it was last used from
 * @param rotatedDate when its secret was last replaced
 * @param previous the secret before that, while it still works
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
    @Nullable Instant revokedDate,
    KeyBounds bounds,
    int boundsVersion,
    @Nullable String lastUsedFrom,
    @Nullable Instant rotatedDate,
    @Nullable PreviousSecret previous) {
  ApiKey {
    permissions = Set.copyOf(permissions);
  }

  /** A key that nobody has used yet. */
  static ApiKey created(
      String id,
      String clientId,
      String name,
      String secretHash,
      Set<String> permissions,
      String keycloakId,
      @Nullable String tag,
      KeyBounds bounds,
      Instant now) {
    return new ApiKey(
        id,
        clientId,
        name,
        secretHash,
        permissions,
        keycloakId,
        tag,
        now,
        null,
        null,
        bounds,
        0,
        null,
        null,
        null);
  }

  /** Whether the key works; time is real time, as that of tokens. */
  boolean isActive(Instant now) {
    return revokedDate == null && !bounds.isOver(now);
  }

  /** The key with what is asked for; new bounds count as a new version. */
  ApiKey edited(String newName, @Nullable String newTag, KeyBounds newBounds) {
    return new ApiKey(
        id,
        clientId,
        newName,
        secretHash,
        permissions,
        keycloakId,
        newTag,
        creationDate,
        lastUsedDate,
        revokedDate,
        newBounds,
        newBounds.equals(bounds) ? boundsVersion : boundsVersion + 1,
        lastUsedFrom,
        rotatedDate,
        previous);
  }

  /** The key with a new secret. */
  ApiKey rotated(String newHash, Instant now, @Nullable PreviousSecret replaced) {
    return withSecret(newHash, now, replaced);
  }

  /** The key once for each secret that works at present, as its {@code secretHash}. */
  Stream<ApiKey> bySecret(Instant now) {
    return previous == null || !now.isBefore(previous.until())
        ? Stream.of(this)
        : Stream.of(this, withSecret(previous.hash(), rotatedDate, previous));
  }

  private ApiKey withSecret(
      String hash, @Nullable Instant rotated, @Nullable PreviousSecret replaced) {
    return new ApiKey(
        id,
        clientId,
        name,
        hash,
        permissions,
        keycloakId,
        tag,
        creationDate,
        lastUsedDate,
        revokedDate,
        bounds,
        boundsVersion,
        lastUsedFrom,
        rotated,
        replaced);
  }

  /** What its tokens say. */
  KeyClients.Claims claims() {
    return new KeyClients.Claims(
        permissions, bounds.expiresAt(), bounds.addresses().texts(), boundsVersion);
  }

  @Override
  public String toString() {
    return "ApiKey[id=" + id + ", clientId=" + clientId + "]";
  }

  /**
   * A secret that was replaced and still works.
   *
   * @param until when it ends
   */
  record PreviousSecret(String hash, Instant until) {
    @Override
    public String toString() {
      return "PreviousSecret[until=" + until + "]";
    }
  }
}
