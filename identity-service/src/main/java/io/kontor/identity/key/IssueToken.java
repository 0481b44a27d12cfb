package io.kontor.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.net.CallSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Exchanges ClientId and API key for a merchant token.
 *
 * <p>A random key of ours, and one that was right a while ago, is recognised without a slow hash
 * and whatever else its source sends. Only for others are wrong keys counted and hashes made, each
 * in a place of its source, so whoever guesses keeps nobody else waiting. An unknown ClientId, a
 * wrong key and a revoked one cost the same work and get the same answer.
 *
 * <p>Errors: NOT_AUTHORIZED for a wrong pair; ACCOUNT_LOCKED for a source that sent too many of
 * them; ADDRESS_REFUSED for the right key from an address that it does not allow;
 * SERVICE_UNAVAILABLE when Keycloak is away or too many keys are being checked. Source: contract
 * "Authentication".
 */
@Service
class IssueToken {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int REMEMBERED_MAX = 10_000;
  private static final int LENGTH_MAX = 255;
  private static final int SOURCE_RUNNING = 2;
  private static final int SOURCE_WAITING = 6;
  private static final Duration HASH_WAIT = Duration.ofSeconds(2);

  private final ApiKeys keys;
  private final KeyHashes hashes;
  private final KeyTokens tokens;
  private final NoteRefusal noteRefusal;
  private final TokenThrottle throttle;
  private final HashingPermits permits;
  private final Clock clock = Clock.systemUTC(); // keys are used in real time
  private final Cache<String, Recognised> recognised =
      Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).expireAfterAccess(REMEMBERED).build();

  IssueToken(
      ApiKeys keys,
      KeyHashes hashes,
      KeyTokens tokens,
      NoteRefusal noteRefusal,
      TokenThrottle throttle,
      KeySettings settings) {
    this.keys = keys;
    this.hashes = hashes;
    this.tokens = tokens;
    this.noteRefusal = noteRefusal;
    this.throttle = throttle;
    this.permits =
        new HashingPermits(
            Runtime.getRuntime().availableProcessors(),
            settings.hashesWaiting(),
            SOURCE_RUNNING,
            SOURCE_WAITING,
            HASH_WAIT);
  }

  /**
   * A token for the key.
   *
   * @param address where the call comes from
   */
  KeyClients.Token execute(
      @Nullable String clientId, @Nullable String secret, @Nullable String address) {
    if (clientId == null
        || secret == null
        || clientId.isEmpty()
        || clientId.length() > LENGTH_MAX
        || secret.length() > LENGTH_MAX) {
      throw ApiException.of(ErrorCode.NOT_AUTHORIZED);
    }
    String fingerprint = fingerprint(clientId, secret);
    ApiKey key =
        remembered(clientId, fingerprint)
            .orElseGet(() -> recognise(clientId, secret, fingerprint, CallSource.of(address)));
    if (!key.bounds().addresses().allow(address == null ? "" : address)) {
      noteRefusal.execute(clientId, key.id(), address);
      throw ApiException.of(ErrorCode.ADDRESS_REFUSED);
    }
    KeyClients.Token token = tokens.of(key);
    Instant now = clock.instant();
    if (KeyUse.isDue(key, now)) {
      keys.used(List.of(KeyUse.of(clientId, key.id(), now, address)));
    }
    return token;
  }

  private Optional<ApiKey> remembered(String clientId, String fingerprint) {
    return Optional.ofNullable(recognised.getIfPresent(fingerprint))
        .flatMap(known ->
            keys.find(clientId, known.id()).filter(key -> isGood(key, known.secretHash())));
  }

  /** Whether the key is active, and the secret one that works for it. */
  private boolean isGood(ApiKey key, String secretHash) {
    Instant now = clock.instant();
    return key.isActive(now)
        && key.bySecret(now).anyMatch(each -> each.secretHash().equals(secretHash));
  }

  private ApiKey recognise(String clientId, String secret, String fingerprint, CallSource source) {
    List<ApiKey> candidates = keys.candidates(clientId);
    ApiKey found =
        hashes
            .quickMatch(secret, candidates)
            .orElseGet(
                () -> permits.with(source, () -> guess(clientId, secret, candidates, source)));
    recognised.put(fingerprint, new Recognised(found.id(), found.secretHash()));
    return found;
  }

  private ApiKey guess(String clientId, String secret, List<ApiKey> candidates, CallSource source) {
    if (throttle.isThrottled(source, clientId)) {
      throw ApiException.of(ErrorCode.ACCOUNT_LOCKED);
    }
    Optional<ApiKey> found = hashes.slowMatch(secret, candidates);
    if (found.isEmpty()) {
      throttle.count(source, clientId);
      throw ApiException.of(ErrorCode.NOT_AUTHORIZED);
    }
    return found.get();
  }

  /** Which of a key's secrets it was. */
  private record Recognised(String id, String secretHash) {
    @Override
    public String toString() {
      return "Recognised[id=" + id + "]";
    }
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
