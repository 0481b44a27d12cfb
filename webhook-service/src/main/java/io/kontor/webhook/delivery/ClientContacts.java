package io.kontor.webhook.delivery;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.platform.sql.SqlTimes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the technical addresses of clients. */
@Component
class ClientContacts implements EventSubscription {
  private static final int ADDRESSES_MAX = 20;

  private final JdbcClient jdbc;

  ClientContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String topic() {
    return "kontor.identity";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.identity.client-created.v1", "io.kontor.identity.client-changed.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    ClientData client = event.data(ClientData.class);
    List<String> addresses = client.techEmails();
    if (addresses == null) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO client_contact AS known (client_id, tech_emails, changed_at)
            VALUES (:clientId, :addresses, :changedAt)
            ON CONFLICT (client_id) DO UPDATE SET tech_emails = excluded.tech_emails, changed_at = excluded.changed_at
             WHERE known.changed_at <= excluded.changed_at
            """)
        .param("clientId", client.clientId())
        .param("addresses", addresses.stream().limit(ADDRESSES_MAX).toArray(String[]::new))
        .param("changedAt", SqlTimes.of(event.time()))
        .update();
  }

  record ClientData(String clientId, @Nullable List<String> techEmails) {}
}
