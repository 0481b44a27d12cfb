package io.kontor.platform.token;

import org.jspecify.annotations.Nullable;

/** Keycloak gives no token now, and none is left that is still good. */
public final class TokenUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception whose reason is for the log. */
  public TokenUnavailableException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
