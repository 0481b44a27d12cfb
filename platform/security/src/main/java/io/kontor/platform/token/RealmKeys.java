package io.kontor.platform.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The keys with which the realm signs its tokens, and decoders on them.
 *
 * <p>Keys are kept once they were fetched. Older than five minutes they are fetched again, behind
 * the caller's back; while Keycloak is away the last known ones stay good for a day, so valid
 * tokens go on working. An unknown key id makes us look again, but not for every stranger.
 *
 * <p>Errors: decoders throw {@link KeysUnavailableException} when no keys can be had, and Spring's
 * {@code BadJwtException} for a token that must not be accepted.
 */
public final class RealmKeys {

  /** Audience of every token of the platform. */
  public static final String AUDIENCE = "kontor-api";

  /** Claim of a key's token: when the key ends, in Unix seconds; absent when it does not. */
  public static final String UNTIL = "kontor_until";

  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final Duration LOOKUP_PAUSE = Duration.ofSeconds(10);
  private static final Duration OUTAGE_LIFE = Duration.ofHours(24);
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 2_000;
  private static final int OCTETS_MAX = 256 * 1024;
  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

  private final JWKSource<SecurityContext> source;
  private volatile boolean known;

  /**
   * Keys at an address; the first token fetches them.
   *
   * @param address of the realm's JWK set
   */
  public RealmKeys(String address) {
    try {
      this.source =
          JWKSourceBuilder.<SecurityContext>create(
                  URI.create(address).toURL(),
                  new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, OCTETS_MAX))
              .cache(LIFE.toMillis(), WAIT.toMillis())
              .refreshAheadCache(LIFE.minus(FRESH).toMillis(), false)
              .rateLimited(LOOKUP_PAUSE.toMillis())
              .retrying(false)
              .outageTolerant(OUTAGE_LIFE.toMillis())
              .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an address of Keycloak: " + address, e);
    }
  }

  /**
   * A decoder for access tokens of the platform: RS256, issuer, audience and time.
   *
   * @param issuer whom tokens must name
   * @param skew by how much our clock may differ from Keycloak's
   */
  public JwtDecoder accessTokens(String issuer, Duration skew, Clock clock) {
    JwtTimestampValidator time = new JwtTimestampValidator(skew);
    time.setClock(clock);
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<@Nullable List<String>>(
            "aud", audiences -> audiences != null && audiences.contains(AUDIENCE));
    return decoder(
        new DelegatingOAuth2TokenValidator<>(
            time, keyLives(clock), new JwtIssuerValidator(issuer), audience));
  }

  /** A key ends at its instant; that our clock may differ from another one's prolongs nothing. */
  private static OAuth2TokenValidator<Jwt> keyLives(Clock clock) {
    return token -> {
      Instant end = token.hasClaim(UNTIL) ? token.getExpiresAt() : null;
      return end == null || clock.instant().isBefore(end)
          ? OAuth2TokenValidatorResult.success()
          : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    };
  }

  /**
   * A token dies with its key, also where it is remembered; one of which that is unclear is dead.
   */
  private static Map<String, Object> untilTheKeyEnds(Map<String, Object> claims) {
    if (!claims.containsKey(UNTIL)) {
      return claims;
    }
    Instant end =
        claims.get(UNTIL) instanceof Number seconds
            ? Instant.ofEpochSecond(seconds.longValue())
            : Instant.EPOCH;
    Map<String, Object> bounded = new HashMap<>(claims);
    bounded.merge(
        JwtClaimNames.EXP,
        end,
        (expiry, _) -> expiry instanceof Instant known && known.isBefore(end) ? known : end);
    return bounded;
  }

  /** A decoder for other tokens of the realm, on the same keys. */
  public JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
    MappedJwtClaimSetConverter standardClaims = MappedJwtClaimSetConverter.withDefaults(Map.of());
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(this::select).jwsAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setClaimSetConverter(claims -> untilTheKeyEnds(standardClaims.convert(claims)));
    decoder.setJwtValidator(validator);
    return token -> {
      try {
        return decoder.decode(token);
      } catch (RuntimeException e) {
        if (hasCause(e, JWKSetUnavailableException.class)) {
          throw new KeysUnavailableException(e);
        }
        throw e;
      }
    };
  }

  /**
   * Looks at the keys as a token would, so that they are there and fresh before one comes. True
   * when there are some.
   */
  public boolean refresh() {
    try {
      return !select(ANY, null).isEmpty();
    } catch (KeySourceException e) {
      return false;
    }
  }

  private List<JWK> select(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      List<JWK> found = source.get(selector, context);
      known = true;
      return found;
    } catch (RateLimitReachedException e) {
      if (known) {
        return List.of(); // we have looked a moment ago: it is no key of the realm
      }
      throw new JWKSetUnavailableException("The realm's keys were never fetched", e);
    }
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
