package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.sql.SqlTimes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
  private final JdbcClient jdbc;

  TransactionProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(CloudEvent event) {
    switch (event.type()) {
      case "io.kontor.transaction.created.v1",
          "io.kontor.transaction.succeeded.v1",
          "io.kontor.transaction.failed.v1" ->
          transaction(event);
      case "io.kontor.transaction.card-registered.v1", "io.kontor.transaction.card-changed.v1" ->
          card(event);
      default -> {
        // nothing that is read here
      }
    }
  }

  private void transaction(CloudEvent event) {
    String id = event.data().required("id").stringValue();
    Optional<Volume> before = volume(id);
    copy(event);
    Optional<Volume> after = volume(id);
    if (!before.equals(after)) {
      before.ifPresent(this::takeAway);
      after.ifPresent(this::add);
    }
  }

  private void copy(CloudEvent event) {
    jdbc.sql(
            """
            INSERT INTO payment_transaction AS known (
                   id, client_id, event_time, tag, creation_date, execution_date, author_id, credited_user_id,
                   debited_currency, debited_amount, credited_currency, credited_amount, fees_currency, fees_amount,
                   status, result_code, result_message, type, nature, credited_wallet_id, debited_wallet_id,
                   payment_type, execution_type, card_id, card_alias, card_type, bank_account_id, mandate_id,
                   preauthorization_id, bank_wire_ref, wire_reference, initial_transaction_id,
                   initial_transaction_type, dispute_id, repudiation_id, country, culture,
                   declared_debited_currency, declared_debited_amount, declared_fees_currency, declared_fees_amount)
            SELECT d ->> 'id', d ->> 'clientId', :time, d ->> 'tag', CAST(d ->> 'creationDate' AS timestamptz),
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
              FROM (SELECT CAST(:data AS jsonb) AS d) AS event
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
            """)
        .param("time", SqlTimes.of(event.time()))
        .param("data", event.data().toString())
        .update();
  }

  private Optional<Volume> volume(String id) {
    return jdbc.sql(
            """
            SELECT client_id, volume_day, debited_currency, volume_kind, debited_amount
              FROM payment_transaction WHERE id = :id AND volume_kind IS NOT NULL FOR UPDATE
            """)
        .param("id", id)
        .query((row, _) ->
            new Volume(
                row.getString("client_id"),
                row.getObject("volume_day", LocalDate.class),
                row.getString("debited_currency"),
                row.getString("volume_kind"),
                row.getLong("debited_amount")))
        .optional();
  }

  private void takeAway(Volume volume) {
    jdbc.sql(
            """
            UPDATE daily_volume SET amount = amount - :amount, transactions = transactions - 1
             WHERE client_id = :clientId AND day = :day AND currency = :currency AND kind = :kind
            """)
        .params(volume.parameters())
        .update();
  }

  private void add(Volume volume) {
    jdbc.sql(
            """
            INSERT INTO daily_volume AS known (client_id, day, currency, kind, amount, transactions)
            VALUES (:clientId, :day, :currency, :kind, :amount, 1)
            ON CONFLICT (client_id, day, currency, kind) DO UPDATE
               SET amount = known.amount + excluded.amount, transactions = known.transactions + 1
            """)
        .params(volume.parameters())
        .update();
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
        .param("data", event.data().toString())
        .update();
  }

  /** What one transaction adds to the roll-up. */
  private record Volume(String clientId, LocalDate day, String currency, String kind, long amount) {
    Map<String, Object> parameters() {
      return Map.of(
          "clientId", clientId, "day", day, "currency", currency, "kind", kind, "amount", amount);
    }
  }
}
