package io.kontor.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.token.RenewingToken;
import io.kontor.platform.token.TokenUnavailableException;
import java.time.Clock;
import java.time.Duration;
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
            id -> new RenewingToken("key-" + id, () -> fetch(key.clientId(), key.id()), clock));
    try {
      RenewingToken.AccessToken current = token.current();
      return new KeyClients.Token(
          current.token(), Duration.between(clock.instant(), current.expiresAt()).toSeconds());
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

  /** Our record decides: a client that is missing in Keycloak is created again. */
  private RenewingToken.Issued fetch(String clientId, String id) {
    ApiKey key = keys.find(clientId, id).filter(found -> found.revokedDate() == null).orElse(null);
    if (key == null) {
      forget(id);
      throw new TokenUnavailableException("The key is revoked", null);
    }
    String keycloakId = key.keycloakId();
    Optional<KeyClients.Token> token =
        keycloakId == null ? Optional.empty() : keyClients.token(id, keycloakId);
    KeyClients.Token issued =
        token.filter(known -> !known.isOfAnOldClient()).orElseGet(() -> anew(key));
    return new RenewingToken.Issued(issued.value(), Duration.ofSeconds(issued.expiresIn()));
  }

  private KeyClients.Token anew(ApiKey key) {
    String fresh = keyClients.create(key.id(), key.clientId(), key.permissions());
    keys.keycloakIs(key.id(), fresh);
    return keyClients
        .token(key.id(), fresh)
        .orElseThrow(() -> new ServiceUnavailableException("keycloak", null));
  }
}
