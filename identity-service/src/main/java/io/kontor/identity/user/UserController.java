package io.kontor.identity.user;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users on the merchant API, and the internal view of one. Source: contract "Users". */
@RestController
class UserController {
  private final CreateUser createUser;
  private final EditUser editUser;
  private final CloseUser closeUser;
  private final Users users;

  UserController(CreateUser createUser, EditUser editUser, CloseUser closeUser, Users users) {
    this.createUser = createUser;
    this.editUser = editUser;
    this.closeUser = closeUser;
    this.users = users;
  }

  @PostMapping("/v2.01/{clientId}/users/natural")
  @Requires("users:write")
  Object createNatural(@PathVariable String clientId, @RequestBody UserRequest.Natural request) {
    return UserViews.full(createUser.execute(clientId, request));
  }

  @PostMapping("/v2.01/{clientId}/users/legal")
  @Requires("users:write")
  Object createLegal(@PathVariable String clientId, @RequestBody UserRequest.Legal request) {
    return UserViews.full(createUser.execute(clientId, request));
  }

  @PutMapping("/v2.01/{clientId}/users/natural/{userId}")
  @Requires("users:write")
  Object editNatural(
      @PathVariable String clientId,
      @PathVariable String userId,
      @RequestBody UserRequest.Natural request) {
    return UserViews.full(editUser.execute(clientId, userId, PersonType.NATURAL, request));
  }

  @PutMapping("/v2.01/{clientId}/users/legal/{userId}")
  @Requires("users:write")
  Object editLegal(
      @PathVariable String clientId,
      @PathVariable String userId,
      @RequestBody UserRequest.Legal request) {
    return UserViews.full(editUser.execute(clientId, userId, PersonType.LEGAL, request));
  }

  @GetMapping("/v2.01/{clientId}/users/natural/{userId}")
  @Requires("users:read")
  Object readNatural(@PathVariable String clientId, @PathVariable String userId) {
    return UserViews.full(find(clientId, userId, PersonType.NATURAL));
  }

  @GetMapping("/v2.01/{clientId}/users/legal/{userId}")
  @Requires("users:read")
  Object readLegal(@PathVariable String clientId, @PathVariable String userId) {
    return UserViews.full(find(clientId, userId, PersonType.LEGAL));
  }

  @GetMapping("/v2.01/{clientId}/users/{userId}")
  @Requires("users:read")
  Object read(@PathVariable String clientId, @PathVariable String userId) {
    return users
        .find(clientId, userId)
        .map(UserViews::full)
        .orElseThrow(() -> ApiException.notFound("User", userId));
  }

  @GetMapping("/v2.01/{clientId}/users")
  @Requires("users:read")
  PagedList<UserViews.UserView> list(@PathVariable String clientId, PageRequest page) {
    return users.list(clientId, page).map(UserViews.UserView::of);
  }

  /** Closes a user, after transaction-service has made sure that no money is left behind. */
  @PostMapping("/internal/clients/{clientId}/users/{userId}/close")
  @RequiresScope("users:close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Valid @RequestBody CloseRequest request) {
    closeUser.execute(
        clientId,
        userId,
        request.personType(),
        new AuditTrail.Actor(request.actorType(), request.actorId(), request.actorName()));
  }

  @GetMapping("/internal/clients/{clientId}/users/{userId}")
  @RequiresScope("users:read")
  UserEventData internalView(@PathVariable String clientId, @PathVariable String userId) {
    return users
        .find(clientId, userId)
        .map(UserEventData::of)
        .orElseThrow(() -> ApiException.notFound("User", userId));
  }

  private User find(String clientId, String userId, PersonType kind) {
    return users
        .find(clientId, userId)
        .filter(user -> user.personType() == kind)
        .orElseThrow(() -> ApiException.notFound("User", userId));
  }

  /** Which kind of user is closed, and who asked for it. */
  record CloseRequest(
      @NotNull PersonType personType,
      @NotBlank String actorType,
      @NotBlank String actorId,
      @Nullable String actorName) {}
}
