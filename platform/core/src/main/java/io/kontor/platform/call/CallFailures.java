package io.kontor.platform.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/**
 * Tells whose failure it was that a call did not end well. A circuit breaker counts only what the
 * other side did: all callers share it, so what one of them did wrong must not shut the others out.
 */
public final class CallFailures {

  private CallFailures() {}

  /**
   * Whether a failure says nothing about the other side: the caller was interrupted, no connection
   * was free in our own pool, or we stumbled before anything was sent. Breakers ignore those.
   */
  public static boolean isOurs(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      return true;
    }
    return failure instanceof InterruptedIOException
        ? !(failure instanceof SocketTimeoutException)
        : !(failure instanceof IOException);
  }
}
