package io.kontor.gateway.edge;

import io.kontor.platform.http.RequestSyntax;
import java.util.ArrayList;
import java.util.List;

/**
 * One spelling for every path, decided before anything else looks at it.
 *
 * <p>Doubled slashes fold, a trailing slash goes, {@code /V2_01/} and any case of {@code /v2.01/}
 * become {@code /v2.01/}, escapes that no character needs go ({@code %5F} is {@code _}). Everything
 * else stays as it was sent, ids above all. What could be read differently by another server (dot
 * segments, path parameters, encoded slashes and percents, control characters) is refused instead
 * of repaired.
 *
 * <p>Source: API contract, "Path spellings that SDKs really send".
 */
public sealed interface CanonicalPath {

  /** The path every later step sees. */
  record Accepted(String path) implements CanonicalPath {}

  /** A path no later step may see. */
  record Refused(String reason) implements CanonicalPath {}

  /** Longer paths than any of the contract's by far. */
  int LENGTH_MAX = 2_048;

  /** The version prefix of the merchant API. */
  String API_PREFIX = "/v2.01/";

  /**
   * Decides about a raw request path.
   *
   * @param raw the path as it stood in the request line, without the query
   */
  static CanonicalPath of(String raw) {
    if (raw.isEmpty() || raw.charAt(0) != '/') {
      return new Refused("not a path");
    }
    if (raw.length() > LENGTH_MAX) {
      return new Refused("too long");
    }
    boolean plain = raw.length() == 1 || raw.charAt(raw.length() - 1) != '/';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';') {
        return new Refused("forbidden character");
      }
      if (c == '/' && i > 0 && raw.charAt(i - 1) == '/') {
        plain = false;
      }
      if (c == '%') {
        int octet = RequestSyntax.octetAt(raw, i);
        if (octet < ' ' || octet == 0x7f || "/\\;%".indexOf(octet) >= 0) {
          return new Refused("forbidden escape");
        }
      }
    }
    if (!RequestSyntax.isDecodable(raw)) {
      return new Refused("not UTF-8");
    }
    String decoded = RequestSyntax.withoutNeedlessEscapes(raw);
    List<String> segments = segments(decoded);
    if (segments.contains(".") || segments.contains("..")) {
      return new Refused("dot segment");
    }
    if (!segments.isEmpty() && isApiVersion(segments.getFirst())) {
      plain &= segments.getFirst().equals("v2.01");
      segments.set(0, "v2.01");
    }
    return new Accepted(plain ? decoded : "/" + String.join("/", segments));
  }

  /** The non-empty segments of a path, in order. */
  static List<String> segments(String path) {
    List<String> segments = new ArrayList<>(8);
    int from = 0;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      if (to > from) {
        segments.add(path.substring(from, to));
      }
      from = to + 1;
    }
    return segments;
  }

  private static boolean isApiVersion(String segment) {
    return segment.equalsIgnoreCase("v2.01") || segment.equalsIgnoreCase("v2_01");
  }
}
