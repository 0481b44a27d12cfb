package io.kontor.identity.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.CheckedInFile;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class PermissionTableTest {

  @Test
  void isPrintedIntoTheDocuments() {
    StringBuilder page =
        new StringBuilder(
            """
            # Who may do what

            Generated from identity-service (`BuiltInGroup`, `Scope`, `KeyArea`). Permissions are `resource:read` and `resource:write`; write implies
            read. r: may see, w: may see and change.

            A list needs the permission of what carries it: a wallet's transactions `wallets:read`, a report's rows `reports:read`, a hook's
            deliveries `hooks:read`. What stands open to everybody of the client (search, overview) shows of each object only what the caller
            may read, names of users included. An answer is read back with the permission of the call that gave it.

            `personaldata` opens nothing by itself: what is personal in an object that the caller may read is shown in full with it, and
            masked without ([ADR 0037](adr/0037-personal-data.md)). Notes and tags need the permission to read their object as well.

            """);
    page.append("| Resource | ")
        .append(
            Arrays.stream(BuiltInGroup.values())
                .map(BuiltInGroup::title)
                .collect(Collectors.joining(" | ")))
        .append(" |\n|---|")
        .append("---|".repeat(BuiltInGroup.values().length))
        .append('\n');
    for (String resource : Permissions.RESOURCES) {
      page.append("| `").append(resource).append("` |");
      for (BuiltInGroup group : BuiltInGroup.values()) {
        page.append(' ').append(mark(group, resource)).append(" |");
      }
      page.append('\n');
    }
    page.append(
        "\n"
            + "## Scopes of custom groups\n\n"
            + "| Scope | Read gives | Create or Edit gives |\n"
            + "|---|---|---|\n");
    Scope.complete(Map.of())
        .keySet()
        .forEach(scope ->
            page.append("| ")
                .append(scope)
                .append(" | ")
                .append(given(scope, new Scope.Rights(true, false, false)))
                .append(" | ")
                .append(given(scope, new Scope.Rights(false, true, false)))
                .append(" |\n"));

    page.append(
        "\n"
            + "## Areas of API keys\n\n"
            + "A key that is `ReadOnly` gets `:read` instead.\n\n"
            + "| Area | Gives |\n"
            + "|---|---|\n");
    for (KeyArea area : KeyArea.values()) {
      page.append("| ")
          .append(area)
          .append(" | ")
          .append(
              area.permissions(false).stream()
                  .map(permission -> "`" + permission + "`")
                  .collect(Collectors.joining(", ")))
          .append(" |\n");
    }

    CheckedInFile.verify("docs/permissions.md", page.toString());
  }

  @Test
  void usesOnlyPermissionsThatExist() {
    for (BuiltInGroup group : BuiltInGroup.values()) {
      assertThat(group.permissions()).as(group.title()).allMatch(Permissions::isKnown);
    }
    for (KeyArea area : KeyArea.values()) {
      assertThat(area.permissions(false)).as(area.name()).allMatch(Permissions::isKnown);
      assertThat(area.permissions(true)).as(area.name()).allMatch(Permissions::isKnown);
    }
    assertThat(Permissions.isKnown("*:write")).isTrue();
    assertThat(Permissions.isKnown("users:fly")).isFalse();
    assertThat(Permissions.isKnown("casino:read")).isFalse();
    assertThat(Permissions.isKnown("users")).isFalse();
  }

  @Test
  void showsScopesThatGiveBackTheSamePermissions() {
    for (BuiltInGroup group : BuiltInGroup.values()) {
      assertThat(Scope.permissions(Scope.ofPermissions(group.permissions())))
          .as(group.title())
          .allMatch(permission -> may(group, permission));
    }
  }

  private static String mark(BuiltInGroup group, String resource) {
    return Permissions.isKnown(resource + ":write") && may(group, resource + ":write")
        ? "w"
        : may(group, resource + ":read") ? "r" : " ";
  }

  private static boolean may(BuiltInGroup group, String permission) {
    String verb = permission.substring(permission.indexOf(':'));
    return group.permissions().contains(permission)
        || group.permissions().contains("*" + verb)
        || group.permissions().contains(Permissions.EVERYTHING)
        || (verb.equals(":read")
            && group.permissions().contains(permission.replace(":read", ":write")));
  }

  private static String given(String scope, Scope.Rights rights) {
    String permissions = String.join(", ", Scope.permissions(Map.of(scope, rights)));
    return permissions.isEmpty()
        ? "the permission of the call that is read back"
        : "`" + permissions + "`";
  }
}
