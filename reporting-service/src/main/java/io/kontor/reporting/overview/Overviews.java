package io.kontor.reporting.overview;

import io.kontor.platform.money.Money;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.reporting.projection.Projector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads overviews from the read model; every query is an index look-up bounded by thirty days. */
@Repository
class Overviews {
  private static final Duration RECENT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Projector projector;

  Overviews(JdbcClient jdbc, Clock clock, Projector projector) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.projector = projector;
  }

  Overview read(String clientId, Caller caller) {
    Instant now = clock.instant();
    boolean wallets = caller.may("wallets:read") || caller.may("client:read");
    return new Overview(
        wallets ? balances(clientId, "FEES") : List.of(),
        wallets ? balances(clientId, "CREDIT") : List.of(),
        compliance(clientId, caller, now),
        caller.may("payouts:read")
            ? payouts(clientId, now)
            : new Overview.Payouts(null, null, null),
        caller.may("disputes:read")
            ? disputes(clientId, now)
            : new Overview.Disputes(null, null, null),
        volume(clientId, caller, now),
        now.minus(projector.lag()));
  }

  /** Client accounts are named {@code {c}:FEES_{cur}}. Source: docs/architecture.md, section 7. */
  private List<Money> balances(String clientId, String fundsType) {
    String from = clientId + ":" + fundsType + "_";
    return jdbc.sql(
            """
            SELECT currency, balance FROM account_balance
             WHERE client_id = :clientId AND starts_with(account, :from) ORDER BY currency
            """)
        .param("clientId", clientId)
        .param("from", from)
        .query((row, _) -> new Money(row.getString("currency"), row.getLong("balance")))
        .list();
  }

  private Overview.Compliance compliance(String clientId, Caller caller, Instant now) {
    boolean kyc = caller.may("kyc:read");
    Long blocked =
        caller.may("users:read")
            ? count(
                """
                SELECT count(*) FROM user_block
                 WHERE client_id = :clientId AND (inflows_blocked OR outflows_blocked)
                """,
                clientId,
                now)
            : null;
    return new Overview.Compliance(
        kyc
            ? count(
                """
                SELECT count(*) FROM kyc_document
                 WHERE client_id = :clientId AND status = 'REFUSED' AND processed_date >= :recent
                """,
                clientId,
                now)
            : null,
        kyc
            ? count(
                """
                SELECT count(*) FROM kyc_document
                 WHERE client_id = :clientId AND status = 'VALIDATION_ASKED'
                """,
                clientId,
                now)
            : null,
        blocked);
  }

  private Overview.Payouts payouts(String clientId, Instant now) {
    return new Overview.Payouts(
        count(
            """
            SELECT count(*) FROM payment_transaction
             WHERE client_id = :clientId AND type = 'PAYOUT' AND nature = 'REGULAR' AND status = 'FAILED'
               AND creation_date >= :recent
            """,
            clientId,
            now),
        count(
            """
            SELECT count(*) FROM payment_transaction
             WHERE client_id = :clientId AND nature = 'REFUND' AND initial_transaction_type = 'PAYOUT'
               AND status = 'SUCCEEDED' AND creation_date >= :recent
            """,
            clientId,
            now),
        count(
            """
            SELECT count(*) FROM payment_transaction
             WHERE client_id = :clientId AND type = 'PAYOUT' AND nature = 'REGULAR' AND status = 'CREATED'

            """,
            clientId,
            now));
  }

  private Overview.Disputes disputes(String clientId, Instant now) {
    String waiting = "status IN ('PENDING_CLIENT_ACTION', 'REOPENED_PENDING_CLIENT_ACTION')";
    Instant deadline =
        jdbc.sql(
                "SELECT contest_deadline_date FROM dispute WHERE client_id = :clientId AND "
                    + waiting
                    + " AND contest_deadline_date > :now ORDER BY contest_deadline_date LIMIT 1")
            .param("clientId", clientId)
            .param("now", SqlTimes.of(now))
            .query((row, _) -> SqlTimes.read(row, "contest_deadline_date"))
            .optional()
            .orElse(null);
    return new Overview.Disputes(
        count(
            "SELECT count(*) FROM dispute WHERE client_id = :clientId AND " + waiting,
            clientId,
            now),
        count(
            """
            SELECT count(*) FROM dispute d
             WHERE d.client_id = :clientId AND d.status = 'CLOSED' AND d.repudiation_id IS NOT NULL
               AND CASE d.result_code WHEN 'LOST' THEN d.disputed_amount
                                      WHEN 'WON' THEN d.disputed_amount - coalesce(d.contested_amount, d.disputed_amount)
                                      ELSE 0 END
                   > (SELECT coalesce(sum(t.debited_amount), 0) FROM payment_transaction t
                       WHERE t.repudiation_id = d.repudiation_id AND t.nature = 'SETTLEMENT'
                         AND t.status = 'SUCCEEDED')
            """,
            clientId,
            now),
        deadline);
  }

  private List<Overview.Volume> volume(String clientId, Caller caller, Instant now) {
    boolean payIns = caller.may("payins:read");
    boolean payOuts = caller.may("payouts:read");
    boolean refunds = caller.may("refunds:read");
    if (!payIns && !payOuts && !refunds) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT currency, day,
                   coalesce(sum(amount) FILTER (WHERE kind = 'PAY_IN'), 0) AS pay_ins,
                   coalesce(sum(amount) FILTER (WHERE kind = 'PAY_OUT'), 0) AS pay_outs,
                   coalesce(sum(amount) FILTER (WHERE kind = 'REFUND'), 0) AS refunds
              FROM daily_volume WHERE client_id = :clientId AND day > :from AND transactions > 0
             GROUP BY currency, day ORDER BY day, currency
            """)
        .param("clientId", clientId)
        .param("from", now.minus(RECENT).atZone(ZoneOffset.UTC).toLocalDate())
        .query((row, _) ->
            new Overview.Volume(
                row.getString("currency"),
                row.getString("day"),
                payIns ? row.getLong("pay_ins") : null,
                payOuts ? row.getLong("pay_outs") : null,
                refunds ? row.getLong("refunds") : null))
        .list();
  }

  private Long count(String sql, String clientId, Instant now) {
    return jdbc.sql(sql)
        .param("clientId", clientId)
        .param("recent", SqlTimes.of(now.minus(RECENT)))
        .query(Long.class)
        .single();
  }
}
