package io.kontor.bench;

/** The run cannot go on or does not count; the message is meant for the person who started it. */
public final class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure that needs no cause. */
  public BenchException(String message) {
    super(message);
  }

  /** A failure with its cause. */
  public BenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
