package io.kontor.platform.http;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.RestClientException;

/**
 * Maps exceptions that escape from a handler to errors of the catalogue: the caller's mistake (4xx)
 * or a fault of ours. Everything that is not known to be the caller's mistake is a fault of ours.
 */
public final class ErrorMapping {

  private ErrorMapping() {}

  /** The error to answer; {@link ErrorCode#INTERNAL} when the fault is ours. */
  public static ApiException of(Throwable escaped) {
    for (Throwable cause = escaped; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiException expected) {
        return expected;
      }
      if (cause instanceof RestClientException) {
        break; // What another server answered is not this caller's doing.
      }
      ErrorCode code = codeOf(cause);
      if (code != null) {
        return ApiException.of(code);
      }
    }
    return ApiException.of(ErrorCode.INTERNAL);
  }

  /**
   * The error of the catalogue for a status that the framework or the server chose: the catalogue's
   * own, or else a bad request or a fault of ours.
   */
  public static ErrorCode ofStatus(int status) {
    ErrorCode known = ErrorCode.ofStatus(status);
    if (known != null) {
      return known;
    }
    return status < 500 ? ErrorCode.PARAM_ERROR : ErrorCode.INTERNAL;
  }

  private static @Nullable ErrorCode codeOf(Throwable cause) {
    return switch (cause) {
      case ErrorResponse framework when framework.getStatusCode().value() != 500 ->
          ofStatus(framework.getStatusCode().value());
      case InvalidParameterException parameter -> ofStatus(parameter.getErrorCode());
      case ClientAbortException slow when slow.getCause() instanceof SocketTimeoutException ->
          ErrorCode.REQUEST_TIMEOUT;
      case BadRequestException _ -> ErrorCode.PARAM_ERROR;
      case InvalidMimeTypeException _,
          InvalidMediaTypeException _,
          UnsupportedEncodingException _,
          IllegalCharsetNameException _,
          UnsupportedCharsetException _ ->
          ErrorCode.UNSUPPORTED_MEDIA_TYPE;
      default -> null;
    };
  }
}
