package io.kontor.platform.token;

import org.springframework.security.oauth2.jwt.JwtException;

/**
 * No token can be believed yet, because this process has not heard which ones were revoked: 503.
 */
public final class RevocationsUnknownException extends JwtException {
  private static final long serialVersionUID = 1L;

  RevocationsUnknownException() {
    super("Revocations are not known yet");
  }
}
