package io.kontor.platform.security;

import io.kontor.platform.surface.Surface;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;

/**
 * What serves a request: the handler that Spring MVC matched, and what that handler asks of the
 * caller.
 *
 * @param surface whom the handler serves; {@link Surface#NONE} is refused
 * @param right permission on the contract, scope on the internal surface, otherwise empty
 * @param chain the handler with its interceptors; null when nothing matches
 * @param failure why nothing matches although the path is known (wrong method, …)
 */
public record Endpoint(
    Surface surface,
    String right,
    @Nullable HandlerExecutionChain chain,
    @Nullable Exception failure) {
  static final String ATTRIBUTE = Endpoint.class.getName();
  private static final Endpoint UNKNOWN = new Endpoint(Surface.NONE, "", null, null);

  static Endpoint unknown() {
    return UNKNOWN;
  }

  static Endpoint failed(Exception failure) {
    return new Endpoint(Surface.NONE, "", null, failure);
  }

  /** What the marks of a handler method say; NONE unless there is exactly one. */
  static Endpoint of(HandlerMethod handler, @Nullable HandlerExecutionChain chain) {
    Requires permission = handler.getMethodAnnotation(Requires.class);
    RequiresScope scope = handler.getMethodAnnotation(RequiresScope.class);
    boolean open = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PublicEndpoint.class);
    if (permission != null && scope == null && !open) {
      return new Endpoint(Surface.CONTRACT, permission.value(), chain, null);
    }
    if (scope != null && permission == null && !open) {
      return new Endpoint(Surface.INTERNAL, scope.value(), chain, null);
    }
    return new Endpoint(
        open && permission == null && scope == null ? Surface.PUBLIC : Surface.NONE,
        "",
        chain,
        null);
  }

  /**
   * Whether its handler asks a person to {@link StepUp}. Looked up when a person calls, so that
   * keys do not pay for it.
   */
  boolean asksForStepUp() {
    return chain != null
        && chain.getHandler() instanceof HandlerMethod handler
        && handler.hasMethodAnnotation(StepUp.class);
  }

  /** Whether it can be called without authentication. */
  boolean isOpen() {
    return surface == Surface.PUBLIC
        || (surface == Surface.CONTRACT && right.equals(Requires.LINK));
  }

  /** The endpoint that was found for a path; for an error page it is looked up again. */
  record Found(String path, Endpoint endpoint) {}
}
