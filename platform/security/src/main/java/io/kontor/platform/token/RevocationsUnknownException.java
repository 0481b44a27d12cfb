package io.kontor.platform.token;

import org.springframework.security.oauth2.jwt.JwtException;

/** No token can be accepted yet, because this process does not know the revocations yet: 503. */
public final class RevocationsUnknownException extends JwtException {
  private static final long serialVersionUID = 1L;

  RevocationsUnknownException() {
    super("Revocations are not known yet");
  }
}
