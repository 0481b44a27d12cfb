package io.kontor.platform.audit;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.id.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Binds the thread of a request to what the audit trail tells of it. A call that succeeded and has
 * left no entry, because it changed nothing that has an event, leaves one now: no handler can be
 * forgotten. That one is not part of the change's database transaction.
 */
final class AuditInterceptor implements AsyncHandlerInterceptor {
  private static final FailureLog failures = new FailureLog(AuditInterceptor.class);
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final Supplier<AuditRecorder> recorder;
  private final Supplier<TransactionTemplate> transaction;
  private final Ids ids;
  private final Clock clock;

  AuditInterceptor(
      Supplier<AuditRecorder> recorder,
      Supplier<TransactionTemplate> transaction,
      Ids ids,
      Clock clock) {
    this.recorder = recorder;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Audited audited = audited(handler);
    if (audited != null) {
      AuditedCall.enter(
          new AuditedCall(
              audited.value(), () -> ids.next("aud"), clock, () -> AuditSource.of(request)));
    }
    return true;
  }

  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    AuditedCall.leave();
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    try {
      if (failure == null && response.getStatus() < 300) {
        AuditedCall.current()
            .filter(call -> !call.isTaken())
            .ifPresent(_ -> record(resource(request)));
      }
    } finally {
      AuditedCall.leave();
    }
  }

  private void record(String resourceId) {
    try {
      transaction.get().executeWithoutResult(_ -> recorder.get().record(resourceId));
    } catch (RuntimeException e) {
      failures.error(
          e, "A call that succeeded left no entry in the audit trail", Map.of("id", resourceId));
    }
  }

  private static @Nullable Audited audited(Object handler) {
    Audited audited =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Audited.class) : null;
    return audited == null || audited.elsewhere() ? null : audited;
  }

  /** The object that the path names last. */
  private static String resource(HttpServletRequest request) {
    String pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    String found = "";
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> values) {
      Matcher variables = VARIABLE.matcher(pattern);
      while (variables.find()) {
        Object value = values.get(variables.group(1));
        found = value == null ? found : value.toString();
      }
    }
    return found;
  }
}
