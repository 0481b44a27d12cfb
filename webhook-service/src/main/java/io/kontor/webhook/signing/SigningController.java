package io.kontor.webhook.signing;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.webhook.hook.Hooks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a hook is called, and what signs its calls. Kontor's addition to the contract. */
@RestController
final class SigningController {
  private final Hooks hooks;
  private final HookSecrets secrets;
  private final ChangeDeliveryMode changeDeliveryMode;
  private final RotateSecret rotateSecret;
  private final Clock realTime = Clock.systemUTC();

  SigningController(
      Hooks hooks,
      HookSecrets secrets,
      ChangeDeliveryMode changeDeliveryMode,
      RotateSecret rotateSecret) {
    this.hooks = hooks;
    this.secrets = secrets;
    this.changeDeliveryMode = changeDeliveryMode;
    this.rotateSecret = rotateSecret;
  }

  /**
   * Reads how a hook is called. It tells whether the calls are signed, and since when the secret
   * exists.
   */
  @GetMapping("/v2.01/{clientId}/hooks/{hookId}/delivery-mode")
  @Requires("hooks:read")
  DeliveryModeView mode(@PathVariable String clientId, @PathVariable String hookId) {
    return secrets.view(hooks.require(clientId, hookId).id(), realTime.instant());
  }

  /** Changes how a hook is called. SIGNED adds a signature that your server can verify. */
  @PutMapping("/v2.01/{clientId}/hooks/{hookId}/delivery-mode")
  @Requires("hooks:write")
  @StepUp
  @Audited(AuditAction.HOOK_DELIVERY_MODE_CHANGED)
  DeliveryModeView changeMode(
      @PathVariable String clientId,
      @PathVariable String hookId,
      @Valid @RequestBody ChangeModeRequest request) {
    return changeDeliveryMode.execute(clientId, hookId, mode(request.mode()));
  }

  /**
   * Creates a new secret for a hook. It stands in this answer only; the previous one stays valid
   * for a while.
   */
  @PostMapping("/v2.01/{clientId}/hooks/{hookId}/secret")
  @Requires("hooks:write")
  @StepUp
  @Audited(AuditAction.HOOK_SECRET_ROTATED)
  RotateSecret.NewSecret rotate(
      @PathVariable String clientId,
      @PathVariable String hookId,
      @RequestBody(required = false) @Nullable RotateRequest request) {
    return rotateSecret.execute(
        clientId, hookId, request == null ? null : request.overlapSeconds());
  }

  private static DeliveryMode mode(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "NOTIFICATION" -> DeliveryMode.NOTIFICATION;
      case "SIGNED_POST" -> DeliveryMode.SIGNED_POST;
      default -> throw ApiException.invalid("Mode", "Mode must be NOTIFICATION or SIGNED_POST.");
    };
  }

  record ChangeModeRequest(@NotBlank String mode) {}

  record RotateRequest(@Nullable Long overlapSeconds) {}
}
