package io.kontor.platform.security;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a merchant request through only when the client in the path is the caller's own and the
 * caller holds the permission that the handler {@link Requires}. Errors: FORBIDDEN.
 */
public final class AccessInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!Surface.isContract(request) || !(handler instanceof HandlerMethod method)) {
      return true;
    }
    Requires requires = method.getMethodAnnotation(Requires.class);
    if (requires == null) {
      throw ApiException.of(ErrorCode.FORBIDDEN);
    }
    if (requires.value().equals(Requires.LINK)) {
      return true;
    }
    Caller caller = Callers.current();
    Object clientId = pathVariables(request).get("clientId");
    boolean ownClient = clientId == null || clientId.equals(caller.clientId());
    if (caller.actor() == Caller.Actor.SERVICE || !ownClient || !caller.may(requires.value())) {
      throw ApiException.of(ErrorCode.FORBIDDEN);
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> pathVariables(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, Object>) variables;
  }
}
