package io.kontor.platform.outbound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one call ended.
 *
 * @param status HTTP status, or null when none came in time
 * @param error why there is no status, in a few words without addresses of our network; null when
 *     there is one
 * @param duration from the start of the call to the status line or the failure
 */
public record CallResult(@Nullable Integer status, @Nullable String error, Duration duration) {
  /** Whether the receiver took it: 200 and nothing else. Source: contract "Hooks and events". */
  public boolean isSuccess() {
    return status != null && status == 200;
  }

  /** Whether the receiver took it by the looser rule of Standard Webhooks. */
  public boolean is2xx() {
    return status != null && status >= 200 && status < 300;
  }

  /** Whether the receiver gave no answer in time. */
  public boolean isTimeout() {
    return MerchantCaller.TIMEOUT.equals(error);
  }
}
