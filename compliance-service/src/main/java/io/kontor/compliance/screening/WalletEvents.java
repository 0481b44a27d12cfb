package io.kontor.compliance.screening;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the owners of wallets. */
@Component
class WalletEvents implements EventSubscription {
  private final JdbcClient jdbc;

  WalletEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String topic() {
    return "kontor.wallet";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.wallet.wallet-created.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    WalletEventData wallet = event.data(WalletEventData.class);
    jdbc.sql(
            """
            INSERT INTO wallet_owner (wallet_id, client_id, owner_id) VALUES (:id, :clientId, :ownerId)
            ON CONFLICT (wallet_id) DO NOTHING
            """)
        .param("id", wallet.id())
        .param("clientId", wallet.clientId())
        .param("ownerId", wallet.ownerId())
        .update();
  }

  private record WalletEventData(String id, String clientId, String ownerId) {}
}
