package io.kontor.webhook.signing;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.audit.Changes;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.webhook.hook.Hook;
import io.kontor.webhook.hook.Hooks;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Switches a hook between the contract's GET and the signed POST; calls from now on follow it, also
 * those that wait. Errors: RESOURCE_NOT_FOUND; STATE_CONFLICT for signed calls without a secret.
 */
@Service
public class ChangeDeliveryMode {
  private final Hooks hooks;
  private final HookSecrets secrets;
  private final AuditRecorder audit;
  private final Changes changes;
  private final Clock realTime = Clock.systemUTC();

  ChangeDeliveryMode(Hooks hooks, HookSecrets secrets, AuditRecorder audit, Changes changes) {
    this.hooks = hooks;
    this.secrets = secrets;
    this.audit = audit;
    this.changes = changes;
  }

  @Transactional
  DeliveryModeView execute(String clientId, String hookId, DeliveryMode mode) {
    Hook hook = hooks.requireLocked(clientId, hookId);
    Instant now = realTime.instant();
    if (mode == DeliveryMode.SIGNED_POST && !secrets.canSign(hook.id(), now)) {
      throw ApiException.of(ErrorCode.STATE_CONFLICT, "The hook needs a secret first");
    }
    DeliveryModeView before = secrets.view(hook.id(), now);
    secrets.setMode(hook.id(), mode);
    DeliveryModeView after = secrets.view(hook.id(), now);
    audit.record(hook.id(), changes.between(before, after, Set.of("Mode")));
    return after;
  }
}
