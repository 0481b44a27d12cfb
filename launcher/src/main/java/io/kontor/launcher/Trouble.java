package io.kontor.launcher;

/**
 * Something the person at the keyboard must know; its message is one clear sentence with the way
 * out.
 */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Trouble(String message) {
    super(message);
  }

  Trouble(String message, Throwable cause) {
    super(message, cause);
  }
}
