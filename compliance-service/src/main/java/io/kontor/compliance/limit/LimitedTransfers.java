package io.kontor.compliance.limit;

import io.kontor.platform.outbox.OutboxEvent;

/**
 * Whether limits concern a client's transfers, so that transaction-service asks about them.
 *
 * @param version grows with each change of the client's limits; 0 before the first
 */
record LimitedTransfers(String clientId, boolean transfers, long version) {
  OutboxEvent toEvent() {
    return OutboxEvent.of("compliance.limits-changed", clientId, clientId, this);
  }
}
