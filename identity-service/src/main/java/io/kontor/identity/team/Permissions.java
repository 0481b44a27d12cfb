package io.kontor.identity.team;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The words of permissions: {@code resource:read} and {@code resource:write}; write implies read.
 * Source: docs/architecture.md, "Tokens".
 */
public final class Permissions {
  /** All permissions. */
  public static final String EVERYTHING = "*:write";

  /** All read permissions. */
  public static final String SEE_EVERYTHING = "*:read";

  /** What permissions are about. */
  static final List<String> RESOURCES =
      List.of(
          "users",
          "wallets",
          "cards",
          "payins",
          "transfers",
          "refunds",
          "payouts",
          "bankaccounts",
          "mandates",
          "preauthorizations",
          "kyc",
          "ubo",
          "disputes",
          "reports",
          "events",
          "hooks",
          "client",
          "team",
          "keys",
          "conversions",
          "bankingaliases",
          "audit",
          "limits",
          "approvals",
          "personaldata",
          "notes");

  /** What can only be read. */
  private static final Set<String> SEEN_ONLY = Set.of("personaldata");

  private static final Set<String> VERBS = Set.of("read", "write");

  private Permissions() {}

  /** Whether the text is a permission. */
  public static boolean isKnown(String permission) {
    String[] parts = permission.split(":", -1);
    return parts.length == 2
        && VERBS.contains(parts[1])
        && (parts[0].equals("*") || RESOURCES.contains(parts[0]))
        && (parts[1].equals("read") || !SEEN_ONLY.contains(parts[0]));
  }

  /** The permission to change what the resource is about, or to see it if that is all there is. */
  static String write(String resource) {
    return resource + (SEEN_ONLY.contains(resource) ? ":read" : ":write");
  }

  /** All permissions to read but for one resource. */
  static String[] seeEverythingBut(String resource) {
    return RESOURCES.stream()
        .filter(each -> !each.equals(resource))
        .map(each -> each + ":read")
        .toArray(String[]::new);
  }

  /**
   * No one may grant what they do not hold; operators hold everything. Errors: PARAM_ERROR on the
   * field, because the value could be another one.
   */
  public static void requireHeld(Caller caller, String field, Collection<String> granted) {
    List<String> missing = missing(caller, granted);
    if (!missing.isEmpty()) {
      throw ApiException.invalid(
          field, "You cannot grant what you do not hold: " + String.join(", ", missing) + ".");
    }
  }

  /**
   * Conversely, no one may change, end or renew a key, a person or a group that holds what they do
   * not. Errors: FORBIDDEN.
   */
  public static void requireAuthorityOver(Caller caller, Collection<String> held) {
    List<String> missing = missing(caller, held);
    if (!missing.isEmpty()) {
      throw ApiException.of(
          ErrorCode.FORBIDDEN,
          "You cannot change what holds more than you do: " + String.join(", ", missing) + ".");
    }
  }

  /** Whether these permissions include all of the others. */
  static boolean cover(Set<String> held, Collection<String> others) {
    Caller holder = new Caller(Caller.Actor.STAFF, "", null, null, held, Set.of());
    return missing(holder, others).isEmpty();
  }

  private static List<String> missing(Caller caller, Collection<String> permissions) {
    if (caller.actor() == Caller.Actor.SERVICE) {
      return List.of();
    }
    return permissions.stream()
        .filter(Permissions::isKnown)
        .filter(permission -> !holds(caller, permission))
        .sorted()
        .toList();
  }

  private static boolean holds(Caller caller, String permission) {
    if (caller.may(permission)) {
      return true;
    }
    if (!permission.startsWith("*:")) {
      return false;
    }
    boolean write = permission.equals(EVERYTHING);
    return RESOURCES.stream()
        .allMatch(resource -> caller.may(write ? write(resource) : resource + ":read"));
  }
}
