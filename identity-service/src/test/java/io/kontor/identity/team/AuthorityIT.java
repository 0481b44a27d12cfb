package io.kontor.identity.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody grants, revokes, edits or renews what they do not hold: every kind of caller, against
 * every kind of target, with every operation.
 */
class AuthorityIT extends IdentityTest {
  private static final List<Set<String>> HOLDINGS =
      List.of(
          Set.of("keys:write", "team:write"),
          Set.of("keys:write", "team:write", "users:read"),
          Set.of("keys:write", "team:write", "users:write"),
          Set.of("keys:write", "team:write", "*:read"),
          Set.of("*:write"));

  private static final Map<Operation, Boolean> MAKES =
      Map.of(Operation.CREATE_KEY, true, Operation.INVITE, true, Operation.CREATE_GROUP, true);

  @Autowired JdbcClient jdbc;

  enum Operation {
    CREATE_KEY,
    EDIT_KEY,
    ROTATE_KEY,
    REVOKE_KEY,
    INVITE,
    RENAME_PERSON,
    PROMOTE_PERSON,
    DEMOTE_PERSON,
    DEACTIVATE_PERSON,
    EXTEND_INVITATION,
    CREATE_GROUP,
    RENAME_GROUP,
    WIDEN_GROUP,
    NARROW_GROUP
  }

  /** What is granted or touched, as the scopes of a group and as permissions. */
  enum Target {
    NOTHING("", Set.of()),
    USERS_READ("\"Users\": {\"Read\": true}", Set.of("users:read")),
    USERS_WRITE("\"Users\": {\"Edit\": true}", Set.of("users:write")),
    AUDIT_READ("\"Audit\": {\"Read\": true}", Set.of("audit:read")),
    TEAM_WRITE("\"SSOs\": {\"Create\": true}", Set.of("team:write")),
    PAYOUTS_AND_USERS(
        "\"Payouts\": {\"Create\": true}, \"Users\": {\"Read\": true}",
        Set.of("payouts:write", "users:read"));

    final String scopes;
    final Set<String> permissions;

    Target(String scopes, Set<String> permissions) {
      this.scopes = scopes;
      this.permissions = permissions;
    }
  }

  static Stream<Arguments> cases() {
    return HOLDINGS.stream()
        .flatMap(
            holding -> Stream.of(true, false).map(isPerson -> Arguments.of(isPerson, holding)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdsForEveryOperationOnEveryTarget(boolean isPerson, Set<String> holding) {
    String[] permissions = holding.toArray(String[]::new);
    Api actor =
        isPerson ? api.steppedUp(client, "Act", permissions) : api.merchant(client, permissions);
    for (Target target : Target.values()) {
      for (Operation operation : Operation.values()) {
        if (operation == Operation.CREATE_KEY && target == Target.NOTHING) {
          continue; // asks for everything
        }
        boolean allowed = target.permissions.stream().allMatch(each -> holds(holding, each));

        Api.Answer answer = attempt(actor, operation, target);

        String what = operation + " of " + target + " by " + holding + ": " + answer;
        if (allowed) {
          assertThat(answer.status()).as(what).isLessThan(300);
        } else if (MAKES.containsKey(operation)
            || operation == Operation.PROMOTE_PERSON
            || operation == Operation.WIDEN_GROUP) {
          assertThat(answer.status()).as(what).isEqualTo(400);
          assertThat(answer.body()).contains("do not hold");
        } else {
          assertThat(answer.status()).as(what).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void keepsTheLastKeyWithEveryPermission() throws Exception {
    String first = key("*:write");
    assertThat(merchant.delete(path("/keys/" + first)).status()).isEqualTo(409);
    String part = key("users:write");
    assertThat(merchant.delete(path("/keys/" + part)).status()).isEqualTo(204);
    String second = key("*:write");

    List<Integer> answers =
        together(
            () -> merchant.delete(path("/keys/" + first)).status(),
            () -> merchant.delete(path("/keys/" + second)).status());

    assertThat(answers).containsExactlyInAnyOrder(204, 409);
    assertThat(merchant.get(path("/keys?Active=true")).json()).hasSize(1);
    String left = merchant.get(path("/keys?Active=true")).text("0.Id");
    assertThat(api.service().delete("/internal/clients/" + client + "/keys/" + left).status())
        .isEqualTo(204);
  }

  @Test
  void keepsTheLastAdministrator() throws Exception {
    String first = person("MERCHANT_ADMIN");
    String second = person("ADMIN");
    assertThat(edit(merchant, first, "{\"Active\": false}").status())
        .as("the other one never signed in")
        .isEqualTo(409);
    assertThat(edit(merchant, first, "{\"PermissionGroupId\": \"ADMIN\"}").status()).isEqualTo(200);
    jdbc.sql("UPDATE staff SET accepted = true WHERE client_id = :client")
        .param("client", client)
        .update();

    List<Integer> answers =
        together(
            () -> edit(merchant, first, "{\"Active\": false}").status(),
            () -> edit(merchant, second, "{\"PermissionGroupId\": \"READ\"}").status());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  private Api.Answer attempt(Api actor, Operation operation, Target target) {
    String permissions = "[\"" + String.join("\", \"", target.permissions) + "\"]";
    return switch (operation) {
      case CREATE_KEY ->
          actor.post(path("/keys"), "{\"Name\": \"x\", \"Permissions\": " + permissions + "}");
      case EDIT_KEY ->
          actor.put(
              path("/keys/" + key(target.permissions.toArray(String[]::new))),
              "{\"IpAllowList\": [\"192.0.2.1\"]}");
      case ROTATE_KEY ->
          actor.post(
              path("/keys/" + key(target.permissions.toArray(String[]::new)) + "/rotate"),
              "{\"OverlapSeconds\": 60}");
      case REVOKE_KEY ->
          actor.delete(path("/keys/" + key(target.permissions.toArray(String[]::new))));
      case INVITE -> actor.post(path("/clients/ssos"), person(mail(), group(target)));
      case RENAME_PERSON -> edit(actor, person(group(target)), "{\"FirstName\": \"Lea\"}");
      case PROMOTE_PERSON ->
          edit(
              actor,
              person(group(Target.NOTHING)),
              "{\"PermissionGroupId\": \"" + group(target) + "\"}");
      case DEMOTE_PERSON ->
          edit(
              actor,
              person(group(target)),
              "{\"PermissionGroupId\": \"" + group(Target.NOTHING) + "\"}");
      case DEACTIVATE_PERSON -> edit(actor, person(group(target)), "{\"Active\": false}");
      case EXTEND_INVITATION ->
          actor.put(path("/clients/ssos/" + person(group(target)) + "/extendinvitation"), "");
      case CREATE_GROUP -> actor.post(path("/clients/permissiongroups"), groupBody(target));
      case RENAME_GROUP ->
          actor.put(path("/clients/permissiongroups/" + group(target)), "{\"Name\": \"y\"}");
      case WIDEN_GROUP ->
          actor.put(
              path("/clients/permissiongroups/" + group(Target.NOTHING)),
              "{\"Scopes\": {" + target.scopes + "}}");
      case NARROW_GROUP ->
          actor.put(path("/clients/permissiongroups/" + group(target)), "{\"Scopes\": {}}");
    };
  }

  /** Said once more, in another way than the service does. */
  private static boolean holds(Set<String> holding, String permission) {
    String resource = permission.split(":")[0];
    return holding.contains("*:write")
        || holding.contains(resource + ":write")
        || (permission.endsWith(":read")
            && (holding.contains(permission) || holding.contains("*:read")));
  }

  private String key(String... permissions) {
    Set<String> granted = permissions.length == 0 ? Set.of("*:read") : Set.of(permissions);
    if (permissions.length == 0) {
      // A key of nothing cannot be made; one is taken up that holds nothing any more.
      String id = key("users:read");
      jdbc.sql("UPDATE api_key SET permissions = '{}' WHERE id = :id").param("id", id).update();
      return id;
    }
    Api.Answer made =
        merchant.post(
            path("/keys"),
            "{\"Name\": \"x\", \"Permissions\": [\"" + String.join("\", \"", granted) + "\"]}");
    assertThat(made.status()).as(made.toString()).isEqualTo(200);
    jdbc.sql(
            "UPDATE api_key SET revoked_date = now() WHERE client_id = :client AND id <> :id AND"
                + " NOT '*:write' = ANY (permissions)")
        .param("client", client)
        .param("id", made.text("Id"))
        .update(); // so that there are never too many
    return made.text("Id");
  }

  private String group(Target target) {
    Api.Answer made = merchant.post(path("/clients/permissiongroups"), groupBody(target));
    assertThat(made.status()).as(made.toString()).isEqualTo(200);
    return made.text("Id");
  }

  private static String groupBody(Target target) {
    return "{\"Name\": \"x\", \"Scopes\": {" + target.scopes + "}}";
  }

  private String person(String group) {
    Api.Answer invited = merchant.post(path("/clients/ssos"), person(mail(), group));
    assertThat(invited.status()).as(invited.toString()).isEqualTo(200);
    return invited.text("Id");
  }

  private static String person(String mail, String group) {
    return "{\"FirstName\": \"Mia\", \"LastName\": \"Lind\", \"Email\": \"%s\", \"PermissionGroupId\": \"%s\"}"
        .formatted(mail, group);
  }

  private Api.Answer edit(Api actor, String id, String body) {
    return actor.put(path("/clients/ssos/" + id), body);
  }

  private static String mail() {
    return "p" + UUID.randomUUID() + "@example.com";
  }

  private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(one);
      var second = threads.submit(other);
      return List.of(first.get(), second.get());
    }
  }
}
