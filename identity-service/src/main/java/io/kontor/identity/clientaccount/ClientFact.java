package io.kontor.identity.clientaccount;

import io.kontor.platform.outbox.OutboxEvent;

/** A client as other services know it. Source: docs/architecture.md, "Events". */
record ClientFact(String clientId, String name) {

  static ClientFact of(ClientAccount client) {
    return new ClientFact(client.id(), client.name());
  }

  OutboxEvent toEvent(String type) {
    return OutboxEvent.of(type, clientId, clientId, this);
  }
}
