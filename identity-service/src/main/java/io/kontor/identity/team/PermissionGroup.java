package io.kontor.identity.team;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a group of staff may do.
 *
 * @param custom whether the client made the group itself; only such groups can be edited
 * @param permissions what tokens of its members carry
 */
record PermissionGroup(
    String id,
    String name,
    boolean custom,
    Map<String, Scope.Rights> scopes,
    Set<String> permissions,
    @Nullable String tag,
    Instant creationDate) {
  /** When the built-in groups came to be: with the first release. */
  private static final Instant EVER = Instant.parse("2026-01-01T00:00:00Z");

  static PermissionGroup of(BuiltInGroup group) {
    return new PermissionGroup(
        group.name(),
        group.title(),
        false,
        Scope.ofPermissions(group.permissions()),
        group.permissions(),
        null,
        EVER);
  }

  static PermissionGroup custom(
      String id,
      String name,
      Map<String, Scope.Rights> scopes,
      @Nullable String tag,
      Instant creationDate) {
    Map<String, Scope.Rights> all = Scope.complete(scopes);
    return new PermissionGroup(id, name, true, all, Scope.permissions(all), tag, creationDate);
  }
}
