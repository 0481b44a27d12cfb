package io.kontor.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who made the request, as the verified token says. Controllers take it as a parameter.
 *
 * @param actor what kind of caller
 * @param id API key client, person or service account
 * @param clientId the merchant account the caller belongs to; null for services
 * @param name display name of a person, otherwise null
 * @param permissions {@code resource:read} or {@code resource:write}; {@code *:write} is everything
 */
public record Caller(
    Actor actor,
    String id,
    @Nullable String clientId,
    @Nullable String name,
    Set<String> permissions) {

  /** The kinds of callers; claim {@code kontor_actor}. */
  public enum Actor {
    /** A merchant system with an API key. */
    KEY,
    /** A person at the dashboard. */
    STAFF,
    /** One of the platform's own processes. */
    SERVICE
  }

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /** Whether the caller may do what the permission names; write implies read. */
  public boolean may(String permission) {
    if (permission.equals(Requires.OWN_CLIENT)) {
      return true;
    }
    String resource = permission.substring(0, permission.indexOf(':'));
    return permissions.contains(permission)
        || permissions.contains(resource + ":write")
        || permissions.contains("*:write")
        || (permission.endsWith(":read") && permissions.contains("*:read"));
  }
}
