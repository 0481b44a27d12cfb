package io.kontor.platform.security;

import io.kontor.platform.surface.Surface;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who may call what, on every surface; asked for every dispatch. A contract handler takes keys and
 * staff of the client in its path who hold its permission, staff only after a recent {@link StepUp}
 * where it asks for one; an internal one takes processes that hold its scope; what no handler
 * claims is refused.
 */
final class EndpointAccess implements AuthorizationManager<RequestAuthorizationContext> {
  private final Endpoints endpoints;
  private final RecentStepUp stepUp;

  EndpointAccess(Endpoints endpoints, RecentStepUp stepUp) {
    this.endpoints = endpoints;
    this.stepUp = stepUp;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Endpoint endpoint = endpoints.of(request);
    if (endpoint.isOpen()) {
      return new AuthorizationDecision(true);
    }
    Authentication known = authentication.get();
    if (known == null || !(known.getPrincipal() instanceof Jwt token)) {
      return new AuthorizationDecision(false);
    }
    Caller caller = Callers.of(token);
    boolean may =
        switch (endpoint.surface()) {
          case CONTRACT ->
              caller.actor() != Caller.Actor.SERVICE
                  && ownsPath(caller, request)
                  && caller.may(endpoint.right());
          case INTERNAL ->
              caller.actor() == Caller.Actor.SERVICE && caller.scopes().contains(endpoint.right());
          case PUBLIC -> true;
          case NONE -> endpoint.failure() != null; // the dispatcher says what is wrong
        };
    // Last, so that nobody is asked for a second factor to be told that they may not; and not when
    // work that was let in comes back with its answer, when the factor may have become too old.
    return may
            && caller.actor() == Caller.Actor.STAFF
            && request.getDispatcherType() != DispatcherType.ASYNC
            && endpoint.asksForStepUp()
            && !stepUp.isToldBy(token)
        ? new StepUpMissing()
        : new AuthorizationDecision(may);
  }

  /** The caller may do this, after another second factor. */
  static final class StepUpMissing extends AuthorizationDecision {
    private static final long serialVersionUID = 1L;

    StepUpMissing() {
      super(false);
    }
  }

  private static boolean ownsPath(Caller caller, HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object clientId = variables instanceof Map<?, ?> map ? map.get("clientId") : null;
    return clientId == null || clientId.equals(caller.clientId());
  }

  /** Whether a refusal of this request says "no such path" rather than "not for you". */
  static boolean isUnknown(HttpServletRequest request) {
    return Surface.of(request) == Surface.NONE;
  }
}
