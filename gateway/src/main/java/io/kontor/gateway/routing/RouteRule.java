package io.kontor.gateway.routing;

import io.kontor.gateway.edge.CanonicalPath;
import io.kontor.gateway.upstream.Owner;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: paths below {@code /v2.01/{ClientId}} and the service that owns
 * them.
 *
 * @param pattern literals in lower case; {@code *} is one segment, a final {@code **} any number of
 *     segments, also none
 * @param owner the service that answers
 * @param method the only one it is about; null for all
 */
public record RouteRule(String pattern, Owner owner, @Nullable String method) {

  /** A pattern taken apart once. */
  record Pattern(List<String> segments, boolean open) {

    static Pattern of(String text) {
      List<String> segments = CanonicalPath.segments(text.toLowerCase(Locale.ROOT));
      boolean open = segments.getLast().equals("**");
      return new Pattern(
          List.copyOf(open ? segments.subList(0, segments.size() - 1) : segments), open);
    }

    boolean matches(List<String> path) {
      if (open ? path.size() < segments.size() : path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        String expected = segments.get(i);
        if (!expected.equals("*") && !expected.equalsIgnoreCase(path.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
