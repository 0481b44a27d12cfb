package io.kontor.platform.security;

import io.kontor.platform.surface.Surface;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Stops start-up when a handler does not say whom it serves, or says so in another surface's place:
 * an unguarded endpoint must not be deployable.
 */
public final class EndpointCheck implements SmartInitializingSingleton {
  private static final String DOCUMENTS = "org.springdoc."; // unmarked, so refused to everybody

  private final RequestMappingHandlerMapping handlers;

  /** A check over all handlers of this service. */
  public EndpointCheck(RequestMappingHandlerMapping handlers) {
    this.handlers = handlers;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> wrong =
        handlers.getHandlerMethods().entrySet().stream()
            .filter(entry -> !entry.getValue().getBeanType().getName().startsWith(DOCUMENTS))
            .map(EndpointCheck::fault)
            .filter(java.util.Objects::nonNull)
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("Endpoints that do not say whom they serve: " + wrong);
    }
  }

  private static @Nullable String fault(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    RequestMappingInfo mapping = entry.getKey();
    Endpoint endpoint = Endpoint.of(entry.getValue(), null);
    boolean right =
        endpoint.surface() != Surface.NONE
            && mapping.getPatternValues().stream()
                .allMatch(path -> surfaceOf(path) == endpoint.surface());
    if (right && endpoint.right().equals(Requires.LINK)) {
      right =
          mapping.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))
              && mapping.getPatternValues().stream().allMatch(path -> path.contains("/files/{"));
    }
    // Only a person at the contract can step up; a mark elsewhere would promise what nobody checks.
    boolean known =
        endpoint.surface() == Surface.CONTRACT && !endpoint.right().equals(Requires.LINK);
    right &= known || !entry.getValue().hasMethodAnnotation(StepUp.class);
    return right ? null : mapping + " (" + endpoint.surface().name().toLowerCase(Locale.ROOT) + ")";
  }

  /** The paths of a surface's handlers. */
  private static Surface surfaceOf(String pattern) {
    if (pattern.startsWith("/v2.01/") || pattern.startsWith("/v3.0/")) {
      return Surface.CONTRACT;
    }
    return pattern.startsWith("/internal/") ? Surface.INTERNAL : Surface.PUBLIC;
  }
}
