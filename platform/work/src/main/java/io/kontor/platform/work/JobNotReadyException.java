package io.kontor.platform.work;

/** A one-time job waits for something; retried with back-off like one that failed. */
public final class JobNotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What it waits for, as a constant. */
  public JobNotReadyException(String message) {
    super(message);
  }
}
