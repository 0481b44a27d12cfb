package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.sql.SqlTimes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Read model of wallets and balances.
 *
 * <p>Postings of one account come under different subjects, so in any order: the account's version
 * decides which balance is the newest. Clearing accounts belong to no client and are left out.
 */
@Component
class WalletProjection {
  private final JdbcClient jdbc;

  WalletProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(List<CloudEvent> events) {
    List<CloudEvent> postings = new ArrayList<>();
    for (CloudEvent event : events) {
      switch (event.type()) {
        case "io.kontor.wallet.wallet-created.v1", "io.kontor.wallet.wallet-changed.v1" ->
            wallet(event);
        case "io.kontor.wallet.posting-recorded.v1" -> postings.add(event);
        default -> {
          // nothing that is read here
        }
      }
    }
    if (!postings.isEmpty()) {
      balances(postings);
    }
  }

  private void wallet(CloudEvent event) {
    jdbc.sql(
            """
            INSERT INTO wallet AS known (id, client_id, event_time, owner_id, description, currency, tag, creation_date)
            SELECT d ->> 'id', d ->> 'clientId', :time, d ->> 'ownerId', d ->> 'description', d ->> 'currency',
                   d ->> 'tag', CAST(d ->> 'creationDate' AS timestamptz)
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
            ON CONFLICT (id) DO UPDATE
               SET event_time = excluded.event_time, description = excluded.description, tag = excluded.tag
             WHERE known.event_time <= excluded.event_time
            """)
        .param("time", SqlTimes.of(event.time()))
        .param("data", event.dataText())
        .update();
  }

  /** In order of the accounts, so that two instances cannot deadlock. */
  private void balances(List<CloudEvent> postings) {
    jdbc.sql(
            """
            INSERT INTO account_balance AS known (account, client_id, currency, balance, version)
            SELECT DISTINCT ON (e ->> 'account')
                   e ->> 'account', d ->> 'clientId', e ->> 'currency', CAST(e ->> 'balanceAfter' AS bigint),
                   CAST(e ->> 'version' AS bigint)
              FROM unnest(CAST(:data AS jsonb[])) AS d, jsonb_array_elements(d -> 'entries') AS e
             WHERE (e ->> 'account') NOT LIKE 'world:%'
             ORDER BY e ->> 'account', CAST(e ->> 'version' AS bigint) DESC
            ON CONFLICT (account) DO UPDATE SET balance = excluded.balance, version = excluded.version
             WHERE known.version < excluded.version
            """)
        .param("data", postings.stream().map(CloudEvent::dataText).toArray(String[]::new))
        .update();
  }
}
