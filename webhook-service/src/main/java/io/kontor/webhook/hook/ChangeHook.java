package io.kontor.webhook.hook;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.audit.Changes;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbound.MerchantCaller;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a hook's address, status or tag; null leaves a member as it is.
 *
 * <p>Disabling cancels what waits for the hook, because a receiver that was switched off on purpose
 * must not be called later with old news; cancelled deliveries can be replayed. Enabling makes the
 * hook valid and resets the count of failures; a new address alone does not. Errors:
 * RESOURCE_NOT_FOUND, PARAM_ERROR. Source: contract "Hooks and events", recovery.
 */
@Service
public class ChangeHook {
  private static final Set<String> PLAIN = Set.of("Url", "Status");

  private final Hooks hooks;
  private final HookDeliveries deliveries;
  private final MerchantCaller caller;
  private final AuditRecorder audit;
  private final Changes changes;

  ChangeHook(
      Hooks hooks,
      HookDeliveries deliveries,
      MerchantCaller caller,
      AuditRecorder audit,
      Changes changes) {
    this.hooks = hooks;
    this.deliveries = deliveries;
    this.caller = caller;
    this.audit = audit;
    this.changes = changes;
  }

  /** Changes the hook and returns it. */
  @Transactional
  public Hook execute(
      String clientId,
      String id,
      @Nullable String url,
      Hook.@Nullable Status status,
      @Nullable String tag) {
    Hook hook = hooks.requireLocked(clientId, id);
    if (url != null) {
      caller
          .rules()
          .refusal(url)
          .ifPresent(text -> {
            throw ApiException.invalid("Url", text);
          });
    }
    Hook.Status wanted = status == null ? hook.status() : status;
    boolean recovers = wanted == Hook.Status.ENABLED && hook.status() == Hook.Status.DISABLED;
    Hook changed =
        new Hook(
            hook.id(),
            tag == null ? hook.tag() : tag,
            hook.creationDate(),
            url == null ? hook.url() : url,
            wanted,
            recovers ? Hook.Validity.VALID : hook.validity(),
            hook.eventType());
    hooks.update(changed, recovers);
    if (wanted == Hook.Status.DISABLED) {
      deliveries.cancelWaiting(id);
    } else if (!changed.url().equals(hook.url())) {
      deliveries.moveWaiting(id, Hook.receiverKey(clientId, id, changed.url()));
    }
    audit.record(id, changes.between(Traced.of(hook), Traced.of(changed), PLAIN));
    return changed;
  }

  /** What the audit trail tells of a hook: of its address not the query, which may be a secret. */
  private record Traced(String url, Hook.Status status, @Nullable String tag) {
    static Traced of(Hook hook) {
      int query = hook.url().indexOf('?');
      return new Traced(
          query < 0 ? hook.url() : hook.url().substring(0, query) + "?…",
          hook.status(),
          hook.tag());
    }
  }
}
