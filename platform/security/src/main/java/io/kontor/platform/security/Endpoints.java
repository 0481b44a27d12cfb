package io.kontor.platform.security;

import io.kontor.platform.surface.Surface;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds what serves a request, once: Spring Security decides by the same match that Spring MVC then
 * dispatches to, so no spelling of a path can be one thing to the guard and another to the handler.
 * Source: ADR 0008.
 */
public final class Endpoints {
  /** The scope that reads metrics and the actuator's other endpoints besides health. */
  public static final String METRICS = "metrics:read";

  private final ApplicationContext context;
  private volatile @Nullable List<HandlerMapping> mappings;

  /** Looks among the handler mappings of this context. */
  public Endpoints(ApplicationContext context) {
    this.context = context;
  }

  /** The handler of the request. The match is stored with the request for later callers. */
  public Endpoint of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getAttribute(Endpoint.ATTRIBUTE) instanceof Endpoint.Found found
        && found.path().equals(path)) {
      return found.endpoint();
    }
    Endpoint endpoint = find(request);
    request.setAttribute(Endpoint.ATTRIBUTE, new Endpoint.Found(path, endpoint));
    endpoint.surface().attachTo(request);
    return endpoint;
  }

  private Endpoint find(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
    } catch (IllegalArgumentException _) {
      return Endpoint.unknown(); // the encoding is broken
    }
    try {
      for (HandlerMapping mapping : mappings()) {
        HandlerExecutionChain chain = mapping.getHandler(request);
        if (chain != null) {
          return describe(mapping, chain, request);
        }
      }
      return Endpoint.unknown();
    } catch (Exception e) { // whatever a mapping finds wrong is the dispatcher's answer
      return Endpoint.failed(e);
    }
  }

  private static Endpoint describe(
      HandlerMapping mapping, HandlerExecutionChain chain, HttpServletRequest request) {
    if (mapping instanceof WebMvcEndpointHandlerMapping) {
      String pattern =
          String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
      return pattern.equals("/actuator/health") || pattern.startsWith("/actuator/health/")
          ? new Endpoint(Surface.PUBLIC, "", chain, null)
          : new Endpoint(Surface.INTERNAL, METRICS, chain, null);
    }
    return chain.getHandler() instanceof HandlerMethod method
        ? Endpoint.of(method, chain)
        : new Endpoint(Surface.NONE, "", chain, null);
  }

  /** In the order in which {@link DispatcherServlet} asks them. */
  private List<HandlerMapping> mappings() {
    List<HandlerMapping> known = mappings;
    if (known == null) {
      known =
          BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerMapping.class, true, false)
              .values()
              .stream()
              .sorted(AnnotationAwareOrderComparator.INSTANCE)
              .toList();
      mappings = known;
    }
    return known;
  }

  /** Dispatches to what {@link Endpoints} found, and to nothing else. */
  public static final class Dispatcher extends DispatcherServlet {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written
    private final Endpoints endpoints;

    /** A dispatcher over the matches of the guard. */
    public Dispatcher(Endpoints endpoints) {
      this.endpoints = endpoints;
    }

    @Override
    protected @Nullable HandlerExecutionChain getHandler(HttpServletRequest request)
        throws Exception {
      Endpoint endpoint = endpoints.of(request);
      if (endpoint.failure() != null) {
        throw endpoint.failure();
      }
      return endpoint.chain();
    }
  }
}
