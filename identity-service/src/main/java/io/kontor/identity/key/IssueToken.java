package io.kontor.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Exchanges ClientId and API key for a merchant token.
 *
 * <p>A key that was right a few minutes ago is recognised without the slow hash, and also while the
 * client is locked: whoever floods us with wrong keys cannot lock the real systems out.
 *
 * <p>Errors: NOT_AUTHORIZED for a wrong pair; ACCOUNT_LOCKED after too many of them in a row;
 * SERVICE_UNAVAILABLE when Keycloak is away. Source: contract "Authentication".
 */
@Service
class IssueToken {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int REMEMBERED_MAX = 10_000;
  private static final int LENGTH_MAX = 255;

  private final ApiKeys keys;
  private final KeyHashes hashes;
  private final KeyClients keyClients;
  private final TokenFailures failures;
  private final Clock clock;
  private final Cache<String, String> recognised =
      Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).expireAfterWrite(REMEMBERED).build();

  IssueToken(
      ApiKeys keys, KeyHashes hashes, KeyClients keyClients, TokenFailures failures, Clock clock) {
    this.keys = keys;
    this.hashes = hashes;
    this.keyClients = keyClients;
    this.failures = failures;
    this.clock = clock;
  }

  KeyClients.Token execute(@Nullable String clientId, @Nullable String secret) {
    if (clientId == null
        || secret == null
        || clientId.length() > LENGTH_MAX
        || secret.length() > LENGTH_MAX) {
      throw ApiException.of(ErrorCode.NOT_AUTHORIZED);
    }
    String fingerprint = fingerprint(clientId, secret);
    ApiKey key =
        remembered(clientId, fingerprint).orElseGet(() -> recognise(clientId, secret, fingerprint));
    KeyClients.Token token = token(key);
    keys.used(key.id(), clock.instant());
    return token;
  }

  private Optional<ApiKey> remembered(String clientId, String fingerprint) {
    return Optional.ofNullable(recognised.getIfPresent(fingerprint))
        .flatMap(id -> keys.find(clientId, id))
        .filter(key -> key.revokedDate() == null);
  }

  private ApiKey recognise(String clientId, String secret, String fingerprint) {
    if (failures.isLocked(clientId)) {
      throw ApiException.of(ErrorCode.ACCOUNT_LOCKED);
    }
    var candidates = keys.active(clientId);
    if (candidates.isEmpty()) {
      hashes.pretend(secret);
    }
    for (ApiKey candidate : candidates) {
      if (hashes.matches(secret, candidate.secretHash())) {
        failures.forget(clientId);
        recognised.put(fingerprint, candidate.id());
        return candidate;
      }
    }
    failures.count(clientId);
    throw ApiException.of(ErrorCode.NOT_AUTHORIZED);
  }

  /** Our record is the truth: a client that Keycloak has lost is made anew. */
  private KeyClients.Token token(ApiKey key) {
    String keycloakId = key.keycloakId();
    Optional<KeyClients.Token> token =
        keycloakId == null ? Optional.empty() : keyClients.token(key.id(), keycloakId);
    if (token.isPresent()) {
      return token.get();
    }
    String fresh = keyClients.create(key.id(), key.clientId(), key.permissions());
    keys.keycloakIs(key.id(), fresh);
    return keyClients
        .token(key.id(), fresh)
        .orElseThrow(() -> new ServiceUnavailableException("keycloak", null));
  }

  private static String fingerprint(String clientId, String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(clientId.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
