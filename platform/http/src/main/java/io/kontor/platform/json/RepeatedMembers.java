package io.kontor.platform.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds repeated members of an object. JSON readers disagree on which of the two counts, so a body
 * like that may mean different things to whoever checked it and to us. RFC 8259, section 4.
 */
final class RepeatedMembers {
  private static final JsonFactory JSON = new JsonFactory();

  private RepeatedMembers() {}

  /**
   * Path of the first repeated member, dots between nested names; null when there is none. Errors:
   * {@link tools.jackson.core.JacksonException} for a body that is not JSON.
   *
   * @param anyLetterCase whether names that differ in letter case alone are the same
   */
  static @Nullable String find(byte[] body, boolean anyLetterCase) {
    Deque<Set<String>> open = new ArrayDeque<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          open.pop();
        } else if (token == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          if (!open.element().add(anyLetterCase ? name.toLowerCase(Locale.ROOT) : name)) {
            return path(parser);
          }
        }
      }
    }
    return null;
  }

  /** The parser's position; indexes of lists are left out. */
  private static String path(JsonParser parser) {
    Deque<String> names = new ArrayDeque<>();
    for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
      if (at.inObject() && at.currentName() != null) {
        names.push(at.currentName());
      }
    }
    return String.join(".", names);
  }
}
