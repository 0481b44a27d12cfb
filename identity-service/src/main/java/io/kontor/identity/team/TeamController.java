package io.kontor.identity.team;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Staff and permission groups on the merchant API. Source: contract "Dashboard access". */
@RestController
class TeamController {
  private final StaffMembers staff;
  private final InviteStaff inviteStaff;
  private final EditStaff editStaff;
  private final PermissionGroups groups;
  private final KeepPermissionGroup keepPermissionGroup;
  private final InvitationSettings settings;
  private final Clock clock;

  TeamController(
      StaffMembers staff,
      InviteStaff inviteStaff,
      EditStaff editStaff,
      PermissionGroups groups,
      KeepPermissionGroup keepPermissionGroup,
      InvitationSettings settings,
      Clock clock) {
    this.staff = staff;
    this.inviteStaff = inviteStaff;
    this.editStaff = editStaff;
    this.groups = groups;
    this.keepPermissionGroup = keepPermissionGroup;
    this.settings = settings;
    this.clock = clock;
  }

  /** Lists the people of the client. People whose invitation is open are listed as well. */
  @GetMapping("/v2.01/{clientId}/clients/ssos")
  @Requires("team:read")
  PagedList<StaffView> list(@PathVariable String clientId, PageRequest page) {
    return staff.list(clientId, null, page).map(this::view);
  }

  /** Invites a person. They receive a mail with a link that expires. */
  @PostMapping("/v2.01/{clientId}/clients/ssos")
  @Requires("team:write")
  @StepUp
  StaffView invite(
      @PathVariable String clientId, @RequestBody InviteRequest request, Caller caller) {
    return view(
        inviteStaff.execute(
            caller,
            new InviteStaff.Command(
                clientId,
                request.firstName(),
                request.lastName(),
                request.email(),
                request.permissionGroupId(),
                request.tag())));
  }

  /**
   * Reads a person of the client. It shows the permission group and the state of the invitation.
   */
  @GetMapping("/v2.01/{clientId}/clients/ssos/{ssoId}")
  @Requires("team:read")
  StaffView read(@PathVariable String clientId, @PathVariable String ssoId) {
    return staff
        .find(clientId, ssoId)
        .map(this::view)
        .orElseThrow(() -> ApiException.notFound("SSO", ssoId));
  }

  /** Changes a person of the client. A person who is deactivated is signed out within a second. */
  @PutMapping("/v2.01/{clientId}/clients/ssos/{ssoId}")
  @Requires("team:write")
  @StepUp
  StaffView edit(
      @PathVariable String clientId,
      @PathVariable String ssoId,
      @RequestBody EditStaff.Request request,
      Caller caller) {
    return view(editStaff.execute(caller, clientId, ssoId, request));
  }

  /** Sends an invitation again. The link of the new mail lasts as long as the first one did. */
  @PutMapping("/v2.01/{clientId}/clients/ssos/{ssoId}/extendinvitation")
  @Requires("team:write")
  @StepUp
  StaffView extend(@PathVariable String clientId, @PathVariable String ssoId, Caller caller) {
    return view(inviteStaff.extend(caller, clientId, ssoId));
  }

  /** Lists the permission groups. Those that every client has come first. */
  @GetMapping("/v2.01/{clientId}/clients/permissiongroups")
  @Requires("team:read")
  PagedList<PermissionGroupView> groups(@PathVariable String clientId, PageRequest page) {
    return groups.list(clientId, page).map(PermissionGroupView::of);
  }

  /** Creates a permission group. Nobody can give a permission that they do not hold. */
  @PostMapping("/v2.01/{clientId}/clients/permissiongroups")
  @Requires("team:write")
  @StepUp
  PermissionGroupView createGroup(
      @PathVariable String clientId,
      @RequestBody KeepPermissionGroup.Request request,
      Caller caller) {
    return PermissionGroupView.of(keepPermissionGroup.create(caller, clientId, request));
  }

  /**
   * Reads a permission group. It shows for each menu what its members may read, create and edit.
   */
  @GetMapping("/v2.01/{clientId}/clients/permissiongroups/{groupId}")
  @Requires("team:read")
  PermissionGroupView group(@PathVariable String clientId, @PathVariable String groupId) {
    return PermissionGroupView.of(groups.require(clientId, groupId));
  }

  /** Changes a permission group. It takes effect for its members within a second. */
  @PutMapping("/v2.01/{clientId}/clients/permissiongroups/{groupId}")
  @Requires("team:write")
  @StepUp
  PermissionGroupView editGroup(
      @PathVariable String clientId,
      @PathVariable String groupId,
      @RequestBody KeepPermissionGroup.Request request,
      Caller caller) {
    return PermissionGroupView.of(keepPermissionGroup.edit(caller, clientId, groupId, request));
  }

  /** Lists the people of a permission group. People whose invitation is open are listed as well. */
  @GetMapping("/v2.01/{clientId}/clients/permissiongroups/{groupId}/ssos")
  @Requires("team:read")
  PagedList<StaffView> members(
      @PathVariable String clientId, @PathVariable String groupId, PageRequest page) {
    PermissionGroup group = groups.require(clientId, groupId);
    return staff.list(clientId, group.id(), page).map(this::view);
  }

  private StaffView view(Staff person) {
    return StaffView.of(person, clock.instant(), settings.life());
  }

  record InviteRequest(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String permissionGroupId,
      @Nullable String tag) {}
}
