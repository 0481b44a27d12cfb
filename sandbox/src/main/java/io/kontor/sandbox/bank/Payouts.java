package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.MoneyColumns;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.support.SandboxSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends money to bank accounts.
 *
 * <p>PENDING → EXECUTED or REFUSED after the execution delay; some executed ones come back
 * (RETURNED) after another. Units: minor units. Source: architecture, section 8.
 */
@Service
public class Payouts implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(Payouts.class);
  private static final int BATCH = 100;

  /**
   * This account accepts no instant payouts; they become standard ones. Source: merchant API
   * reference, "Others".
   */
  private static final String NO_INSTANT_IBAN = "FR541558929750ZZZZZZAC01915";

  /** Code of every reason why an instant payout cannot be made. */
  static final String UNREACHABLE = "001999";

  /** The most that travels instantly, in EUR: this bank's own limit. */
  private static final long INSTANT_MAX = 100_000_00;

  /** Amounts are recognized by their last four digits: 11.01, 111.01, 511.01 and so on. */
  private static final int MAGIC_DIGITS = 1_00_00;

  private static final String SELECT =
      """
      SELECT reference, status, result_code, return_reason, mode_applied, callback_url, currency, amount
      FROM payout
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Callbacks callbacks;
  private final Duration delay;
  private final Clock clock;

  Payouts(
      JdbcClient jdbc,
      JsonMapper json,
      Callbacks callbacks,
      SandboxSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.callbacks = callbacks;
    this.delay = settings.sandbox().bank().executionDelay();
    this.clock = clock;
  }

  /** How fast the money should travel. */
  enum Mode {
    STANDARD,
    INSTANT_PAYMENT,
    INSTANT_PAYMENT_ONLY,
    RTGS_PAYMENT
  }

  enum Status {
    PENDING,
    EXECUTED,
    REFUSED,
    RETURNED
  }

  record Beneficiary(
      @Nullable String ownerName,
      @Nullable String type,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String accountNumber,
      @Nullable String sortCode,
      @Nullable String aba,
      @Nullable String institutionNumber,
      @Nullable String branchCode,
      @Nullable String country) {}

  record PayoutCommand(
      String reference,
      Money amount,
      Mode mode,
      @Nullable String bankWireRef,
      Beneficiary beneficiary,
      @Nullable String callbackUrl) {}

  /** Accepts a payout; idempotent under its reference. */
  @Transactional
  public PayoutView accept(PayoutCommand command) {
    Instant now = clock.instant();
    boolean fallsBack = unreachable(command.amount(), command.beneficiary()).isPresent();
    String applied =
        switch (command.mode()) {
          case STANDARD -> "STANDARD";
          case RTGS_PAYMENT -> "RTGS_PAYMENT";
          case INSTANT_PAYMENT -> fallsBack ? "STANDARD" : "INSTANT_PAYMENT";
          case INSTANT_PAYMENT_ONLY -> fallsBack ? "NONE" : "INSTANT_PAYMENT";
        };
    jdbc.sql(
            """
            INSERT INTO payout (reference, currency, amount, mode, mode_applied, bank_wire_ref, beneficiary,
              callback_url, status, next_due_at, created_at, updated_at)
            VALUES (:reference, :currency, :amount, :mode, :applied, :bankWireRef, :beneficiary::jsonb,
              :callbackUrl, 'PENDING', :due, :now, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("reference", command.reference())
        .param("currency", command.amount().currency())
        .param("amount", command.amount().amount())
        .param("mode", command.mode().name())
        .param("applied", applied)
        .param("bankWireRef", command.bankWireRef())
        .param("beneficiary", json.writeValueAsString(command.beneficiary()))
        .param("callbackUrl", command.callbackUrl())
        .param("due", SqlTimes.of(applied.equals("INSTANT_PAYMENT") ? now : now.plus(delay)))
        .param("now", SqlTimes.of(now))
        .update();
    return find(command.reference()).orElseThrow();
  }

  /** Why money cannot travel to the account instantly; empty when it can. */
  Optional<String> unreachable(Money amount, Beneficiary beneficiary) {
    String iban = beneficiary.iban();
    if (iban == null || !amount.currency().equals("EUR")) {
      return Optional.of("Instant payouts are made in EUR to an IBAN only");
    }
    if (NO_INSTANT_IBAN.equals(iban)) {
      return Optional.of("The bank account cannot be reached instantly");
    }
    return amount.amount() > INSTANT_MAX
        ? Optional.of("The amount is above the limit of instant payouts")
        : Optional.empty();
  }

  /** A payout, by the caller's reference. */
  public Optional<PayoutView> find(String reference) {
    return one("WHERE reference = :reference", reference).map(Payout::view);
  }

  /**
   * Sends an executed payout back.
   *
   * @param reason why the beneficiary's bank did not keep the money, such as BANKACCOUNT_INCORRECT
   */
  @Transactional
  public PayoutView giveBack(String reference, String reason) {
    Payout payout =
        one("WHERE reference = :reference FOR UPDATE", reference)
            .orElseThrow(() -> Problem.notFound("The payout"));
    return switch (payout.status()) {
      case RETURNED -> payout.view();
      case REFUSED -> throw Problem.wrongState("A refused payout cannot come back.");
      case PENDING, EXECUTED -> change(payout, Status.RETURNED, null, reason, null);
    };
  }

  @Override
  public void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE payout SET next_due_at = next_due_at - make_interval(secs => :seconds)
            WHERE next_due_at IS NOT NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  @Override
  @Transactional
  public void settleDue(Instant now) {
    List<Payout> due =
        jdbc.sql(
                SELECT
                    + """
                    WHERE next_due_at <= :now ORDER BY next_due_at LIMIT :batch FOR UPDATE SKIP LOCKED
                    """)
            .param("now", SqlTimes.of(now))
            .param("batch", BATCH)
            .query(Payouts::payout)
            .list();
    due.forEach(payout -> settle(payout, now));
  }

  private void settle(Payout payout, Instant now) {
    int magic = (int) (payout.amount().amount() % MAGIC_DIGITS);
    String reason =
        switch (magic) {
          case 11_01 -> "BANKACCOUNT_INCORRECT";
          case 11_04 -> "BANKACCOUNT_HAS_BEEN_CLOSED";
          default -> null;
        };
    if (payout.status() == Status.EXECUTED) {
      change(payout, Status.RETURNED, null, reason, null);
      return;
    }
    boolean refused = magic == 12_01 || payout.modeApplied().equals("NONE");
    Optional<String> refusal =
        refused ? Optional.of("121001") : MagicPayouts.refusalOf(payout.amount().amount());
    if (refusal.isPresent()) {
      change(payout, Status.REFUSED, refusal.get(), null, null);
    } else {
      change(
          payout,
          Status.EXECUTED,
          ResultCodes.SUCCESS,
          null,
          reason == null ? null : now.plus(delay));
    }
  }

  private PayoutView change(
      Payout payout,
      Status status,
      @Nullable String resultCode,
      @Nullable String returnReason,
      @Nullable Instant next) {
    jdbc.sql(
            """
            UPDATE payout SET status = :status, result_code = coalesce(:resultCode, result_code),
              return_reason = :returnReason, next_due_at = :next, updated_at = :now
            WHERE reference = :reference
            """)
        .param("status", status.name())
        .param("resultCode", resultCode)
        .param("returnReason", returnReason)
        .param("next", SqlTimes.ofNullable(next))
        .param("now", SqlTimes.of(clock.instant()))
        .param("reference", payout.reference())
        .update();
    PayoutView changed = find(payout.reference()).orElseThrow();
    callbacks.add("payout.updated", payout.callbackUrl(), changed);
    log.atInfo()
        .addKeyValue("payout", payout.reference())
        .addKeyValue("from", payout.status())
        .addKeyValue("to", status)
        .log("Payout changed");
    return changed;
  }

  private Optional<Payout> one(String condition, String reference) {
    return jdbc.sql(SELECT + condition)
        .param("reference", reference)
        .query(Payouts::payout)
        .optional();
  }

  private static Payout payout(ResultSet row, int index) throws SQLException {
    return new Payout(
        row.getString("reference"),
        MoneyColumns.read(row),
        Status.valueOf(row.getString("status")),
        row.getString("result_code"),
        row.getString("return_reason"),
        row.getString("mode_applied"),
        row.getString("callback_url"));
  }

  private record Payout(
      String reference,
      Money amount,
      Status status,
      @Nullable String resultCode,
      @Nullable String returnReason,
      String modeApplied,
      @Nullable String callbackUrl) {

    PayoutView view() {
      return new PayoutView(
          reference,
          status,
          resultCode,
          ResultCodes.message(resultCode),
          returnReason,
          modeApplied,
          amount);
    }
  }

  /** A payout as the contract shows it. */
  public record PayoutView(
      String reference,
      Status status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String returnReason,
      String modeApplied,
      Money amount) {}
}
