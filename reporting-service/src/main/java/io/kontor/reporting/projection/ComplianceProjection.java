package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.sql.SqlTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read model of KYC documents, and of which users are blocked. */
@Component
class ComplianceProjection {
  private final JdbcClient jdbc;

  ComplianceProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(CloudEvent event) {
    if (event.type().startsWith("io.kontor.compliance.kyc-document-")) {
      document(event);
    }
    String happened = event.apiEvent();
    if (happened != null) {
      switch (happened) {
        case "USER_INFLOWS_BLOCKED" -> block(event, "inflows_blocked", true);
        case "USER_INFLOWS_UNBLOCKED" -> block(event, "inflows_blocked", false);
        case "USER_OUTFLOWS_BLOCKED" -> block(event, "outflows_blocked", true);
        case "USER_OUTFLOWS_UNBLOCKED" -> block(event, "outflows_blocked", false);
        default -> {
          // not about blocks
        }
      }
    }
  }

  private void document(CloudEvent event) {
    jdbc.sql(
            """
            INSERT INTO kyc_document AS known (id, client_id, event_time, user_id, type, status, refused_reason,
                                               creation_date, processed_date)
            SELECT d ->> 'id', d ->> 'clientId', :time, d ->> 'userId', d ->> 'type', d ->> 'status',
                   d ->> 'refusedReasonType', CAST(d ->> 'creationDate' AS timestamptz),
                   CAST(d ->> 'processedDate' AS timestamptz)
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
            ON CONFLICT (id) DO UPDATE
               SET event_time = excluded.event_time, status = excluded.status,
                   refused_reason = excluded.refused_reason, processed_date = excluded.processed_date
             WHERE known.event_time <= excluded.event_time
            """)
        .param("time", SqlTimes.of(event.time()))
        .param("data", event.dataText())
        .update();
  }

  /** The column is a literal of this class. Events of one user come in order. */
  private void block(CloudEvent event, String column, boolean blocked) {
    jdbc.sql(
            """
            INSERT INTO user_block (user_id, client_id, %1$s) VALUES (:userId, :clientId, :blocked)
            ON CONFLICT (user_id) DO UPDATE SET %1$s = excluded.%1$s
            """
                .formatted(column))
        .param("userId", event.apiResource() == null ? event.subject() : event.apiResource())
        .param("clientId", event.clientId())
        .param("blocked", blocked)
        .update();
  }
}
