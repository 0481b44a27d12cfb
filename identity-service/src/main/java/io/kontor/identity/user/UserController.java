package io.kontor.identity.user;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.audit.ViewedData;
import io.kontor.platform.audit.AuditAction;
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
  private final ViewedData viewed;

  UserController(
      CreateUser createUser,
      EditUser editUser,
      CloseUser closeUser,
      Users users,
      ViewedData viewed) {
    this.createUser = createUser;
    this.editUser = editUser;
    this.closeUser = closeUser;
    this.users = users;
    this.viewed = viewed;
  }

  /**
   * Creates a natural user. A PAYER needs name and email only, an OWNER also birthday, nationality
   * and country of residence.
   */
  @PostMapping("/v2.01/{clientId}/users/natural")
  @Requires("users:write")
  UserViews.NaturalUserView createNatural(
      @PathVariable String clientId, @RequestBody UserRequest.Natural request) {
    return UserViews.natural(createUser.execute(clientId, request));
  }

  /**
   * Creates a legal user. A PAYER needs the company's name and the representative's only, an OWNER
   * also address and company number.
   */
  @PostMapping("/v2.01/{clientId}/users/legal")
  @Requires("users:write")
  UserViews.LegalUserView createLegal(
      @PathVariable String clientId, @RequestBody UserRequest.Legal request) {
    return UserViews.legal(createUser.execute(clientId, request));
  }

  /** Changes a natural user. Members that are not sent stay as they are. */
  @PutMapping("/v2.01/{clientId}/users/natural/{userId}")
  @Requires("users:write")
  UserViews.NaturalUserView editNatural(
      @PathVariable String clientId,
      @PathVariable String userId,
      @RequestBody UserRequest.Natural request) {
    return UserViews.natural(editUser.execute(clientId, userId, PersonType.NATURAL, request));
  }

  /** Changes a legal user. Members that are not sent stay as they are. */
  @PutMapping("/v2.01/{clientId}/users/legal/{userId}")
  @Requires("users:write")
  UserViews.LegalUserView editLegal(
      @PathVariable String clientId,
      @PathVariable String userId,
      @RequestBody UserRequest.Legal request) {
    return UserViews.legal(editUser.execute(clientId, userId, PersonType.LEGAL, request));
  }

  /** Reads a natural user. Legal users are not found here. */
  @GetMapping("/v2.01/{clientId}/users/natural/{userId}")
  @Requires("users:read")
  UserViews.NaturalUserView readNatural(
      @PathVariable String clientId, @PathVariable String userId) {
    return UserViews.natural(opened(find(clientId, userId, PersonType.NATURAL)));
  }

  /** Reads a legal user. Natural users are not found here. */
  @GetMapping("/v2.01/{clientId}/users/legal/{userId}")
  @Requires("users:read")
  UserViews.LegalUserView readLegal(@PathVariable String clientId, @PathVariable String userId) {
    return UserViews.legal(opened(find(clientId, userId, PersonType.LEGAL)));
  }

  /** Reads a user. The answer has the form of the user's PersonType. */
  @GetMapping("/v2.01/{clientId}/users/{userId}")
  @Requires("users:read")
  UserViews.FullUserView read(@PathVariable String clientId, @PathVariable String userId) {
    return users
        .find(clientId, userId)
        .map(this::opened)
        .map(UserViews::full)
        .orElseThrow(() -> ApiException.notFound("User", userId));
  }

  /** Lists the users of the client. It shows what natural and legal users have in common. */
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

  private User opened(User user) {
    viewed.note(user.clientId(), AuditAction.USER_VIEWED, user.id());
    return user;
  }

  /** Which kind of user is closed, and who asked for it. */
  record CloseRequest(
      @NotNull PersonType personType,
      @NotBlank String actorType,
      @NotBlank String actorId,
      @Nullable String actorName) {}
}
