package io.kontor.platform.error;

import io.kontor.platform.failure.Outage;
import org.jspecify.annotations.Nullable;

/**
 * The other side could not be asked at all: connection refused, circuit open, bulkhead full.
 * Nothing was done.
 */
public final class ServiceUnavailableException extends RuntimeException implements Outage {
  private static final long serialVersionUID = 1L;

  /** The named part of the platform could not be reached. */
  public ServiceUnavailableException(String target, @Nullable Throwable cause) {
    super("Cannot reach " + target, cause);
  }
}
