package io.kontor.gateway.tokens;

import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.KeysUnavailableException;
import io.kontor.platform.token.RealmKeys;
import io.kontor.platform.token.Revocations;
import io.kontor.platform.token.RevocationsUnknownException;
import io.kontor.platform.token.RevokedTokenException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/** Verifies tokens of the realm: RS256 with a key the realm publishes, issuer, audience, time. */
@Component
public final class TokenVerifier {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(3);

  private final RealmKeys keys;
  private final JwtDecoder accessTokens;
  private final Revocations revocations;

  /** A verifier that asks Keycloak for keys when the first token comes. */
  public TokenVerifier(PlatformSettings platform, Revocations revocations, Clock clock) {
    this.revocations = revocations;
    this.keys = new RealmKeys(platform.keycloak().endpoint("certs"));
    this.accessTokens = keys.accessTokens(platform.keycloak().issuer(), CLOCK_SKEW, clock);
  }

  /**
   * Verifies an access token.
   *
   * @throws CredentialsException.Invalid when it must not be accepted
   * @throws CredentialsException.Revoked when its right has ended
   * @throws CredentialsException.Unavailable when the keys cannot be had, or revocations were never
   *     heard yet
   */
  public Caller verify(String token) throws CredentialsException {
    Caller caller;
    try {
      caller = Caller.of(accessTokens.decode(token));
    } catch (KeysUnavailableException e) {
      throw new CredentialsException.Unavailable("The realm's keys are not available");
    } catch (JwtValidationException e) {
      throw new CredentialsException.Invalid("The token is expired or not meant for us");
    } catch (JwtException | IllegalArgumentException e) {
      throw new CredentialsException.Invalid("The token is not genuine");
    }
    requireNotRevoked(caller);
    return caller;
  }

  /**
   * Checks a caller who was verified before once more.
   *
   * @throws CredentialsException.Revoked when their right has ended since
   * @throws CredentialsException.Unavailable when revocations were never heard yet
   */
  public void requireNotRevoked(Caller caller) throws CredentialsException {
    try {
      revocations.check(caller.bearer());
    } catch (RevokedTokenException e) {
      throw new CredentialsException.Revoked(caller.bearer());
    } catch (RevocationsUnknownException e) {
      throw new CredentialsException.Unavailable("Revocations are not known yet");
    }
  }

  /** Keeps the keys fresh, so that they are there when Keycloak is not. */
  @Scheduled(initialDelay = 1_000, fixedDelay = 30_000)
  void refreshKeys() {
    keys.refresh();
  }

  /** A decoder for other tokens of the realm, on the same keys. */
  public JwtDecoder decoderWith(OAuth2TokenValidator<Jwt> validator) {
    return keys.decoder(validator);
  }
}
