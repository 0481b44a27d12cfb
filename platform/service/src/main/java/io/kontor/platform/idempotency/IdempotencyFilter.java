package io.kontor.platform.idempotency;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.problem.ErrorRenderer;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Callers;
import io.kontor.platform.security.Endpoints;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.surface.Surface;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the {@code Idempotency-Key} of a POST before it runs, unless its handler {@link
 * ClaimsKeyWithObject}, and keeps its answer: only one that was given in full. A request that ended
 * otherwise (an escaped exception, an outage) frees its key when it stored nothing, and leaves it
 * bound to its object when it did. Source: contract "Idempotency".
 */
final class IdempotencyFilter extends OncePerRequestFilter {
  private static final String ATTEMPT = IdempotencyFilter.class.getName() + ".attempt";
  private static final Pattern FORMAT = Pattern.compile(ItemKeys.FORMAT);

  private final IdempotencyKeys keys;
  private final ErrorRenderer errors;
  private final String publicUrl;
  private final Endpoints endpoints;
  private final FailureLog failures = new FailureLog(IdempotencyFilter.class);

  IdempotencyFilter(
      IdempotencyKeys keys,
      ErrorRenderer errors,
      PlatformSettings properties,
      Endpoints endpoints) {
    this.keys = keys;
    this.errors = errors;
    this.publicUrl = properties.publicBase();
    this.endpoints = endpoints;
  }

  /** Whether the request holds an idempotency key. */
  static boolean hasKey(HttpServletRequest request) {
    return request.getAttribute(ATTEMPT) != null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !Surface.isContract(request)
        || request.getHeader("Idempotency-Key") == null;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false; // the answer of work that went on elsewhere comes with the last dispatch
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Attempt attempt = (Attempt) request.getAttribute(ATTEMPT);
    if (attempt == null) {
      attempt = begin(request, response);
      if (attempt == null) {
        return;
      }
      request.setAttribute(ATTEMPT, attempt);
    }
    boolean goesOn = false;
    boolean returned = false;
    try {
      IdempotencyKeys.enter(attempt.running());
      chain.doFilter(request, attempt.answer());
      returned = true;
      goesOn = isAsyncStarted(request);
      if (!goesOn) {
        finish(attempt, request);
      }
    } finally {
      IdempotencyKeys.leave();
      if (!returned) {
        giveUp(attempt.running()); // what escapes is no answer; the container writes one
      }
      if (!goesOn && attempt.running().claimsLate()) {
        keys.ended(attempt.running());
      }
    }
    if (!goesOn) {
      attempt.answer().copyBodyToResponse();
    }
  }

  /** Claims the key; null when the request was answered instead. */
  private @Nullable Attempt begin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = String.valueOf(request.getHeader("Idempotency-Key"));
    if (!FORMAT.matcher(key).matches()) {
      errors.write(
          request,
          response,
          ApiException.invalid(
              "Idempotency-Key", "The key must be 16 to 36 letters, digits or dashes."));
      return null;
    }
    Caller caller = Callers.current();
    var running =
        new IdempotencyKeys.Running(
            String.valueOf(caller.clientId()),
            key,
            request.getMethod(),
            publicUrl + request.getRequestURI(),
            claimsLate(request));
    try {
      if (!running.claimsLate() && !keys.begin(running)) {
        errors.write(request, response, ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT));
        return null;
      }
    } catch (DataAccessException | TransactionException e) {
      failures.warn(e, "The idempotency key could not be taken", Map.of());
      errors.write(request, response, ApiException.of(ErrorCode.SERVICE_UNAVAILABLE));
      return null;
    }
    if (running.claimsLate()) {
      keys.begun(running);
    }
    return new Attempt(running, new ContentCachingResponseWrapper(response));
  }

  private boolean claimsLate(HttpServletRequest request) {
    HandlerExecutionChain chain = endpoints.of(request).chain();
    return chain != null
        && chain.getHandler() instanceof HandlerMethod method
        && method.hasMethodAnnotation(ClaimsKeyWithObject.class);
  }

  private void finish(Attempt attempt, HttpServletRequest request) throws IOException {
    ContentCachingResponseWrapper answer = attempt.answer();
    int status = answer.getStatus();
    // The container notes the exception when the line breaks before the whole body is here.
    boolean brokenOff = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
    // 408 and 429 ask for another try, which needs the key.
    if (status >= 500 || status == 408 || status == 429 || brokenOff) {
      giveUp(attempt.running());
      return;
    }
    if (attempt.running().isLost() || (status < 400 && attempt.running().isAnsweredByObject())) {
      return;
    }
    // An object is kept as its view may be; an error as it was sent.
    String sent = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    String view = (String) request.getAttribute(KeptAnswerAdvice.KEPT);
    String kept = status >= 400 ? sent : view == null ? "" : view;
    try {
      if (!keys.finish(attempt.running(), status, answer.getContentType(), kept)) {
        answer.reset();
        errors.write(request, answer, ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT));
      }
    } catch (DataAccessException | TransactionException e) {
      // The request is done; read-back shows its object through the binding.
      failures.warn(e, "The answer could not be kept under its idempotency key", Map.of());
    }
  }

  private void giveUp(IdempotencyKeys.Running running) {
    try {
      keys.giveUp(running);
    } catch (DataAccessException | TransactionException e) {
      failures.warn(e, "The idempotency key stays taken until it counts as abandoned", Map.of());
    }
  }

  /** A request that holds its key, and what it has answered so far. */
  private record Attempt(IdempotencyKeys.Running running, ContentCachingResponseWrapper answer) {}
}
