package io.kontor.webhook.delivery;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.webhook.hook.Hook;
import io.kontor.webhook.hook.Hooks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends an event to its hook once more, as a new delivery with the full schedule of retries.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; STATE_CONFLICT while the hook is disabled or the delivery still
 * waits.
 */
@Service
public class ReplayDelivery {
  private final Hooks hooks;
  private final Deliveries deliveries;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;

  ReplayDelivery(
      Hooks hooks, Deliveries deliveries, IdempotencyKeys idempotencyKeys, AuditRecorder audit) {
    this.hooks = hooks;
    this.deliveries = deliveries;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
  }

  /** Returns the new delivery. */
  @Transactional
  public Delivery execute(String clientId, String hookId, String deliveryId) {
    Hook hook = hooks.requireLocked(clientId, hookId);
    Delivery earlier = deliveries.require(clientId, hookId, deliveryId);
    if (hook.status() == Hook.Status.DISABLED) {
      throw ApiException.of(ErrorCode.STATE_CONFLICT, "The hook is disabled");
    }
    if (earlier.status() == Delivery.Status.PENDING) {
      throw ApiException.of(ErrorCode.STATE_CONFLICT, "The delivery is still under way");
    }
    Delivery replay = deliveries.replay(clientId, hook, earlier);
    idempotencyKeys.bindCurrent(replay.id());
    audit.record(replay.id());
    return replay;
  }
}
