package io.kontor.launcher.installation;

/**
 * Something the person at the keyboard must know; its message is one clear sentence with the way
 * out.
 */
public final class UserFacingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one clear sentence that says what to do. */
  public UserFacingException(String message) {
    super(message);
  }

  /** The same, with what caused it. */
  public UserFacingException(String message, Throwable cause) {
    super(message, cause);
  }
}
