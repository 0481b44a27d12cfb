package io.kontor.identity.clientaccount;

import io.kontor.platform.outbox.OutboxEvent;
import java.util.List;

/** A client as other services know it. Source: docs/architecture.md, "Events". */
record ClientEventData(String clientId, String name, List<String> techEmails) {

  static ClientEventData of(ClientAccount client) {
    return new ClientEventData(client.id(), client.name(), client.profile().techEmails());
  }

  OutboxEvent toEvent(String type) {
    return OutboxEvent.of(type, clientId, clientId, this);
  }
}
