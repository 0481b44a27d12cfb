package io.kontor.platform.http;

import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.UUID;

/**
 * The {@code Id} of a request's error: the caller gets it in the error body, and every log line
 * about the error carries it as {@code errorId}, so support can find one by the other. Source:
 * contract "Errors".
 */
public final class ErrorId {
  /** Name of the structured log field. */
  public static final String LOG_FIELD = "errorId";

  private static final String ATTRIBUTE = ErrorId.class.getName();

  private ErrorId() {}

  /** The Id of this request's error; the same at every call. */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String id = next();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** A new Id: a UUID, a hash sign and Unix seconds. */
  public static String next() {
    return UUID.randomUUID() + "#" + Instant.now().getEpochSecond();
  }
}
