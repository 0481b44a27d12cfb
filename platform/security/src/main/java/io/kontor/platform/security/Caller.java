package io.kontor.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the request, from the verified token. Controllers take it as a parameter.
 *
 * @param actor what kind of caller
 * @param id of the API key, as merchants read it, of the person, or of the service account
 * @param clientId the merchant account the caller belongs to; null for services
 * @param name display name of a person, otherwise null
 * @param permissions {@code resource:read} or {@code resource:write}; {@code *:write} is everything
 * @param scopes what a service account may call below {@code /internal}; empty for everybody else
 */
public record Caller(
    Actor actor,
    String id,
    @Nullable String clientId,
    @Nullable String name,
    Set<String> permissions,
    Set<String> scopes) {

  /** The kinds of callers; claim {@code kontor_actor}. */
  public enum Actor {
    /** A merchant system with an API key. */
    KEY,
    /** A person at the dashboard. */
    STAFF,
    /** One of the platform's own processes. */
    SERVICE;

    /** The kind that the claim names. Errors: {@link IllegalArgumentException} when unknown. */
    static Actor of(@Nullable String claim) {
      for (Actor actor : values()) {
        if (actor.name().toLowerCase(Locale.ROOT).equals(claim)) {
          return actor;
        }
      }
      throw new IllegalArgumentException("No such kind of caller: " + claim);
    }

    /** Whether the claim names one of the kinds; a token of another kind is not accepted. */
    static boolean isKnown(@Nullable Object claim) {
      return claim instanceof String text
          && Arrays.stream(values())
              .anyMatch(actor -> actor.name().toLowerCase(Locale.ROOT).equals(text));
    }
  }

  public Caller {
    permissions = Set.copyOf(permissions);
    scopes = Set.copyOf(scopes);
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
