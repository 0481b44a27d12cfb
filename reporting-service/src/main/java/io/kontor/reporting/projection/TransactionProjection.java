package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.sql.SqlTimes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Read model of transactions and cards, and the roll-up of volumes over them.
 *
 * <p>The roll-up changes in the same database transaction as the copy: what the old copy added is
 * taken away, what the new one adds is put in. Repeats and late events thus count once, and the
 * roll-up equals a recompute at every commit.
 */
@Component
class TransactionProjection {
  private static final String CREATED = "io.kontor.transaction.created.v1";
  private static final String SUCCEEDED = "io.kontor.transaction.succeeded.v1";
  private static final String FAILED = "io.kontor.transaction.failed.v1";

  private final JdbcClient jdbc;

  TransactionProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(List<CloudEvent> events) {
    Map<String, CloudEvent> newest = new LinkedHashMap<>();
    for (CloudEvent event : events) {
      switch (event.type()) {
        case CREATED, SUCCEEDED, FAILED ->
            newest.merge(
                event.subject(), event, (known, next) -> supersedes(next, known) ? next : known);
        case "io.kontor.transaction.card-registered.v1", "io.kontor.transaction.card-changed.v1" ->
            card(event);
        default -> {
          // nothing that is read here
        }
      }
    }
    if (!newest.isEmpty()) {
      rollUp(copy(newest.values()));
    }
  }

  /** The rule of {@link #copy}, for two events of one transaction. */
  private static boolean supersedes(CloudEvent next, CloudEvent known) {
    return !next.time().isBefore(known.time())
        && (known.type().equals(CREATED) || !next.type().equals(CREATED));
  }

  /**
   * Stores the newest snapshot of each transaction, in the order of their ids, so that two
   * instances cannot deadlock. Returns what that adds to the roll-up and takes from it. Nobody else
   * changes these rows meanwhile: polls of one partition exclude each other.
   */
  private List<Volume> copy(Collection<CloudEvent> newest) {
    return jdbc.sql(
            """
            WITH event AS MATERIALIZED (
              SELECT d, time FROM unnest(CAST(:data AS jsonb[]), CAST(:times AS timestamptz[])) AS e (d, time)
            ), before AS (
              SELECT id, client_id, volume_day, debited_currency, volume_kind, debited_amount
                FROM payment_transaction WHERE id IN (SELECT d ->> 'id' FROM event)
            ), stored AS (
            INSERT INTO payment_transaction AS known (
                   id, client_id, event_time, tag, creation_date, execution_date, author_id, credited_user_id,
                   debited_currency, debited_amount, credited_currency, credited_amount, fees_currency, fees_amount,
                   status, result_code, result_message, type, nature, credited_wallet_id, debited_wallet_id,
                   payment_type, execution_type, card_id, card_alias, card_type, bank_account_id, mandate_id,
                   preauthorization_id, bank_wire_ref, wire_reference, initial_transaction_id,
                   initial_transaction_type, dispute_id, repudiation_id, country, culture,
                   declared_debited_currency, declared_debited_amount, declared_fees_currency, declared_fees_amount)
            SELECT d ->> 'id', d ->> 'clientId', time, d ->> 'tag', CAST(d ->> 'creationDate' AS timestamptz),
                   CAST(d ->> 'executionDate' AS timestamptz), d ->> 'authorId', d ->> 'creditedUserId',
                   d -> 'debitedFunds' ->> 'currency', CAST(d -> 'debitedFunds' ->> 'amount' AS bigint),
                   d -> 'creditedFunds' ->> 'currency', CAST(d -> 'creditedFunds' ->> 'amount' AS bigint),
                   d -> 'fees' ->> 'currency', CAST(d -> 'fees' ->> 'amount' AS bigint),
                   d ->> 'status', d ->> 'resultCode', d ->> 'resultMessage', d ->> 'type', d ->> 'nature',
                   d ->> 'creditedWalletId', d ->> 'debitedWalletId', d ->> 'paymentType', d ->> 'executionType',
                   d ->> 'cardId', d ->> 'cardAlias', d ->> 'cardType', d ->> 'bankAccountId', d ->> 'mandateId',
                   d ->> 'preauthorizationId', d ->> 'bankWireRef', d ->> 'wireReference',
                   d ->> 'initialTransactionId', d ->> 'initialTransactionType', d ->> 'disputeId',
                   d ->> 'repudiationId', d ->> 'country', d ->> 'culture',
                   d -> 'declaredDebitedFunds' ->> 'currency',
                   CAST(d -> 'declaredDebitedFunds' ->> 'amount' AS bigint),
                   d -> 'declaredFees' ->> 'currency', CAST(d -> 'declaredFees' ->> 'amount' AS bigint)
              FROM event ORDER BY d ->> 'id'
            ON CONFLICT (id) DO UPDATE
               SET event_time = excluded.event_time, tag = excluded.tag, execution_date = excluded.execution_date,
                   credited_user_id = excluded.credited_user_id,
                   debited_currency = excluded.debited_currency, debited_amount = excluded.debited_amount,
                   credited_currency = excluded.credited_currency, credited_amount = excluded.credited_amount,
                   fees_currency = excluded.fees_currency, fees_amount = excluded.fees_amount,
                   status = excluded.status, result_code = excluded.result_code,
                   result_message = excluded.result_message, credited_wallet_id = excluded.credited_wallet_id,
                   debited_wallet_id = excluded.debited_wallet_id, payment_type = excluded.payment_type,
                   execution_type = excluded.execution_type, card_id = excluded.card_id,
                   card_alias = excluded.card_alias, card_type = excluded.card_type,
                   bank_account_id = excluded.bank_account_id, mandate_id = excluded.mandate_id,
                   preauthorization_id = excluded.preauthorization_id, bank_wire_ref = excluded.bank_wire_ref,
                   wire_reference = excluded.wire_reference,
                   initial_transaction_id = excluded.initial_transaction_id,
                   initial_transaction_type = excluded.initial_transaction_type,
                   dispute_id = excluded.dispute_id, repudiation_id = excluded.repudiation_id,
                   country = excluded.country, culture = excluded.culture,
                   declared_debited_currency = excluded.declared_debited_currency,
                   declared_debited_amount = excluded.declared_debited_amount,
                   declared_fees_currency = excluded.declared_fees_currency,
                   declared_fees_amount = excluded.declared_fees_amount
             WHERE known.event_time <= excluded.event_time
               AND (known.status = 'CREATED' OR excluded.status <> 'CREATED') -- an end is never taken back
            RETURNING id, client_id, volume_day, debited_currency, volume_kind, debited_amount)
            SELECT client_id, volume_day, debited_currency, volume_kind, debited_amount AS amount, 1 AS transactions
              FROM stored WHERE volume_kind IS NOT NULL
            UNION ALL
            SELECT before.client_id, before.volume_day, before.debited_currency, before.volume_kind,
                   - before.debited_amount, -1
              FROM stored JOIN before USING (id) WHERE before.volume_kind IS NOT NULL
            """)
        .param("data", newest.stream().map(CloudEvent::dataText).toArray(String[]::new))
        .param(
            "times",
            newest.stream()
                .map(event -> SqlTimes.of(event.time()).toString())
                .toArray(String[]::new))
        .query((row, _) ->
            new Volume(
                row.getString("client_id"),
                row.getString("volume_day"),
                row.getString("debited_currency"),
                row.getString("volume_kind"),
                row.getLong("amount"),
                row.getLong("transactions")))
        .list();
  }

  /** Changes the roll-up by the sum of the volumes; what is only taken away is there already. */
  private void rollUp(List<Volume> volumes) {
    if (volumes.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            WITH change AS MATERIALIZED (
              SELECT client_id, day, currency, kind, sum(amount) AS amount, sum(transactions) AS transactions
                FROM unnest(CAST(:clients AS text[]), CAST(:days AS date[]), CAST(:currencies AS text[]),
                            CAST(:kinds AS text[]), CAST(:amounts AS bigint[]), CAST(:transactions AS bigint[]))
                     AS volume (client_id, day, currency, kind, amount, transactions)
               GROUP BY client_id, day, currency, kind HAVING sum(amount) <> 0 OR sum(transactions) <> 0
            ), taken_away AS (
              UPDATE daily_volume AS known
                 SET amount = known.amount + change.amount, transactions = known.transactions + change.transactions
                FROM change
               WHERE change.transactions < 0
                 AND (known.client_id, known.day, known.currency, known.kind)
                   = (change.client_id, change.day, change.currency, change.kind))
            INSERT INTO daily_volume AS known (client_id, day, currency, kind, amount, transactions)
            SELECT client_id, day, currency, kind, amount, transactions
              FROM change WHERE transactions >= 0 ORDER BY client_id, day, currency, kind
            ON CONFLICT (client_id, day, currency, kind) DO UPDATE
               SET amount = known.amount + excluded.amount, transactions = known.transactions + excluded.transactions
            """)
        .param("clients", texts(volumes, Volume::clientId))
        .param("days", texts(volumes, Volume::day))
        .param("currencies", texts(volumes, Volume::currency))
        .param("kinds", texts(volumes, Volume::kind))
        .param("amounts", volumes.stream().mapToLong(Volume::amount).toArray())
        .param("transactions", volumes.stream().mapToLong(Volume::transactions).toArray())
        .update();
  }

  private static String[] texts(List<Volume> volumes, Function<Volume, String> member) {
    return volumes.stream().map(member).toArray(String[]::new);
  }

  private void card(CloudEvent event) {
    jdbc.sql(
            """
            INSERT INTO card AS known (id, client_id, event_time, user_id, alias, card_type, card_provider,
                                       expiration_date, active, creation_date)
            SELECT d ->> 'id', d ->> 'clientId', :time, d ->> 'userId', d ->> 'alias', d ->> 'cardType',
                   d ->> 'cardProvider', d ->> 'expirationDate', CAST(d ->> 'active' AS boolean),
                   CAST(d ->> 'creationDate' AS timestamptz)
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
            ON CONFLICT (id) DO UPDATE
               SET event_time = excluded.event_time, alias = excluded.alias, active = excluded.active,
                   expiration_date = excluded.expiration_date
             WHERE known.event_time <= excluded.event_time
            """)
        .param("time", SqlTimes.of(event.time()))
        .param("data", event.dataText())
        .update();
  }

  /**
   * What one transaction adds to the roll-up, or takes from it.
   *
   * @param day ISO-8601 date, UTC
   * @param amount minor units; negative when taken away
   * @param transactions 1, or -1 when taken away
   */
  private record Volume(
      String clientId, String day, String currency, String kind, long amount, long transactions) {}
}
