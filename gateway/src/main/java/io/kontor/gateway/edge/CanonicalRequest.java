package io.kontor.gateway.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request under its canonical path; the only form that later filters and the router see. When the
 * server itself goes on to another of our paths (a forward), that path shows.
 */
final class CanonicalRequest extends HttpServletRequestWrapper {

  private final String path;
  private final String clientAddress;

  CanonicalRequest(HttpServletRequest request, String path, String clientAddress) {
    super(request);
    this.path = path;
    this.clientAddress = clientAddress;
  }

  @Override
  public String getRemoteAddr() {
    return clientAddress;
  }

  @Override
  public String getRequestURI() {
    return arrived() ? path : super.getRequestURI();
  }

  @Override
  public StringBuffer getRequestURL() {
    if (!arrived()) {
      return super.getRequestURL();
    }
    String full = super.getRequestURL().toString();
    String raw = super.getRequestURI();
    return new StringBuffer(full.substring(0, full.length() - raw.length())).append(path);
  }

  @Override
  public String getServletPath() {
    return arrived() ? path : super.getServletPath();
  }

  @Override
  public @Nullable String getPathInfo() {
    return arrived() ? null : super.getPathInfo();
  }

  private boolean arrived() {
    return getDispatcherType() == DispatcherType.REQUEST;
  }
}
