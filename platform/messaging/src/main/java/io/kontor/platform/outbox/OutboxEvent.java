package io.kontor.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event to publish: what happened to which object. Becomes a CloudEvent on the service's topic,
 * keyed by the subject. Source: docs/architecture.md, "Events".
 *
 * @param type the name without prefix and version: {@code wallet.wallet-created}
 * @param subject id of the object; events of one subject keep their order
 * @param clientId the merchant account it belongs to, or null
 * @param apiEvent the merchant-visible event type ({@code PAYIN_NORMAL_SUCCEEDED}), or null
 * @param apiResource ResourceId of the merchant-visible event when it is not the subject, or null
 * @param data a record; written in camelCase
 * @param traceParent the trace of the request that caused it (W3C Trace Context), or null for the
 *     trace of the thread that stores it
 */
public record OutboxEvent(
    String type,
    String subject,
    @Nullable String clientId,
    @Nullable String apiEvent,
    @Nullable String apiResource,
    Object data,
    @Nullable String traceParent) {

  /** An event that merchants do not see. */
  public static OutboxEvent of(
      String type, String subject, @Nullable String clientId, Object data) {
    return new OutboxEvent(type, subject, clientId, null, null, data, null);
  }

  /** This event, visible to merchants under the given event type. */
  public OutboxEvent visibleAs(@Nullable String apiEventType) {
    return new OutboxEvent(type, subject, clientId, apiEventType, apiResource, data, traceParent);
  }

  /**
   * This event with the trace of its request, when another thread stores it; see {@link
   * Outbox#traceParent}.
   */
  public OutboxEvent tracedBy(@Nullable String parent) {
    return new OutboxEvent(type, subject, clientId, apiEvent, apiResource, data, parent);
  }
}
