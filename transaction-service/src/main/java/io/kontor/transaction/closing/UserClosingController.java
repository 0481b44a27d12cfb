package io.kontor.transaction.closing;

import io.kontor.platform.security.Callers;
import io.kontor.platform.security.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closing users. They belong to identity-service; whether one may go is known here. */
@RestController
class UserClosingController {
  private final CloseUser closeUser;

  UserClosingController(CloseUser closeUser) {
    this.closeUser = closeUser;
  }

  @DeleteMapping("/v2.01/{clientId}/users/natural/{userId}")
  @Requires("users:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeNatural(
      @PathVariable String clientId,
      @PathVariable String userId,
      @RequestHeader(name = "Kontor-Reason", required = false) @Nullable String reason,
      @RequestHeader(name = "X-Forwarded-For", required = false) @Nullable String address) {
    closeUser.execute(
        new CloseUser.Command(clientId, userId, "NATURAL", Callers.current(), reason, address));
  }

  @DeleteMapping("/v2.01/{clientId}/users/legal/{userId}")
  @Requires("users:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeLegal(
      @PathVariable String clientId,
      @PathVariable String userId,
      @RequestHeader(name = "Kontor-Reason", required = false) @Nullable String reason,
      @RequestHeader(name = "X-Forwarded-For", required = false) @Nullable String address) {
    closeUser.execute(
        new CloseUser.Command(clientId, userId, "LEGAL", Callers.current(), reason, address));
  }
}
