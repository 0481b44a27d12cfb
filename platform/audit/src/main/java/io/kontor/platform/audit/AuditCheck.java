package io.kontor.platform.audit;

import io.kontor.platform.security.Requires;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops start-up when a handler that changes something does not say what it is in the trail. */
final class AuditCheck implements SmartInitializingSingleton {
  private final RequestMappingHandlerMapping handlers;

  AuditCheck(RequestMappingHandlerMapping handlers) {
    this.handlers = handlers;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> wrong =
        handlers.getHandlerMethods().entrySet().stream()
            .filter(entry -> isUnaudited(entry.getValue()))
            .map(entry -> entry.getKey().toString())
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("Endpoints that leave no trace in the audit trail: " + wrong);
    }
  }

  static boolean isUnaudited(HandlerMethod handler) {
    Requires right = handler.getMethodAnnotation(Requires.class);
    return right != null
        && right.value().endsWith(":write")
        && !handler.hasMethodAnnotation(Audited.class);
  }
}
