package io.kontor.gateway.upstream;

/**
 * A service did not answer. What the caller may conclude from it differs, so there are two kinds.
 */
public abstract sealed class UpstreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UpstreamException(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  private UpstreamException(String message) {
    super(message, null, false, false);
  }

  /** The service was not asked, or was asked something that changes nothing: 503. */
  public static final class NotAsked extends UpstreamException {
    private static final long serialVersionUID = 1L;

    NotAsked(String message) {
      super(message);
    }

    NotAsked(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The service may have performed the request; the outcome is unknown. */
  public static final class OutcomeUnknown extends UpstreamException {
    private static final long serialVersionUID = 1L;
    private final int status;

    OutcomeUnknown(int status, Throwable cause) {
      super("The answer did not arrive", cause);
      this.status = status;
    }

    /** 502 when the connection broke, 504 when the time ran out. */
    public int status() {
      return status;
    }
  }
}
