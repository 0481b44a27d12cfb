package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.sql.SqlTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read model of users and their bank accounts. */
@Component
class IdentityProjection {
  private final JdbcClient jdbc;

  IdentityProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(CloudEvent event) {
    switch (event.type()) {
      case "io.kontor.identity.user-created.v1",
          "io.kontor.identity.user-changed.v1",
          "io.kontor.identity.user-closed.v1" ->
          user(event);
      case "io.kontor.identity.bank-account-created.v1",
          "io.kontor.identity.bank-account-deactivated.v1" ->
          bankAccount(event);
      default -> {
        // nothing that is read here
      }
    }
  }

  private void user(CloudEvent event) {
    jdbc.sql(
            """
            INSERT INTO platform_user AS known (id, client_id, version, person_type, user_category, status, kyc_level,
                                                display_name, email, country, creation_date)
            SELECT d ->> 'id', d ->> 'clientId', CAST(d ->> 'version' AS bigint), d ->> 'personType',
                   d ->> 'userCategory', d ->> 'status', d ->> 'kycLevel', d ->> 'displayName', d ->> 'email',
                   d ->> 'countryOfResidence', CAST(d ->> 'creationDate' AS timestamptz)
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, person_type = excluded.person_type,
                   user_category = excluded.user_category, status = excluded.status, kyc_level = excluded.kyc_level,
                   display_name = excluded.display_name, email = excluded.email, country = excluded.country
             WHERE known.version < excluded.version
            """)
        .param("data", event.dataText())
        .update();
  }

  private void bankAccount(CloudEvent event) {
    jdbc.sql(
            """
            INSERT INTO bank_account AS known (id, client_id, event_time, user_id, type, owner_name, iban,
                                               account_number, active, creation_date)
            SELECT d ->> 'id', d ->> 'clientId', :time, d ->> 'userId', d ->> 'type', d ->> 'ownerName', d ->> 'iban',
                   d ->> 'accountNumber', CAST(d ->> 'active' AS boolean), CAST(d ->> 'creationDate' AS timestamptz)
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
            ON CONFLICT (id) DO UPDATE
               SET event_time = excluded.event_time, active = excluded.active
             WHERE known.event_time <= excluded.event_time
            """)
        .param("time", SqlTimes.of(event.time()))
        .param("data", event.dataText())
        .update();
  }
}
