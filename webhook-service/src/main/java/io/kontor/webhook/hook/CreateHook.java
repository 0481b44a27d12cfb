package io.kontor.webhook.hook;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.outbound.MerchantCaller;
import io.kontor.webhook.event.EventType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers an address for one type of event.
 *
 * <p>Errors: PARAM_ERROR for an unknown type, an address that may not be called, a second hook for
 * the type. Source: contract "Events and hooks".
 */
@Service
public class CreateHook {
  private final Hooks hooks;
  private final MerchantCaller caller;
  private final Ids ids;
  private final Clock clock;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;

  CreateHook(
      Hooks hooks,
      MerchantCaller caller,
      Ids ids,
      Clock clock,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit) {
    this.hooks = hooks;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
  }

  /** Registers the address and returns the enabled hook. */
  @Transactional
  public Hook execute(String clientId, String eventType, String url, @Nullable String tag) {
    String type = EventType.require(eventType);
    caller
        .rules()
        .refusal(url)
        .ifPresent(text -> {
          throw ApiException.invalid("Url", text);
        });
    Hook hook =
        new Hook(
            ids.next("hook"),
            tag,
            clock.instant(),
            url,
            Hook.Status.ENABLED,
            Hook.Validity.VALID,
            type);
    if (!hooks.add(clientId, hook)) {
      throw ApiException.invalid(
          "EventType", "A hook has already been registered for this EventType");
    }
    idempotencyKeys.bindCurrent(hook.id());
    audit.record(hook.id());
    return hook;
  }
}
