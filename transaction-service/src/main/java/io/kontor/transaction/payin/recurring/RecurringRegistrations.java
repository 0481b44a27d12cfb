package io.kontor.transaction.payin.recurring;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.workflow.ColumnValues;
import io.kontor.transaction.core.ClientObjects;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.UserClosings;
import io.kontor.transaction.payin.PayInParties;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.recurring.RecurringRegistration.PaidWith;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All series. Events are stored with the change of phase that causes them. */
@Repository
class RecurringRegistrations extends ClientObjects<RecurringRegistration> {
  private final Outbox outbox;
  private final Details details;

  RecurringRegistrations(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      Outbox outbox,
      Details details,
      UserClosings closings,
      AuditRecorder audit) {
    super(template, transaction, idempotencyKeys, closings, audit, "recurring_registration");
    this.outbox = outbox;
    this.details = details;
  }

  /**
   * What was paid so far.
   *
   * @param linked payments that went through
   * @param underWay payments that went through or may still do so
   * @param debited minor units of those that went through
   * @param fees minor units of their fees
   * @param lastPayInId the newest that went through
   */
  record Paid(int linked, int underWay, long debited, long fees, @Nullable String lastPayInId) {}

  /** What was paid so far in the series; intents included. */
  Paid paid(String id) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE status = 'SUCCEEDED') AS linked,
                   count(*) FILTER (WHERE status <> 'FAILED') AS under_way,
                   coalesce(sum(debited_amount) FILTER (WHERE status = 'SUCCEEDED'), 0)::bigint AS debited,
                   coalesce(sum(fees_amount) FILTER (WHERE status = 'SUCCEEDED'), 0)::bigint AS fees,
                   (array_agg(id ORDER BY creation_date DESC, id DESC) FILTER (WHERE status = 'SUCCEEDED'))[1] AS last
              FROM transaction
             WHERE kind = 'RECURRING_CARD_DIRECT' AND details ->> 'recurringPayinRegistrationId' = :id
            """)
        .param("id", id)
        .query((row, _) ->
            new Paid(
                row.getInt("linked"),
                row.getInt("under_way"),
                row.getLong("debited"),
                row.getLong("fees"),
                row.getString("last")))
        .single();
  }

  /**
   * Gives a payment the lowest free place of the locked series; it stands or falls with the
   * payment's intent. The schema knows no two payments in one place, and none beyond the last.
   */
  void takePlace(RecurringRegistration series, String payInId) {
    jdbc.sql(
            """
            INSERT INTO recurring_place (registration_id, place, places, pay_in_id)
            SELECT :id, min(place), :places, :payInId FROM generate_series(1, :places) AS place
             WHERE NOT EXISTS (SELECT FROM recurring_place AS taken
                                WHERE taken.registration_id = :id AND taken.place = place.place)
            """)
        .param("id", series.id())
        .param("places", series.terms().places())
        .param("payInId", payInId)
        .update();
  }

  /** A payment that failed gives its place back. */
  void leavePlace(String payInId) {
    jdbc.sql("DELETE FROM recurring_place WHERE pay_in_id = :payInId")
        .param("payInId", payInId)
        .update();
  }

  @Override
  protected List<String> users(RecurringRegistration r) {
    String creditedUserId = r.parties().creditedUserId();
    return creditedUserId == null
        ? List.of(r.parties().authorId())
        : List.of(r.parties().authorId(), creditedUserId);
  }

  @Override
  protected void writeTerms(RecurringRegistration r, ColumnValues columns) {
    columns
        .set("author_id", r.parties().authorId())
        .set("credited_user_id", r.parties().creditedUserId())
        .set("credited_wallet_id", r.parties().creditedWalletId())
        .json("terms", details.write(r.terms()));
  }

  @Override
  protected void writeState(RecurringRegistration r, ColumnValues columns) {
    columns
        .set("card_id", r.cardId())
        .json("billing", json(r.paidWith().billing()))
        .json("shipping", json(r.paidWith().shipping()))
        .set("phase", r.phase());
  }

  @Override
  protected void stored(@Nullable RecurringRegistration before, RecurringRegistration after) {
    outbox.append(RegistrationEvents.of(before, after));
  }

  @Override
  protected RecurringRegistration read(ResultSet row) throws SQLException {
    return new RecurringRegistration(
        ObjectHeader.read(row),
        new PayInParties(
            row.getString("author_id"),
            row.getString("credited_user_id"),
            row.getString("credited_wallet_id")),
        details.read(row.getString("terms"), RecurringTerms.class),
        new PaidWith(
            row.getString("card_id"),
            person(row.getString("billing")),
            person(row.getString("shipping"))),
        RegistrationPhase.valueOf(row.getString("phase")),
        progress(row));
  }

  private @Nullable String json(@Nullable Person person) {
    return person == null ? null : details.write(person);
  }

  private @Nullable Person person(@Nullable String json) {
    return json == null ? null : details.read(json, Person.class);
  }
}
