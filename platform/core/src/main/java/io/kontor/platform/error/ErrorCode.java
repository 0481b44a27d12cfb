package io.kontor.platform.error;

import org.jspecify.annotations.Nullable;

/**
 * Every error a caller can meet, with its HTTP status and its words on both surfaces.
 *
 * <p>The constant's name is the {@code code} of the internal {@code application/problem+json};
 * {@link #type()} is the {@code Type} of the merchant contract. Source: contract "Errors".
 */
public enum ErrorCode {
  /** A parameter is missing or wrong, or names an object that does not exist. */
  PARAM_ERROR(
      400,
      "param_error",
      "One or several required parameters are missing or incorrect. An incorrect resource ID also"
          + " raises this kind of error."),
  /** No answer is kept under this idempotency key. */
  IDEMPOTENCY_KEY_UNKNOWN(
      400, "correlationid_not_found", "No answer is known for this Idempotency Key"),
  /** The credentials belong to an account that is locked. */
  ACCOUNT_LOCKED(400, "unauthorized_client", "This account is locked"),
  /** No credentials, or not valid ones. */
  NOT_AUTHORIZED(401, "not_authorized", "The credentials are missing, wrong or have expired"),
  /** The person may do this, but only shortly after giving the second factor again. RFC 9470. */
  INSUFFICIENT_USER_AUTHENTICATION(
      401,
      "insufficient_user_authentication",
      "This asks for your second factor again; confirm it and repeat the call"),
  /** The caller is known but may not do this. */
  FORBIDDEN(403, "forbidden_ressource", "This endpoint is not available for your account"),
  /** The API key may not be used from the address that the call comes from. */
  ADDRESS_REFUSED(
      403, "forbidden_ressource", "This API key may not be used from the address of this call"),
  /** The id in the path, or the path itself, is unknown. */
  RESOURCE_NOT_FOUND(404, "ressource_not_found", "The ressource does not exist"),
  /** The path exists, but not with this method. */
  METHOD_NOT_ALLOWED(
      405, "method_not_allowed", "The requested resource does not support this http method"),
  /** The body did not arrive in time. */
  REQUEST_TIMEOUT(408, "request_timeout", "The request body did not arrive in time"),
  /** This idempotency key was used before. */
  IDEMPOTENCY_CONFLICT(
      409,
      "idempotent_creation_conflict",
      "A resource has already been created with this Idempotency Key"),
  /** The ledger has a posting with this reference and other entries. */
  REFERENCE_REUSED(409, "reference_reused", "The reference was used before with other content"),
  /** The object's state does not allow this. */
  STATE_CONFLICT(409, "state_conflict", "The state of the object does not allow this"),
  /** The body is larger than allowed. */
  PAYLOAD_TOO_LARGE(413, "payload_too_large", "The request body is too large"),
  /** The body's content type is not supported. */
  UNSUPPORTED_MEDIA_TYPE(
      415, "unsupported_media_type", "The media type of the body is not supported"),
  /** The entries of a posting do not sum to zero. */
  POSTING_UNBALANCED(
      400, "posting_unbalanced", "The entries of a posting must sum to zero per currency"),
  /** Too many calls in a window. */
  RATE_LIMIT(429, "rate_limit", "Rate limit exceeded. Please contact support for more assistance"),
  /** The user is closed; reading still works. */
  USER_CLOSED(400, "user_closed", "User closed: No action can be performed"),
  /** A bug. */
  INTERNAL(500, "other", "Internal Server Error"),
  /** A part of the platform is unavailable; nothing was done. */
  SERVICE_UNAVAILABLE(
      503, "service_unavailable", "The service is temporarily unavailable; nothing was done"),
  /** A change broke off; it may have been made, or may still be. */
  OUTCOME_UNKNOWN(
      504, "other", "The outcome is not known yet; look at it before you ask for it again");

  private final int status;
  private final String type;
  private final String message;

  ErrorCode(int status, String type, String message) {
    this.status = status;
    this.type = type;
    this.message = message;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The contract's {@code Type}. */
  public String type() {
    return type;
  }

  /** The contract's {@code Message}. */
  public String message() {
    return message;
  }

  /** The code for an HTTP status of the framework, or null when there is none of its own. */
  public static @Nullable ErrorCode ofStatus(int status) {
    return switch (status) {
      case 400 -> PARAM_ERROR;
      case 401 -> NOT_AUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> RESOURCE_NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 408 -> REQUEST_TIMEOUT;
      case 413 -> PAYLOAD_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> RATE_LIMIT;
      case 503 -> SERVICE_UNAVAILABLE;
      default -> null;
    };
  }
}
