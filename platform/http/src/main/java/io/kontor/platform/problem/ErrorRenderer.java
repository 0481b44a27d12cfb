package io.kontor.platform.problem;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.http.ErrorId;
import io.kontor.platform.http.RetryAfter;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.surface.Surface;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an error in the shape of its surface: the contract's body below {@code /v2.01}, RFC 9457
 * {@code application/problem+json} elsewhere. Used by the controllers' advice and by filters alike.
 */
public final class ErrorRenderer {
  private final ContractJson contractJson;
  private final JsonMapper json;
  private final Clock clock;

  /** A renderer for both surfaces. */
  public ErrorRenderer(ContractJson contractJson, JsonMapper json, Clock clock) {
    this.contractJson = contractJson;
    this.json = json;
    this.clock = clock;
  }

  /** Writes the error as the whole answer. */
  public void write(HttpServletRequest request, HttpServletResponse response, ApiException error)
      throws IOException {
    ApiException told = RetryAfter.told(response, error);
    write(request, response, told.code(), String.valueOf(told.getMessage()), told.errors());
  }

  /** Writes the error as the whole answer. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ErrorCode code,
      String message,
      @Nullable Map<String, String> errors)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setContentLengthLong(-1); // A handler may have promised one before it failed.
    response.setStatus(code.status());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (Surface.isContract(request)) {
      response.setContentType("application/json");
      Object body =
          code == ErrorCode.METHOD_NOT_ALLOWED
              ? Map.of("Message", message) // the contract's 405 carries nothing else
              : ContractErrorBody.of(ErrorId.of(request), code, message, errors, clock.instant());
      contractJson.mapper().writeValue(response.getOutputStream(), body);
    } else {
      response.setContentType("application/problem+json");
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("type", "about:blank");
      problem.put("title", code.message());
      problem.put("status", code.status());
      problem.put("detail", message);
      problem.put("code", code.name());
      if (errors != null) {
        problem.put("errors", errors);
      }
      json.writeValue(response.getOutputStream(), problem);
    }
  }
}
