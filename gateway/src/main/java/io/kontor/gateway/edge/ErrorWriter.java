package io.kontor.gateway.edge;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.http.ErrorId;
import io.kontor.platform.http.RetryAfter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the gateway's own errors in the contract's shape: {@code {Message, Type, Id, Date,
 * errors}}, and {@code {Message}} alone for 405. Source: API contract, "Errors".
 */
@Component
public final class ErrorWriter {

  private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);

  private final JsonMapper json;
  private final Clock clock;

  /** A writer whose bodies are dated by the given clock. */
  public ErrorWriter(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** The error of the catalogue as the whole answer. */
  public void write(HttpServletResponse response, ErrorCode code) throws IOException {
    write(response, ApiException.of(code));
  }

  /** An expected failure as the whole answer. */
  public void write(HttpServletResponse response, ApiException error) throws IOException {
    ApiException told = RetryAfter.told(response, error);
    write(response, told.code().status(), body(told));
  }

  /**
   * A service took the request but its answer never came; the caller cannot know what happened.
   *
   * @param status 502 when the connection broke, 504 when the time ran out
   */
  public void writeUnknownOutcome(HttpServletResponse response, int status) throws IOException {
    write(
        response,
        status,
        body(
            ErrorCode.INTERNAL,
            "The service did not answer; whether the request was carried out is not known",
            null));
  }

  /** 405 with the methods that are allowed. */
  public void methodNotAllowed(HttpServletResponse response, String method, String allowed)
      throws IOException {
    response.setHeader("Allow", allowed);
    write(
        response,
        ErrorCode.METHOD_NOT_ALLOWED.status(),
        Map.of("Message", "The requested resource does not support http method '" + method + "'."));
  }

  private Map<String, Object> body(ApiException error) {
    if (error.code() == ErrorCode.METHOD_NOT_ALLOWED) {
      return Map.of("Message", String.valueOf(error.getMessage()));
    }
    return body(error.code(), String.valueOf(error.getMessage()), error.errors());
  }

  private Map<String, Object> body(
      ErrorCode code, String message, @Nullable Map<String, String> errors) {
    String id = ErrorId.next();
    if (code.status() >= 500) {
      log.atInfo()
          .addKeyValue(ErrorId.LOG_FIELD, id)
          .addKeyValue("code", code)
          .log("Error answered");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Message", message);
    body.put("Type", code.type());
    body.put("Id", id);
    body.put("Date", clock.instant().getEpochSecond());
    // A 404 carries an object even when it has nothing to say: an SDK reads it without looking.
    body.put("errors", errors == null && code.status() == 404 ? Map.of() : errors);
    return body;
  }

  private void write(HttpServletResponse response, int status, Map<String, Object> body)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    byte[] bytes = json.writeValueAsBytes(body);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
