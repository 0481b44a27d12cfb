package io.kontor.platform.security;

import io.kontor.platform.surface.Surface;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which permission an earlier call needed: asked of the handler that serves such a call, found as
 * the guard finds it, so no second reading of paths can differ from the first.
 */
public final class CallPermissions {
  private final Endpoints endpoints;

  /** Permissions of this service's merchant endpoints. */
  public CallPermissions(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * The permission that the call {@link Requires}; empty when no handler of the contract serves it.
   *
   * @param current any running request, which lends what a call has besides method and path
   * @param path as it was sent, without the query
   */
  public Optional<String> of(HttpServletRequest current, String method, String path) {
    Endpoint endpoint = endpoints.of(new EarlierCall(current, method, path));
    return endpoint.surface() == Surface.CONTRACT
        ? Optional.of(endpoint.right())
        : Optional.empty();
  }

  /** Method and path of another call, with attributes of its own. */
  private static final class EarlierCall extends HttpServletRequestWrapper {
    private final String method;
    private final String path;
    private final Map<String, Object> attributes = new HashMap<>();

    EarlierCall(HttpServletRequest current, String method, String path) {
      super(current);
      this.method = method;
      this.path = path;
    }

    @Override
    public String getMethod() {
      return method;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
      return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
      attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      attributes.remove(name);
    }
  }
}
