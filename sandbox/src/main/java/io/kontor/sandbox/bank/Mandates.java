package io.kontor.sandbox.bank;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.bank.MagicDebtors.DebtorBehaviour;
import io.kontor.sandbox.bank.Mandate.Debtor;
import io.kontor.sandbox.bank.Mandate.Scheme;
import io.kontor.sandbox.bank.Mandate.Status;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.support.SandboxSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The direct-debit schemes: a payer confirms a mandate on a page, and the payer's bank accepts it.
 *
 * <p>PENDING → SUBMITTED → ACTIVE; FAILED from each of them; EXPIRED when it was not used for
 * thirteen months. A BACS mandate is confirmed or refused by the scheme after the execution delay,
 * a SEPA mandate becomes active with its first collection. Each change is reported by {@code
 * mandate.updated}. Source: architecture, section 8.
 */
@Service
public class Mandates implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(Mandates.class);
  private static final int BATCH = 100;
  private static final int UNUSED_MONTHS_MAX = 13;

  /** What a mandate can fail with. */
  private static final Set<String> FAILURES =
      Set.of("001801", "001802", "001803", "001804", "001805", "001806", "001807");

  private static final String SUBMITTED = "001836";
  private static final String EXPIRED = "001835";

  private static final String SELECT =
      """
      SELECT reference, page_key, status, result_code, scheme, bank_reference, debtor, return_url, callback_url,
             culture, confirmed_at
      FROM mandate
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Callbacks callbacks;
  private final SandboxSettings settings;
  private final Clock clock;

  Mandates(
      JdbcClient jdbc,
      JsonMapper json,
      Callbacks callbacks,
      SandboxSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.callbacks = callbacks;
    this.settings = settings;
    this.clock = clock;
  }

  /** A mandate that is to be confirmed by its payer. */
  record MandateCommand(
      String reference,
      Debtor debtor,
      String returnUrl,
      @Nullable String culture,
      @Nullable String callbackUrl) {}

  /**
   * A mandate as the contract shows it.
   *
   * @param redirectUrl the page to confirm on; null when no page waits for the payer
   * @param documentUrl the mandate to read, once confirmed
   * @param scheme null until confirmed
   */
  public record MandateView(
      String reference,
      Status status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String redirectUrl,
      @Nullable String documentUrl,
      @Nullable Scheme scheme,
      @Nullable String bankReference) {}

  /** Opens the page; idempotent under its reference. */
  @Transactional
  public MandateView open(MandateCommand command) {
    Instant now = clock.instant();
    Scheme scheme = "GB".equals(command.debtor().type()) ? Scheme.BACS : Scheme.SEPA;
    jdbc.sql(
            """
            INSERT INTO mandate (reference, page_key, status, scheme, debtor, return_url, callback_url, culture,
              next_due_at, created_at, updated_at)
            VALUES (:reference, :pageKey, 'PENDING', :scheme, :debtor::jsonb, :returnUrl, :callbackUrl, :culture,
              :due, :now, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("reference", command.reference())
        .param("pageKey", Ids.hex(16))
        .param("scheme", scheme.name())
        .param("debtor", json.writeValueAsString(command.debtor()))
        .param("returnUrl", command.returnUrl())
        .param("callbackUrl", command.callbackUrl())
        .param("culture", command.culture())
        .param("due", SqlTimes.of(now.plus(settings.sandbox().acquirer().pageLifetime())))
        .param("now", SqlTimes.of(now))
        .update();
    return find(command.reference()).orElseThrow();
  }

  /** A mandate, by the caller's reference. */
  @Transactional(readOnly = true)
  public Optional<MandateView> find(String reference) {
    return one("WHERE reference = :key", reference).map(this::view);
  }

  /** The mandate behind a payer's page. */
  @Transactional(readOnly = true)
  public Optional<Mandate> findByPage(String pageKey) {
    return one("WHERE page_key = :key", pageKey);
  }

  /** The payer confirms: the payer's bank has it now. */
  @Transactional
  public Mandate confirm(String pageKey) {
    Mandate mandate = lockPage(pageKey);
    if (mandate.status() == Status.PENDING) {
      Instant now = clock.instant();
      boolean schemeAnswers = mandate.scheme() == Scheme.BACS;
      jdbc.sql(
              """
              UPDATE mandate SET bank_reference = :bankReference, confirmed_at = :now, unused_due_at = :unused
              WHERE reference = :reference
              """)
          .param("bankReference", "KTR" + Ids.hex(8).toUpperCase(Locale.ROOT))
          .param("now", SqlTimes.of(now))
          .param("unused", SqlTimes.of(unusedUntil(now)))
          .param("reference", mandate.reference())
          .update();
      change(
          mandate,
          Status.SUBMITTED,
          SUBMITTED,
          schemeAnswers ? now.plus(settings.sandbox().bank().executionDelay()) : null);
    }
    return lockPage(pageKey);
  }

  /**
   * The payer ends the page without a confirmation.
   *
   * @param resultCode why the mandate fails
   */
  @Transactional
  public Mandate endPage(String pageKey, String resultCode) {
    Mandate mandate = lockPage(pageKey);
    if (mandate.status() == Status.PENDING) {
      change(mandate, Status.FAILED, resultCode, null);
    }
    return lockPage(pageKey);
  }

  /** The merchant cancels the mandate. One that has ended stays as it is. */
  @Transactional
  public MandateView cancel(String reference) {
    Mandate mandate = lock(reference);
    if (mandate.usable() || mandate.status() == Status.PENDING) {
      change(mandate, Status.FAILED, "001806", null);
    }
    return view(lock(reference));
  }

  /**
   * An operator decides on behalf of the scheme.
   *
   * @param resultCode of a FAILED mandate; null: 001804
   */
  @Transactional
  public MandateView decide(String reference, Status status, @Nullable String resultCode) {
    Mandate mandate = lock(reference);
    if (mandate.status() == status) {
      return view(mandate);
    }
    String code =
        switch (status) {
          case ACTIVE -> ResultCodes.SUCCESS;
          case EXPIRED -> EXPIRED;
          case FAILED -> resultCode == null ? "001804" : resultCode;
          case PENDING, SUBMITTED ->
              throw Problem.invalid("status must be ACTIVE, FAILED or EXPIRED.");
        };
    if (status == Status.FAILED && !FAILURES.contains(code)) {
      throw Problem.invalid("resultCode must be one of 001801 to 001807.");
    }
    if (!mandate.usable()) {
      throw Problem.wrongState("The mandate is not with the payer's bank.");
    }
    change(mandate, status, code, null);
    return view(lock(reference));
  }

  @Override
  @Transactional
  public void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE mandate
            SET next_due_at = next_due_at - make_interval(secs => :seconds),
                unused_due_at = unused_due_at - make_interval(secs => :seconds)
            WHERE next_due_at IS NOT NULL OR unused_due_at IS NOT NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  @Override
  @Transactional
  public void settleDue(Instant now) {
    for (Mandate mandate : due("next_due_at", now)) {
      if (mandate.status() == Status.PENDING) {
        change(mandate, Status.FAILED, "001807", null);
      } else if (behaviourOf(mandate) == DebtorBehaviour.INVALID) {
        change(mandate, Status.FAILED, "001802", null);
      } else {
        change(mandate, Status.ACTIVE, ResultCodes.SUCCESS, null);
      }
    }
    due("unused_due_at", now).forEach(unused -> change(unused, Status.EXPIRED, EXPIRED, null));
  }

  /** The mandate, locked for this database transaction. Errors: 404. */
  Mandate lock(String reference) {
    return one("WHERE reference = :key FOR UPDATE", reference)
        .orElseThrow(() -> Problem.notFound("The mandate"));
  }

  /** What the payer's name makes happen. */
  static DebtorBehaviour behaviourOf(Mandate mandate) {
    return MagicDebtors.of(mandate.debtor().holderName(), mandate.debtor().ownerName());
  }

  /** Money was collected on it: a submitted one is active from now on. */
  void used(Mandate mandate) {
    jdbc.sql(
            "UPDATE mandate SET unused_due_at = :unused WHERE reference = :reference AND unused_due_at IS NOT NULL")
        .param("unused", SqlTimes.of(unusedUntil(clock.instant())))
        .param("reference", mandate.reference())
        .update();
    if (mandate.status() == Status.SUBMITTED) {
      change(mandate, Status.ACTIVE, ResultCodes.SUCCESS, null);
    }
  }

  /** The payer denies having authorized it. */
  void disputed(Mandate mandate) {
    if (mandate.usable()) {
      change(mandate, Status.FAILED, "001804", null);
    }
  }

  private void change(
      Mandate mandate, Status status, String resultCode, @Nullable Instant nextDue) {
    jdbc.sql(
            """
            UPDATE mandate SET status = :status, result_code = :resultCode, next_due_at = :next,
              unused_due_at = CASE WHEN :ended THEN NULL ELSE unused_due_at END, updated_at = :now
            WHERE reference = :reference
            """)
        .param("status", status.name())
        .param("resultCode", resultCode)
        .param("next", SqlTimes.ofNullable(nextDue))
        .param("ended", status == Status.FAILED || status == Status.EXPIRED)
        .param("now", SqlTimes.of(clock.instant()))
        .param("reference", mandate.reference())
        .update();
    callbacks.add(
        "mandate.updated", mandate.callbackUrl(), find(mandate.reference()).orElseThrow());
    log.atInfo()
        .addKeyValue("mandate", mandate.reference())
        .addKeyValue("from", mandate.status())
        .addKeyValue("to", status)
        .addKeyValue("result", resultCode)
        .log("Mandate changed");
  }

  private List<Mandate> due(String column, Instant now) {
    return jdbc.sql(
            SELECT
                + "WHERE %1$s <= :now ORDER BY %1$s LIMIT :batch FOR UPDATE SKIP LOCKED"
                    .formatted(column))
        .param("now", SqlTimes.of(now))
        .param("batch", BATCH)
        .query(this::mandate)
        .list();
  }

  private static Instant unusedUntil(Instant now) {
    return now.atZone(ZoneOffset.UTC).plusMonths(UNUSED_MONTHS_MAX).toInstant();
  }

  private Mandate lockPage(String pageKey) {
    return one("WHERE page_key = :key FOR UPDATE", pageKey)
        .orElseThrow(() -> Problem.notFound("The page"));
  }

  private Optional<Mandate> one(String condition, String key) {
    return jdbc.sql(SELECT + condition).param("key", key).query(this::mandate).optional();
  }

  private Mandate mandate(ResultSet row, int index) throws SQLException {
    return new Mandate(
        row.getString("reference"),
        row.getString("page_key"),
        Status.valueOf(row.getString("status")),
        row.getString("result_code"),
        Scheme.valueOf(row.getString("scheme")),
        row.getString("bank_reference"),
        json.readValue(row.getString("debtor"), Debtor.class),
        row.getString("return_url"),
        row.getString("callback_url"),
        row.getString("culture"),
        SqlTimes.readNullable(row, "confirmed_at"));
  }

  private MandateView view(Mandate mandate) {
    boolean confirmed = mandate.confirmedAt() != null;
    return new MandateView(
        mandate.reference(),
        mandate.status(),
        mandate.resultCode(),
        ResultCodes.message(mandate.resultCode()),
        mandate.status() == Status.PENDING
            ? settings.sandbox().address("/mandate/" + mandate.pageKey())
            : null,
        confirmed
            ? settings.sandbox().address("/mandate/" + mandate.pageKey() + "/document.pdf")
            : null,
        confirmed ? mandate.scheme() : null,
        mandate.bankReference());
  }
}
