package io.kontor.bench.chaos;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param body a missing node when there was none
 */
record Answer(int status, JsonNode body) {
  static final int CONFLICT = 409;

  /** No token, a broken body, too many requests: the request itself was not looked at. */
  private static final Set<Integer> ASK_AGAIN = Set.of(401, 408, 429);

  boolean ok() {
    return status / 100 == 2;
  }

  /** Whether it says what became of the request: success, or a refusal for good. */
  boolean decides() {
    return ok() || (status / 100 == 4 && status != CONFLICT && !ASK_AGAIN.contains(status));
  }

  /** The member of this name as text; empty when it is not there. */
  String text(String member) {
    return body.path(member).asString("");
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
