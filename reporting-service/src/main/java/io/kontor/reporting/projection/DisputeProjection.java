package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.sql.SqlTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read model of disputes. */
@Component
class DisputeProjection {
  private final JdbcClient jdbc;

  DisputeProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(CloudEvent event) {
    if (!event.type().startsWith("io.kontor.dispute.dispute-")) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO dispute AS known (id, client_id, event_time, dispute_type, status, result_code,
                                          initial_transaction_id, user_id, wallet_id, repudiation_id,
                                          disputed_currency, disputed_amount, contested_amount,
                                          contest_deadline_date, reason_type, creation_date)
            SELECT d ->> 'id', d ->> 'clientId', :time, d ->> 'disputeType', d ->> 'status', d ->> 'resultCode',
                   d ->> 'initialTransactionId', d ->> 'userId', d ->> 'walletId', d ->> 'repudiationId',
                   d -> 'disputedFunds' ->> 'currency', CAST(d -> 'disputedFunds' ->> 'amount' AS bigint),
                   CAST(d -> 'contestedFunds' ->> 'amount' AS bigint),
                   CAST(d ->> 'contestDeadlineDate' AS timestamptz), d ->> 'reasonType',
                   CAST(d ->> 'creationDate' AS timestamptz)
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
            ON CONFLICT (id) DO UPDATE
               SET event_time = excluded.event_time, status = excluded.status, result_code = excluded.result_code,
                   repudiation_id = excluded.repudiation_id, contested_amount = excluded.contested_amount,
                   disputed_currency = excluded.disputed_currency, disputed_amount = excluded.disputed_amount,
                   contest_deadline_date = excluded.contest_deadline_date
             WHERE known.event_time <= excluded.event_time
            """)
        .param("time", SqlTimes.of(event.time()))
        .param("data", event.dataText())
        .update();
  }
}
