package io.kontor.launcher.installation;

/**
 * Something the person at the keyboard must know; its message is one clear sentence with the way
 * out.
 */
public final class UserFacingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserFacingException(String message) {
    super(message);
  }

  public UserFacingException(String message, Throwable cause) {
    super(message, cause);
  }
}
