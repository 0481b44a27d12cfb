package io.kontor.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where a request really comes from: the peer of the connection, or, behind proxies we trust, the
 * last address in {@code X-Forwarded-For} that is not one of them. Anything a caller writes further
 * left is hearsay.
 */
final class ClientAddresses {

  private final List<IpAddressMatcher> trustedProxies;

  ClientAddresses(List<String> trustedProxies) {
    this.trustedProxies = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  String of(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    @Nullable String forwarded = request.getHeader("X-Forwarded-For");
    if (trustedProxies.isEmpty() || forwarded == null || !isTrusted(peer)) {
      return peer;
    }
    String[] hops = forwarded.split(",", 32);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = hops[i].strip();
      if (!looksLikeAddress(hop)) {
        return peer;
      }
      if (!isTrusted(hop)) {
        return hop;
      }
    }
    return peer;
  }

  private boolean isTrusted(String address) {
    return trustedProxies.stream().anyMatch(block -> block.matches(address));
  }

  /** Keeps host names out, which would be looked up. */
  private static boolean looksLikeAddress(String hop) {
    return !hop.isEmpty()
        && hop.length() <= 45
        && hop.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')
        && (hop.indexOf('.') > 0 || hop.indexOf(':') >= 0);
  }
}
