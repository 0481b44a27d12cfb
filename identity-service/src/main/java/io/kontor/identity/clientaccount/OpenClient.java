package io.kontor.identity.clientaccount;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the account of a new client. */
@Service
public class OpenClient {
  private final ClientAccounts clients;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  OpenClient(ClientAccounts clients, Outbox outbox, AuditTrail audit, Clock clock) {
    this.clients = clients;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens the account and publishes the event; false when it existed. */
  @Transactional
  public boolean execute(String id, String name) {
    ClientAccount client =
        new ClientAccount(id, name, ClientProfile.empty(), false, clock.instant());
    if (!clients.add(client)) {
      return false;
    }
    outbox.append(ClientEventData.of(client).toEvent("identity.client-created"));
    audit.record(id, AuditAction.CLIENT_CREATED, id);
    return true;
  }
}
