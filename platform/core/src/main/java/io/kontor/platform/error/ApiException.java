package io.kontor.platform.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure: the caller did something that is answered with an error of the catalogue.
 * Logged at INFO without a stack trace; anything else that is thrown is a bug or an outage.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient @Nullable Map<String, String> errors;

  private ApiException(ErrorCode code, String message, @Nullable Map<String, String> errors) {
    super(message, null, false, false);
    this.code = code;
    this.errors = errors;
  }

  /** The error of the catalogue in its own words. */
  public static ApiException of(ErrorCode code) {
    return new ApiException(code, code.message(), null);
  }

  /** The error of the catalogue with a message that says more. */
  public static ApiException of(ErrorCode code, String message) {
    return new ApiException(code, message, null);
  }

  /**
   * The same error for a caller that should wait before the next attempt: in words and as the
   * member {@code RetryAfter}, because client libraries show the body and hide the header.
   */
  public ApiException retryAfter(long seconds) {
    Map<String, String> told = new LinkedHashMap<>(errors == null ? Map.of() : errors);
    told.put("RetryAfter", Long.toString(seconds));
    return new ApiException(
        code,
        getMessage() + "; try again in " + seconds + (seconds == 1 ? " second" : " seconds"),
        Collections.unmodifiableMap(told));
  }

  /**
   * One parameter is wrong; {@code field} in the contract's spelling, dots between nested names.
   */
  public static ApiException invalid(String field, String text) {
    return invalid(Map.of(field, text));
  }

  /** Several parameters are wrong: field name to text, shown in this order. */
  public static ApiException invalid(Map<String, String> errors) {
    return new ApiException(
        ErrorCode.PARAM_ERROR,
        ErrorCode.PARAM_ERROR.message(),
        Collections.unmodifiableMap(new LinkedHashMap<>(errors)));
  }

  /** A required field is missing. Source: contract "Errors", missing field. */
  public static ApiException required(String field) {
    return invalid(field, requiredText(field));
  }

  /** The contract's text for a missing field. */
  public static String requiredText(String field) {
    return "The " + field + " field is required.";
  }

  /**
   * The id in the path is unknown (or belongs to another client, which is the same to the caller).
   */
  public static ApiException notFound(String kind, String id) {
    return new ApiException(
        ErrorCode.RESOURCE_NOT_FOUND,
        ErrorCode.RESOURCE_NOT_FOUND.message(),
        Map.of(
            "RessourceNotFound",
            "Cannot found the ressource " + kind + " with the id=" + id + " "));
  }

  /**
   * An id in the body names nothing. Source: contract "Errors", 400 for ids of other objects in the
   * body.
   */
  public static ApiException unknownReference(String field, String kind, String id) {
    return invalid(field, "Cannot found the ressource " + kind + " with the id=" + id + " ");
  }

  /** Which error of the catalogue this is. */
  public ErrorCode code() {
    return code;
  }

  /** Field name to text, or null when no field is at fault. */
  public @Nullable Map<String, String> errors() {
    return errors;
  }
}
