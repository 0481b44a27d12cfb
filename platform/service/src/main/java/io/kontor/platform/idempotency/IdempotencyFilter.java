package io.kontor.platform.idempotency;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Callers;
import io.kontor.platform.web.ErrorRenderer;
import io.kontor.platform.web.KontorProperties;
import io.kontor.platform.web.Surface;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the {@code Idempotency-Key} of a POST before it runs and keeps its answer. Source: contract
 * "Idempotency".
 */
final class IdempotencyFilter extends OncePerRequestFilter {
  private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9-]{16,36}");

  private final IdempotencyKeys keys;
  private final ErrorRenderer errors;
  private final String publicUrl;

  IdempotencyFilter(IdempotencyKeys keys, ErrorRenderer errors, KontorProperties properties) {
    this.keys = keys;
    this.errors = errors;
    this.publicUrl = properties.publicUrl();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !Surface.isContract(request)
        || request.getHeader("Idempotency-Key") == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = String.valueOf(request.getHeader("Idempotency-Key"));
    if (!FORMAT.matcher(key).matches()) {
      errors.write(
          request,
          response,
          ApiException.invalid(
              "Idempotency-Key", "The key must be 16 to 36 letters, digits or dashes."));
      return;
    }
    Caller caller = Callers.current();
    var running =
        new IdempotencyKeys.Running(
            String.valueOf(caller.clientId()), key, UUID.randomUUID().toString());
    try {
      if (!keys.begin(running, request.getMethod(), publicUrl + request.getRequestURI())) {
        errors.write(request, response, ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT));
        return;
      }
    } catch (DataAccessException | TransactionException e) {
      logger.warn("The idempotency key could not be taken", e);
      errors.write(request, response, ApiException.of(ErrorCode.SERVICE_UNAVAILABLE));
      return;
    }
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, answer);
    } finally {
      finish(running, answer);
      answer.copyBodyToResponse();
    }
  }

  private void finish(IdempotencyKeys.Running running, ContentCachingResponseWrapper answer) {
    try {
      keys.finish(
          running,
          answer.getStatus(),
          answer.getContentType(),
          new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    } catch (DataAccessException | TransactionException e) {
      // The request itself stands; read-back shows its object through the binding.
      logger.warn("The answer could not be kept under its idempotency key", e);
    }
  }
}
