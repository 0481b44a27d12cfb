package io.kontor.platform.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Stops start-up when a merchant endpoint names no permission: an unguarded endpoint must not be
 * deployable.
 */
public final class RequiresCheck implements SmartInitializingSingleton {
  private final RequestMappingHandlerMapping handlers;

  /** A check over all handlers of this service. */
  public RequiresCheck(RequestMappingHandlerMapping handlers) {
    this.handlers = handlers;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> open =
        handlers.getHandlerMethods().entrySet().stream()
            .filter(entry ->
                entry.getKey().getPatternValues().stream()
                    .anyMatch(path -> path.startsWith("/v2.01/")))
            .filter(entry -> !entry.getValue().hasMethodAnnotation(Requires.class))
            .map(entry -> entry.getKey().toString())
            .sorted()
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException("Merchant endpoints without @Requires: " + open);
    }
  }
}
