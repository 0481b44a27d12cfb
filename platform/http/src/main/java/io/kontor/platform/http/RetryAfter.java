package io.kontor.platform.http;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Every answer that asks for another try later says when, in its header and in its body. */
public final class RetryAfter {

  private static final String HEADER = "Retry-After";
  private static final long DEFAULT_SECONDS = 1;

  private RetryAfter() {}

  /**
   * The error with the time to wait: what the answer's header says already, or else a second, which
   * the header then says too. Errors that no waiting mends stay as they are.
   */
  public static ApiException told(HttpServletResponse response, ApiException error) {
    if (error.code() != ErrorCode.RATE_LIMIT && error.code() != ErrorCode.SERVICE_UNAVAILABLE) {
      return error;
    }
    long seconds = seconds(response.getHeader(HEADER));
    if (!response.isCommitted()) {
      response.setHeader(HEADER, Long.toString(seconds));
    }
    return error.retryAfter(seconds);
  }

  private static long seconds(@Nullable String header) {
    return header != null && header.matches("\\d{1,9}") ? Long.parseLong(header) : DEFAULT_SECONDS;
  }
}
