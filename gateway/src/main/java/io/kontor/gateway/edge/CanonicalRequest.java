package io.kontor.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request under its canonical path; the only form that later filters and the router see. */
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
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    String full = super.getRequestURL().toString();
    String raw = super.getRequestURI();
    return new StringBuffer(full.substring(0, full.length() - raw.length())).append(path);
  }

  @Override
  public String getServletPath() {
    return path;
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }
}
