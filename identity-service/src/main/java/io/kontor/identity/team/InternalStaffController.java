package io.kontor.identity.team;

import io.kontor.identity.clientaccount.ClientAccounts;
import io.kontor.platform.security.RequiresScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An operator's call to add staff. Source: docs/architecture.md, "Internal calls". */
@RestController
class InternalStaffController {
  private final InviteStaff inviteStaff;
  private final ClientAccounts clients;

  InternalStaffController(InviteStaff inviteStaff, ClientAccounts clients) {
    this.inviteStaff = inviteStaff;
    this.clients = clients;
  }

  @PostMapping("/internal/clients/{clientId}/staff")
  @RequiresScope("staff:write")
  StaffResponse create(@PathVariable String clientId, @RequestBody StaffRequest request) {
    clients.requireKnown(clientId);
    Staff person =
        inviteStaff.ensure(
            new InviteStaff.Command(
                clientId,
                request.firstName(),
                request.lastName(),
                request.email(),
                request.permissionGroup() == null
                    ? BuiltInGroup.MERCHANT_ADMIN.name()
                    : request.permissionGroup(),
                null),
            request.password(),
            request.totpSecret());
    return new StaffResponse(
        person.id(), person.email(), person.permissionGroupId(), person.accepted());
  }

  record StaffRequest(
      @Nullable String email,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String permissionGroup,
      @Nullable String password,
      @Nullable String totpSecret) {
    @Override
    public String toString() {
      return "StaffRequest[permissionGroup=" + permissionGroup + "]";
    }
  }

  record StaffResponse(String id, String email, String permissionGroup, boolean accepted) {}
}
