package io.kontor.gateway.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.kontor.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Tells who is calling from an {@code Authorization} header: a bearer token, or ClientId and API
 * key on every call.
 *
 * <p>Verified callers are kept in memory for at most a minute and never beyond their token's
 * expiry, under the hash of what they sent, and only while their right has not ended. Only success
 * is kept, so a corrected key works at once; what is wrong is checked again each time.
 */
@Component
public final class Callers {

  private static final Duration TOKEN_SECOND = Duration.ofMillis(1_050);

  private final TokenVerifier verifier;
  private final MerchantTokens merchantTokens;
  private final Clock clock;
  private final Duration life;
  private final Cache<String, Caller> known;
  private final SingleFlight<String, Outcome> exchanges = new SingleFlight<>();

  Callers(
      TokenVerifier verifier,
      MerchantTokens merchantTokens,
      GatewaySettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.verifier = verifier;
    this.merchantTokens = merchantTokens;
    this.clock = clock;
    this.life = settings.tokenCache().life();
    this.known =
        Caffeine.newBuilder()
            .maximumSize(settings.tokenCache().entriesMax())
            .expireAfter(Expiry.creating((String _, Caller caller) -> lifeOf(caller)))
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, known, "kontor.gateway.callers");
  }

  /**
   * The caller behind an {@code Authorization} header.
   *
   * @throws CredentialsException when there is none, or when that cannot be determined
   */
  public Caller identify(String authorization, HttpServletRequest request)
      throws CredentialsException {
    String key = hash(authorization);
    Caller seen = known.getIfPresent(key);
    if (seen != null && clock.instant().isBefore(seen.expiresAt()) && isStillGood(seen)) {
      return seen;
    }
    Caller caller;
    if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      caller = verifier.verify(authorization.substring(7).strip());
    } else {
      caller = exchange(key, authorization, request);
    }
    known.put(key, caller);
    return caller;
  }

  /** The caller behind an access token that was kept in a session. */
  public Caller identifyToken(String accessToken, HttpServletRequest request)
      throws CredentialsException {
    return identify("Bearer " + accessToken, request);
  }

  private Caller exchange(String key, String authorization, HttpServletRequest request)
      throws CredentialsException {
    Optional<MerchantCredentials> credentials = MerchantCredentials.parse(authorization);
    if (credentials.isEmpty()) {
      throw new CredentialsException.Invalid("Neither a bearer token nor Basic credentials");
    }
    Outcome outcome =
        exchanges.run(
            key + request.getRemoteAddr(), // a throttled source must not speak for another
            () -> {
              try {
                return new Known(issued(credentials.get(), request));
              } catch (CredentialsException e) {
                return new Unknown(e);
              }
            });
    return switch (outcome) {
      case Known(Caller caller) -> caller;
      case Unknown(CredentialsException reason) -> throw reason;
    };
  }

  private Caller issued(MerchantCredentials credentials, HttpServletRequest request)
      throws CredentialsException {
    try {
      return verifier.verify(merchantTokens.exchange(credentials, request).accessToken());
    } catch (CredentialsException.Revoked e) {
      // All tokens of the client were revoked in this second; one of the next second is accepted.
      LockSupport.parkNanos(TOKEN_SECOND.toNanos());
      return verifier.verify(merchantTokens.exchange(credentials, request).accessToken());
    }
  }

  private boolean isStillGood(Caller caller) throws CredentialsException {
    try {
      verifier.requireNotRevoked(caller);
      return true;
    } catch (CredentialsException.Revoked e) {
      return false; // for Basic credentials there may be another token
    }
  }

  private Duration lifeOf(Caller caller) {
    Instant now = clock.instant();
    Duration left = Duration.between(now, caller.expiresAt());
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(life) < 0 ? left : life;
  }

  private static String hash(String authorization) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(authorization.getBytes(StandardCharsets.UTF_8));
      return new String(digest, StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private sealed interface Outcome {}

  private record Known(Caller caller) implements Outcome {}

  private record Unknown(CredentialsException reason) implements Outcome {}
}
