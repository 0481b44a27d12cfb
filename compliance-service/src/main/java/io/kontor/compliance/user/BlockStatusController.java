package io.kontor.compliance.user;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Blocks of users: read by merchants, set by compliance. Source: contract "UserBlockStatus". */
@RestController
class BlockStatusController {
  private final PlatformUsers users;
  private final BlockUser blockUser;

  BlockStatusController(PlatformUsers users, BlockUser blockUser) {
    this.users = users;
    this.blockUser = blockUser;
  }

  /**
   * Reads what a user is blocked for. A user may be blocked for inflows, for outflows or for both.
   */
  @GetMapping({
    "/v2.01/{clientId}/users/{userId}/blockstatus",
    "/v2.01/{clientId}/users/{userId}/regulatory"
  })
  @Requires("users:read")
  UserBlockStatusView read(@PathVariable String clientId, @PathVariable String userId) {
    return users
        .find(clientId, userId)
        .map(UserBlockStatusView::of)
        .orElseThrow(() -> ApiException.notFound("User", userId));
  }

  @PutMapping("/internal/clients/{clientId}/users/{userId}/block-status")
  @RequiresScope("blocks:write")
  BlockUser.BlocksEventData set(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Valid @RequestBody BlocksRequest request) {
    return BlockUser.BlocksEventData.of(
        blockUser.execute(
            new BlockUser.Command(
                clientId, userId, request.inflows(), request.outflows(), request.actionCode())));
  }

  record BlocksRequest(
      @NotNull Boolean inflows,
      @NotNull Boolean outflows,
      @Nullable @Size(max = 100) String actionCode) {}

  /** Contract object UserBlockStatus. */
  record UserBlockStatusView(
      String id, @Nullable String actionCode, ScopeBlockedView scopeBlocked) {
    static UserBlockStatusView of(PlatformUser user) {
      return new UserBlockStatusView(
          user.id(),
          user.actionCode(),
          new ScopeBlockedView(user.inflowsBlocked(), user.outflowsBlocked()));
    }
  }

  /** Contract object ScopeBlocked. */
  record ScopeBlockedView(boolean inflows, boolean outflows) {}
}
