package io.kontor.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.token.KeyClientName;
import io.kontor.platform.token.RenewingToken;
import io.kontor.platform.token.TokenUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The tokens of keys in use, kept in memory and renewed by the clock, so that ten minutes without
 * Keycloak are not noticed by callers that ask for a token with a known key. They get the one that
 * is there, with what is left of its life.
 */
@Component
class KeyTokens {
  private static final Duration IN_USE = Duration.ofHours(1);
  private static final int KEPT_MAX = 20_000;
  private static final int FAILURES_MAX = 3;
  private static final int ATTEMPTS_MAX = 3;

  private final ApiKeys keys;
  private final KeyClients keyClients;
  private final Clock clock;
  private final Cache<String, RenewingToken> kept =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterAccess(IN_USE).build();

  @Autowired
  KeyTokens(ApiKeys keys, KeyClients keyClients) {
    this(keys, keyClients, Clock.systemUTC()); // tokens live in real time
  }

  KeyTokens(ApiKeys keys, KeyClients keyClients, Clock clock) {
    this.keys = keys;
    this.keyClients = keyClients;
    this.clock = clock;
  }

  /** A token for the key. Errors: SERVICE_UNAVAILABLE when there is none and Keycloak is away. */
  KeyClients.Token of(ApiKey key) {
    RenewingToken token =
        kept.get(
            key.id(),
            id ->
                new RenewingToken(
                    KeyClientName.of(id), () -> fetch(key.clientId(), key.id()), clock));
    try {
      RenewingToken.AccessToken current = token.current();
      Instant end = key.bounds().expiresAt();
      Instant expiry = end != null && end.isBefore(current.expiresAt()) ? end : current.expiresAt();
      return new KeyClients.Token(
          current.token(), Math.max(0, Duration.between(clock.instant(), expiry).toSeconds()));
    } catch (TokenUnavailableException e) {
      throw new ServiceUnavailableException("keycloak", e);
    }
  }

  /** A revoked key has no token. */
  void forget(String keyId) {
    kept.invalidate(keyId);
  }

  /** Renews what is due; some failures in a row end the round, since the next would fail too. */
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void renew() {
    int failures = 0;
    for (RenewingToken token : kept.asMap().values()) { // this is no use that prolongs its life
      failures = token.renewIfDue() ? 0 : failures + 1;
      if (failures == FAILURES_MAX) {
        return;
      }
    }
  }

  /**
   * Our record decides: a client that is missing in Keycloak, or has other bounds, is created
   * again.
   */
  private RenewingToken.Issued fetch(String clientId, String id) {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      ApiKey key =
          keys.find(clientId, id).filter(found -> found.isActive(clock.instant())).orElse(null);
      if (key == null) {
        forget(id);
        throw new TokenUnavailableException("The key has ended", null);
      }
      KeyClients.Token token = issued(key);
      // Others may have changed the bounds, or made the client of older ones, in the meantime.
      if (token.boundsVersion() == key.boundsVersion() && keys.isStill(id, key.boundsVersion())) {
        return new RenewingToken.Issued(token.value(), Duration.ofSeconds(token.expiresIn()));
      }
    }
    throw new TokenUnavailableException("The key is being changed", null);
  }

  private KeyClients.Token issued(ApiKey key) {
    String keycloakId = key.keycloakId();
    Optional<KeyClients.Token> token =
        keycloakId == null ? Optional.empty() : keyClients.token(key.id(), keycloakId);
    return token
        .filter(known -> !known.isOfAnOldClient() && known.boundsVersion() == key.boundsVersion())
        .orElseGet(() -> anew(key));
  }

  private KeyClients.Token anew(ApiKey key) {
    String fresh = keyClients.create(key.id(), key.clientId(), key.claims());
    keys.keycloakIs(key.id(), fresh);
    return keyClients
        .token(key.id(), fresh)
        .orElseThrow(() -> new ServiceUnavailableException("keycloak", null));
  }
}
