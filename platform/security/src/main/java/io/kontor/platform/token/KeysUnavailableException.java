package io.kontor.platform.token;

import org.springframework.security.oauth2.jwt.JwtException;

/**
 * No token can be checked now, because the realm's keys cannot be fetched: 503. Never an excuse to
 * let anybody in.
 */
public final class KeysUnavailableException extends JwtException {
  private static final long serialVersionUID = 1L;

  KeysUnavailableException(Throwable cause) {
    super("The realm's keys are not available", cause);
  }
}
