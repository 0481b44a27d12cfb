package io.kontor.identity.team;

import io.kontor.identity.clientaccount.ClientAccounts;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is; an addition of Kontor. */
@RestController
class MeController {
  private final StaffMembers staff;
  private final PermissionGroups groups;
  private final ClientAccounts clients;

  MeController(StaffMembers staff, PermissionGroups groups, ClientAccounts clients) {
    this.staff = staff;
    this.groups = groups;
    this.clients = clients;
  }

  /** Tells who the caller is. It shows the client, the person or key, and the permissions. */
  @GetMapping("/v2.01/{clientId}/me")
  @Requires(Requires.OWN_CLIENT)
  MeView me(@PathVariable String clientId, Caller caller, @AuthenticationPrincipal Jwt token) {
    String clientName = clients.nameOf(clientId);
    List<String> permissions = caller.permissions().stream().sorted().toList();
    Staff person =
        caller.actor() == Caller.Actor.STAFF
            ? staff.byKeycloakId(clientId, caller.id()).orElse(null)
            : null;
    if (person == null) {
      return new MeView(
          caller.id(),
          caller.actor(),
          clientId,
          clientName,
          caller.name(),
          null,
          null,
          token.getClaimAsString("email"),
          null,
          null,
          permissions,
          null);
    }
    return new MeView(
        person.id(),
        caller.actor(),
        clientId,
        clientName,
        person.firstName() + " " + person.lastName(),
        person.firstName(),
        person.lastName(),
        person.email(),
        person.permissionGroupId(),
        groups.find(clientId, person.permissionGroupId()).map(PermissionGroup::name).orElse(null),
        permissions,
        person.lastLoginDate());
  }

  /**
   * The caller.
   *
   * @param id of the SSO object for people, of the Keycloak client for keys
   * @param permissions as the token has them
   */
  record MeView(
      String id,
      Caller.Actor actor,
      String clientId,
      String clientName,
      @Nullable String name,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String permissionGroupId,
      @Nullable String permissionGroupName,
      List<String> permissions,
      @Nullable Instant lastLoginDate) {}
}
