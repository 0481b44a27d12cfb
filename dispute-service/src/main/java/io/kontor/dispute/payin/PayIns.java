package io.kontor.dispute.payin;

import io.kontor.platform.money.Money;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies of pay-ins and of settlements; they never change once they succeeded. */
@Repository
public class PayIns {
  private final JdbcClient jdbc;

  PayIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The pay-in, if its event arrived. */
  public Optional<PayIn> find(String id) {
    return jdbc.sql(
            """
            SELECT id, client_id, author_id, credited_wallet_id, currency, amount FROM payin_copy WHERE id = :id
            """)
        .param("id", id)
        .query((row, _) ->
            new PayIn(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("author_id"),
                row.getString("credited_wallet_id"),
                new Money(row.getString("currency"), row.getLong("amount"))))
        .optional();
  }

  /** Stores a pay-in. */
  public void keep(PayIn payIn) {
    jdbc.sql(
            """
            INSERT INTO payin_copy (id, client_id, author_id, credited_wallet_id, currency, amount)
            VALUES (:id, :clientId, :authorId, :walletId, :currency, :amount) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", payIn.id())
        .param("clientId", payIn.clientId())
        .param("authorId", payIn.authorId())
        .param("walletId", payIn.creditedWalletId())
        .param("currency", payIn.amount().currency())
        .param("amount", payIn.amount().amount())
        .update();
  }

  /** Stores a settlement of a repudiation. */
  public void keepSettlement(String id, String clientId, String repudiationId, Money amount) {
    jdbc.sql(
            """
            INSERT INTO settlement_copy (id, client_id, repudiation_id, amount)
            VALUES (:id, :clientId, :repudiationId, :amount) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", id)
        .param("clientId", clientId)
        .param("repudiationId", repudiationId)
        .param("amount", amount.amount())
        .update();
  }
}
