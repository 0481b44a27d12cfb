package io.kontor.gateway.tokens;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.kontor.gateway.PlatformSettings;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Verifies tokens of the realm: RS256 with a key the realm publishes, issuer, audience, time.
 *
 * <p>Keys are fetched on first use and kept; while Keycloak is away the last known ones stay good
 * for a day, so valid tokens go on working. An unknown key id makes us look again, but not for
 * every stranger.
 */
@Component
public final class TokenVerifier {

  /** Audience of every token of the platform. */
  public static final String AUDIENCE = "kontor-api";

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(3);
  private static final Duration KEYS_LIFE = Duration.ofMinutes(5);
  private static final Duration KEYS_WAIT = Duration.ofSeconds(5);
  private static final Duration KEYS_LOOKUP_PAUSE = Duration.ofSeconds(10);
  private static final Duration KEYS_OUTAGE_LIFE = Duration.ofHours(24);
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 2_000;
  private static final int KEYS_OCTETS_MAX = 256 * 1024;

  private final JWKSource<SecurityContext> keys;
  private final NimbusJwtDecoder accessTokens;

  /** A verifier that asks Keycloak for keys when the first token comes. */
  public TokenVerifier(PlatformSettings platform, Clock clock) {
    this.keys = keys(platform.keycloak().endpoint("certs"));
    this.accessTokens = decoder(keys);
    JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
    time.setClock(clock);
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<@Nullable List<String>>(
            "aud", audiences -> audiences != null && audiences.contains(AUDIENCE));
    accessTokens.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            time, new JwtIssuerValidator(platform.keycloak().issuer()), audience));
  }

  /**
   * Verifies an access token.
   *
   * @throws CredentialsException.Invalid when it must not be believed
   * @throws CredentialsException.Unavailable when the keys cannot be had
   */
  public Caller verify(String token) throws CredentialsException {
    Jwt verified;
    try {
      verified = accessTokens.decode(token);
    } catch (JwtValidationException e) {
      throw new CredentialsException.Invalid("The token is expired or not meant for us");
    } catch (JwtException e) {
      if (hasCause(e, JWKSetUnavailableException.class)) {
        throw new CredentialsException.Unavailable("The realm's keys are not available");
      }
      throw new CredentialsException.Invalid("The token is not genuine");
    }
    return Caller.of(verified);
  }

  /** A decoder for other tokens of the realm, on the same keys. */
  public NimbusJwtDecoder decoderWith(OAuth2TokenValidator<Jwt> validator) {
    NimbusJwtDecoder decoder = decoder(keys);
    decoder.setJwtValidator(validator);
    return decoder;
  }

  private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
  }

  private static JWKSource<SecurityContext> keys(String address) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(
              URI.create(address).toURL(),
              new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_OCTETS_MAX))
          .cache(KEYS_LIFE.toMillis(), KEYS_WAIT.toMillis())
          .refreshAheadCache(false)
          .rateLimited(KEYS_LOOKUP_PAUSE.toMillis())
          .retrying(false)
          .outageTolerant(KEYS_OUTAGE_LIFE.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an address of Keycloak: " + address, e);
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
