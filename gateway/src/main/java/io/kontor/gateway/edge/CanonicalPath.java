package io.kontor.gateway.edge;

import java.util.ArrayList;
import java.util.List;

/**
 * One spelling for every path, decided before anything else looks at it.
 *
 * <p>Doubled slashes fold, a trailing slash goes, {@code /V2_01/} and any case of {@code /v2.01/}
 * become {@code /v2.01/}. Everything else stays as it was sent, ids above all. What could be read
 * differently by another server (dot segments, path parameters, encoded slashes and percents,
 * control characters) is refused instead of repaired.
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
        int octet = octetAt(raw, i);
        if (octet < ' ' || octet == 0x7f || "/\\;%".indexOf(octet) >= 0) {
          return new Refused("forbidden escape");
        }
      }
    }
    List<String> segments = segments(raw);
    for (String segment : segments) {
      String dots = segment.replace("%2e", ".").replace("%2E", ".");
      if (dots.equals(".") || dots.equals("..")) {
        return new Refused("dot segment");
      }
    }
    if (!segments.isEmpty() && isApiVersion(segments.getFirst())) {
      plain &= segments.getFirst().equals("v2.01");
      segments.set(0, "v2.01");
    }
    return new Accepted(plain ? raw : "/" + String.join("/", segments));
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

  /** The octet behind a percent sign; -1 when it is not a valid escape. */
  private static int octetAt(String raw, int percent) {
    if (percent + 2 >= raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(percent + 1), 16);
    int low = Character.digit(raw.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
