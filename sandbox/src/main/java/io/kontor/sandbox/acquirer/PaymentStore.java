package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.support.MoneyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of payments and their operations. */
@Repository
class PaymentStore {

  private static final String SELECT =
      """
      SELECT reference, page_key, channel, kind, status, result_code, currency, amount, secure_mode, challenge_needed,
             challenge_attempts, card_token, card_type, methods, bic, cancel_url, payer, return_url, callback_url,
             statement_descriptor, culture, opened_at, authorized_due_at, released
      FROM payment
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PaymentStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Stores a new payment; false when the reference is taken. */
  boolean add(Payment payment, @Nullable Instant expiresDueAt) {
    return jdbc.sql(
                """
                INSERT INTO payment (reference, page_key, channel, kind, status, result_code, currency, amount,
                  secure_mode, challenge_needed, card_token, card_type, methods, bic, cancel_url, payer, return_url,
                  callback_url, statement_descriptor, culture, expires_due_at, authorized_due_at, created_at, updated_at)
                VALUES (:reference, :pageKey, :channel, :kind, :status, :resultCode, :currency, :amount,
                  :secureMode, :challengeNeeded, :cardToken, :cardType, :methods, :bic, :cancelUrl, CAST(:payer AS jsonb),
                  :returnUrl, :callbackUrl, :statementDescriptor, :culture, :expiresDueAt, :authorizedDueAt, :now, :now)
                ON CONFLICT (reference) DO NOTHING
                """)
            .param("reference", payment.reference())
            .param("pageKey", payment.pageKey())
            .param("channel", payment.channel().name())
            .param("kind", payment.kind().name())
            .param("status", payment.status().name())
            .param("resultCode", payment.resultCode())
            .param("currency", payment.amount().currency())
            .param("amount", payment.amount().amount())
            .param("secureMode", payment.secureMode().name())
            .param("challengeNeeded", payment.challengeNeeded())
            .param("cardToken", payment.cardToken())
            .param("cardType", payment.cardType())
            .param("methods", String.join(",", payment.page().methods()))
            .param("bic", payment.page().bic())
            .param("cancelUrl", payment.page().cancelUrl())
            .param("payer", json(payment.payer()))
            .param("returnUrl", payment.returnUrl())
            .param("callbackUrl", payment.callbackUrl())
            .param("statementDescriptor", payment.statementDescriptor())
            .param("culture", payment.culture())
            .param("expiresDueAt", SqlTimes.ofNullable(expiresDueAt))
            .param("authorizedDueAt", SqlTimes.ofNullable(payment.authorizedDueAt()))
            .param("now", SqlTimes.of(clock.instant()))
            .update()
        == 1;
  }

  Optional<Payment> find(String reference) {
    return jdbc.sql(SELECT + "WHERE reference = :reference")
        .param("reference", reference)
        .query(this::payment)
        .optional();
  }

  Optional<Payment> findByPage(String pageKey) {
    return jdbc.sql(SELECT + "WHERE page_key = :pageKey")
        .param("pageKey", pageKey)
        .query(this::payment)
        .optional();
  }

  Optional<Payment> lock(String reference) {
    return jdbc.sql(SELECT + "WHERE reference = :reference FOR UPDATE")
        .param("reference", reference)
        .query(this::payment)
        .optional();
  }

  Optional<Payment> lockByPage(String pageKey) {
    return jdbc.sql(SELECT + "WHERE page_key = :pageKey FOR UPDATE")
        .param("pageKey", pageKey)
        .query(this::payment)
        .optional();
  }

  /** Challenges and pages whose time is over, locked for this database transaction. */
  List<Payment> lockExpired(Instant now, int limit) {
    return jdbc.sql(
            SELECT
                + """
                WHERE status IN ('PENDING', 'CHALLENGE') AND expires_due_at <= :now
                ORDER BY expires_due_at LIMIT :limit FOR UPDATE SKIP LOCKED
                """)
        .param("now", SqlTimes.of(now))
        .param("limit", limit)
        .query(this::payment)
        .list();
  }

  void opened(String reference, String resultCode) {
    jdbc.sql(
            """
            UPDATE payment SET opened_at = :now, result_code = :resultCode, updated_at = :now
            WHERE reference = :reference AND opened_at IS NULL
            """)
        .param("now", SqlTimes.of(clock.instant()))
        .param("resultCode", resultCode)
        .param("reference", reference)
        .update();
  }

  void challenged(String reference, @Nullable String cardToken, Instant expiresDueAt) {
    jdbc.sql(
            """
            UPDATE payment SET status = 'CHALLENGE', result_code = NULL, challenge_needed = TRUE,
              card_token = :cardToken, expires_due_at = :expiresDueAt, updated_at = :now
            WHERE reference = :reference
            """)
        .param("cardToken", cardToken)
        .param("expiresDueAt", SqlTimes.of(expiresDueAt))
        .param("now", SqlTimes.of(clock.instant()))
        .param("reference", reference)
        .update();
  }

  void challengeAttempted(String reference) {
    jdbc.sql(
            "UPDATE payment SET challenge_attempts = challenge_attempts + 1 WHERE reference = :reference")
        .param("reference", reference)
        .update();
  }

  void finished(
      String reference,
      Payment.Status status,
      String resultCode,
      @Nullable String cardToken,
      @Nullable Payer payer,
      @Nullable Instant authorizedDueAt) {
    jdbc.sql(
            """
            UPDATE payment SET status = :status, result_code = :resultCode, card_token = :cardToken,
              payer = coalesce(CAST(:payer AS jsonb), payer), authorized_due_at = :authorizedDueAt, expires_due_at = NULL, updated_at = :now
            WHERE reference = :reference
            """)
        .param("status", status.name())
        .param("resultCode", resultCode)
        .param("cardToken", cardToken)
        .param("payer", json(payer))
        .param("authorizedDueAt", SqlTimes.ofNullable(authorizedDueAt))
        .param("now", SqlTimes.of(clock.instant()))
        .param("reference", reference)
        .update();
  }

  void released(String reference) {
    jdbc.sql("UPDATE payment SET released = TRUE, updated_at = :now WHERE reference = :reference")
        .param("now", SqlTimes.of(clock.instant()))
        .param("reference", reference)
        .update();
  }

  void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE payment
            SET expires_due_at = expires_due_at - make_interval(secs => :seconds),
                authorized_due_at = authorized_due_at - make_interval(secs => :seconds)
            WHERE expires_due_at IS NOT NULL OR authorized_due_at IS NOT NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  void addOperation(Operation operation) {
    jdbc.sql(
            """
            INSERT INTO payment_operation
              (reference, payment_reference, kind, currency, amount, status, result_code, created_at)
            VALUES (:reference, :payment, :kind, :currency, :amount, :status, :resultCode, :now)
            """)
        .param("reference", operation.reference())
        .param("payment", operation.paymentReference())
        .param("kind", operation.kind().name())
        .param("currency", operation.amount().currency())
        .param("amount", operation.amount().amount())
        .param("status", operation.status().name())
        .param("resultCode", operation.resultCode())
        .param("now", SqlTimes.of(clock.instant()))
        .update();
  }

  Optional<Operation> findOperation(String reference) {
    return jdbc.sql(
            """
            SELECT reference, payment_reference, kind, currency, amount, status, result_code
            FROM payment_operation WHERE reference = :reference
            """)
        .param("reference", reference)
        .query((row, _) ->
            new Operation(
                row.getString("reference"),
                row.getString("payment_reference"),
                Operation.Kind.valueOf(row.getString("kind")),
                MoneyColumns.read(row),
                Payment.Status.valueOf(row.getString("status")),
                row.getString("result_code")))
        .optional();
  }

  /** What succeeded so far, in minor units. */
  long total(String paymentReference, Operation.Kind kind) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(amount), 0)::bigint FROM payment_operation
            WHERE payment_reference = :payment AND kind = :kind AND status = 'SUCCEEDED'
            """)
        .param("payment", paymentReference)
        .param("kind", kind.name())
        .query(Long.class)
        .single();
  }

  private Payment payment(ResultSet row, int index) throws SQLException {
    String methods = row.getString("methods");
    String payer = row.getString("payer");
    return new Payment(
        row.getString("reference"),
        row.getString("page_key"),
        Payment.Channel.valueOf(row.getString("channel")),
        Payment.Kind.valueOf(row.getString("kind")),
        Payment.Status.valueOf(row.getString("status")),
        row.getString("result_code"),
        new Money(row.getString("currency"), row.getLong("amount")),
        Payment.SecureMode.valueOf(row.getString("secure_mode")),
        row.getBoolean("challenge_needed"),
        row.getInt("challenge_attempts"),
        row.getString("card_token"),
        row.getString("card_type"),
        new Payment.Page(
            methods == null || methods.isEmpty() ? List.of() : Arrays.asList(methods.split(",")),
            row.getString("bic"),
            row.getString("cancel_url")),
        payer == null ? null : json.readValue(payer, Payer.class),
        row.getString("return_url"),
        row.getString("callback_url"),
        row.getString("statement_descriptor"),
        row.getString("culture"),
        SqlTimes.readNullable(row, "opened_at"),
        SqlTimes.readNullable(row, "authorized_due_at"),
        row.getBoolean("released"));
  }

  private @Nullable String json(@Nullable Payer payer) {
    return payer == null ? null : json.writeValueAsString(payer);
  }

  /**
   * Something done with a payment later.
   *
   * @param reference the caller's id of this operation
   */
  record Operation(
      String reference,
      String paymentReference,
      Kind kind,
      Money amount,
      Payment.Status status,
      String resultCode) {

    enum Kind {
      CAPTURE,
      CANCELLATION,
      REFUND
    }
  }
}
