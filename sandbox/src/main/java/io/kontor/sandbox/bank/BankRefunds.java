package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.support.MagicRefunds;
import io.kontor.sandbox.support.MoneyColumns;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends money back that came in by wire or by direct debit, never more than came. Units: minor
 * units. Source: architecture, section 8.
 */
@Service
public class BankRefunds {

  private static final Logger log = LoggerFactory.getLogger(BankRefunds.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  BankRefunds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A refund as the contract shows it. */
  public record RefundView(
      String reference,
      String status,
      String resultCode,
      @Nullable String resultMessage,
      Money amount) {}

  /**
   * Sends money back; idempotent under its reference.
   *
   * @param paymentReference of a collection or of an announced wire
   */
  @Transactional
  public RefundView giveBack(String paymentReference, String reference, Money amount) {
    Money taken = lockTaken(paymentReference);
    Optional<RefundView> earlier = find(reference);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    String code = decision(paymentReference, taken, amount);
    jdbc.sql(
            """
            INSERT INTO bank_refund (reference, payment_reference, currency, amount, status, result_code, created_at)
            VALUES (:reference, :payment, :currency, :amount, :status, :resultCode, :now)
            """)
        .param("reference", reference)
        .param("payment", paymentReference)
        .param("currency", amount.currency())
        .param("amount", amount.amount())
        .param("status", code.equals(ResultCodes.SUCCESS) ? "SUCCEEDED" : "FAILED")
        .param("resultCode", code)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
    log.atInfo()
        .addKeyValue("payment", paymentReference)
        .addKeyValue("refund", reference)
        .addKeyValue("result", code)
        .log("Refund answered");
    return find(reference).orElseThrow();
  }

  /** A refund, by its own reference. */
  @Transactional(readOnly = true)
  public Optional<RefundView> find(String reference) {
    return jdbc.sql(
            "SELECT reference, status, result_code, currency, amount FROM bank_refund WHERE reference = :reference")
        .param("reference", reference)
        .query((row, _) ->
            new RefundView(
                row.getString("reference"),
                row.getString("status"),
                row.getString("result_code"),
                ResultCodes.message(row.getString("result_code")),
                MoneyColumns.read(row)))
        .optional();
  }

  private String decision(String paymentReference, Money taken, Money amount) {
    if (taken.amount() == 0 || !taken.currency().equals(amount.currency())) {
      return "001402";
    }
    long given =
        jdbc.sql(
                """
                SELECT coalesce(sum(amount), 0)::bigint FROM bank_refund
                WHERE payment_reference = :payment AND status = 'SUCCEEDED'
                """)
            .param("payment", paymentReference)
            .query(Long.class)
            .single();
    long left = taken.amount() - given;
    if (left <= 0) {
      return "001401";
    }
    return amount.amount() > left
        ? "005403"
        : MagicRefunds.refusalOf(amount.amount()).orElse(ResultCodes.SUCCESS);
  }

  /** What came in; refunds of one payment wait for each other here. Errors: 404. */
  private Money lockTaken(String paymentReference) {
    return jdbc.sql(
            """
            SELECT currency, CASE WHEN status = 'COLLECTED' THEN amount ELSE 0 END AS amount
            FROM collection WHERE reference = :reference FOR UPDATE
            """)
        .param("reference", paymentReference)
        .query((row, _) -> MoneyColumns.read(row))
        .optional()
        .or(() ->
            jdbc.sql(
                    """
                    SELECT e.currency, coalesce((SELECT sum(w.amount) FROM wire w
                             WHERE w.wire_reference = e.wire_reference AND w.currency = e.currency), 0)::bigint AS amount
                    FROM wire_expectation e WHERE e.reference = :reference FOR UPDATE
                    """)
                .param("reference", paymentReference)
                .query((row, _) -> MoneyColumns.read(row))
                .optional())
        .orElseThrow(() -> Problem.notFound("The payment"));
  }
}
