package io.kontor.dispute.payin;

import io.kontor.platform.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  /** Stores the pay-ins that are not stored yet. */
  public void keep(List<PayIn> payIns) {
    jdbc.sql(
            """
            INSERT INTO payin_copy (id, client_id, author_id, credited_wallet_id, currency, amount)
            SELECT * FROM unnest(CAST(:ids AS text[]), CAST(:clients AS text[]), CAST(:authors AS text[]),
                                 CAST(:wallets AS text[]), CAST(:currencies AS text[]), CAST(:amounts AS bigint[]))
            ON CONFLICT (id) DO NOTHING
            """)
        .param("ids", texts(payIns, PayIn::id))
        .param("clients", texts(payIns, PayIn::clientId))
        .param("authors", texts(payIns, PayIn::authorId))
        .param("wallets", texts(payIns, PayIn::creditedWalletId))
        .param("currencies", texts(payIns, payIn -> payIn.amount().currency()))
        .param("amounts", payIns.stream().mapToLong(payIn -> payIn.amount().amount()).toArray())
        .update();
  }

  private static @Nullable String[] texts(
      List<PayIn> payIns, Function<PayIn, @Nullable String> member) {
    return payIns.stream().map(member).toArray(String[]::new);
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
