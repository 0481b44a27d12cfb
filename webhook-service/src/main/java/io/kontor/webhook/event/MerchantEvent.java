package io.kontor.webhook.event;

import java.time.Instant;

/**
 * An event that a merchant can read.
 *
 * @param id id of the CloudEvent it came with
 * @param resourceId the object it is about
 * @param occurredAt when it happened, in business time
 */
public record MerchantEvent(
    String id, String clientId, String eventType, String resourceId, Instant occurredAt) {}
