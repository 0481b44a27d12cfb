package io.kontor.transaction.closing;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.security.Callers;
import io.kontor.platform.security.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closing users. They belong to identity-service; whether one may go is known here. */
@RestController
class UserClosingController {
  private final CloseUser closeUser;

  UserClosingController(CloseUser closeUser) {
    this.closeUser = closeUser;
  }

  /**
   * Closes a natural user. It is refused as long as a wallet of theirs holds money or a payment is
   * under way.
   */
  @DeleteMapping("/v2.01/{clientId}/users/natural/{userId}")
  @Requires("users:write")
  @Audited(value = AuditAction.USER_CLOSED, elsewhere = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeNatural(
      @PathVariable String clientId, @PathVariable String userId, HttpServletRequest request) {
    close(clientId, userId, "NATURAL", request);
  }

  /**
   * Closes a legal user. It is refused as long as a wallet of theirs holds money or a payment is
   * under way.
   */
  @DeleteMapping("/v2.01/{clientId}/users/legal/{userId}")
  @Requires("users:write")
  @Audited(value = AuditAction.USER_CLOSED, elsewhere = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeLegal(
      @PathVariable String clientId, @PathVariable String userId, HttpServletRequest request) {
    close(clientId, userId, "LEGAL", request);
  }

  private void close(
      String clientId, String userId, String personType, HttpServletRequest request) {
    closeUser.execute(
        new CloseUser.Command(
            clientId,
            userId,
            personType,
            Callers.current(),
            request.getHeader("Kontor-Reason"),
            request.getHeader("X-Forwarded-For")));
  }
}
