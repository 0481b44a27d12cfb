package io.kontor.platform.token;

import org.springframework.security.oauth2.jwt.BadJwtException;

/** The token was good, and its right has ended: 401. */
public final class RevokedTokenException extends BadJwtException {
  private static final long serialVersionUID = 1L;

  RevokedTokenException() {
    super("The token was revoked");
  }
}
