package io.kontor.identity.team;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Contract object PermissionGroup.
 *
 * @param permissions what the scopes stand for; an addition of Kontor
 */
record PermissionGroupView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String name,
    String type,
    Map<String, Scope.Rights> scopes,
    List<String> permissions) {

  static PermissionGroupView of(PermissionGroup group) {
    return new PermissionGroupView(
        group.id(),
        group.tag(),
        group.creationDate(),
        group.name(),
        group.custom() ? "CUSTOM" : "DEFAULT",
        group.scopes(),
        group.permissions().stream().sorted().toList());
  }
}
