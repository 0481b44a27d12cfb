package io.kontor.platform.audit;

import io.kontor.platform.json.ContractJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what a change has changed. */
public final class Changes {
  private final ContractJson json;

  /** Compares objects as the contract shows them. */
  public Changes(ContractJson json) {
    this.json = json;
  }

  /**
   * What differs between two contract views of an object.
   *
   * @param before null when the object is new
   * @param plain the fields whose values may be kept; of all others only the name is
   */
  public List<Change> between(@Nullable Object before, Object after, Set<String> plain) {
    JsonNode old = json.mapper().valueToTree(before);
    JsonNode now = json.mapper().valueToTree(after);
    List<Change> changes = new ArrayList<>();
    for (String field : now.propertyNames()) {
      JsonNode from = old == null || old.get(field) == null ? null : old.get(field);
      JsonNode to = now.get(field);
      if (to.equals(from) || (from == null && isEmpty(to))) {
        continue;
      }
      boolean shown = plain.contains(field);
      changes.add(new Change(field, shown ? from : null, shown ? to : null));
    }
    return changes;
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isNull() || (node.isContainer() && node.isEmpty());
  }
}
