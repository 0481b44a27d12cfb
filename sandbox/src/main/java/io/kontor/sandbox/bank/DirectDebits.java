package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.bank.MagicDebtors.DebtorBehaviour;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.scheme.Chargebacks;
import io.kontor.sandbox.scheme.Chargebacks.DisputeType;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.MoneyColumns;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.support.SandboxSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects money on mandates.
 *
 * <p>PENDING → COLLECTED or FAILED after the execution delay, whatever day the collection was
 * announced for. Each change is reported by {@code collection.updated}; a fickle payer disputes
 * what was collected after another delay. Units: minor units. Source: architecture, section 8.
 */
@Service
public class DirectDebits implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(DirectDebits.class);
  private static final int BATCH = 100;

  /** Working days from the order to the debit. */
  private static final int SEPA_DAYS = 5;

  private static final int BACS_DAYS = 3;

  private static final String SELECT =
      """
      SELECT reference, mandate_reference, currency, amount, callback_url, charge_date, status, result_code
      FROM collection
      """;

  private final JdbcClient jdbc;
  private final Mandates mandates;
  private final Chargebacks chargebacks;
  private final Callbacks callbacks;
  private final Duration delay;
  private final Clock clock;

  DirectDebits(
      JdbcClient jdbc,
      Mandates mandates,
      Chargebacks chargebacks,
      Callbacks callbacks,
      SandboxSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.chargebacks = chargebacks;
    this.callbacks = callbacks;
    this.delay = settings.sandbox().bank().executionDelay();
    this.clock = clock;
  }

  /** The state of a collection. */
  public enum Status {
    PENDING,
    COLLECTED,
    FAILED
  }

  record CollectionCommand(
      String reference,
      String mandateReference,
      Money amount,
      @Nullable String statementDescriptor,
      @Nullable String callbackUrl) {}

  /**
   * A collection as the contract shows it.
   *
   * @param chargeDate when the payer's account is expected to be debited
   */
  public record CollectionView(
      String reference,
      Status status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      Money amount,
      Instant chargeDate) {}

  /** Orders a collection; idempotent under its reference. */
  @Transactional
  public CollectionView collect(CollectionCommand command) {
    Optional<CollectionView> earlier = find(command.reference());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Mandate mandate = mandates.lock(command.mandateReference());
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO collection (reference, mandate_reference, currency, amount, statement_descriptor,
              callback_url, charge_date, status, result_code, next_due_at, created_at, updated_at)
            VALUES (:reference, :mandate, :currency, :amount, :descriptor, :callbackUrl, :chargeDate, :status,
              :resultCode, :due, :now, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("reference", command.reference())
        .param("mandate", mandate.reference())
        .param("currency", command.amount().currency())
        .param("amount", command.amount().amount())
        .param("descriptor", command.statementDescriptor())
        .param("callbackUrl", command.callbackUrl())
        .param("chargeDate", SqlTimes.of(chargeDate(mandate, now)))
        .param("status", mandate.usable() ? "PENDING" : "FAILED")
        .param("resultCode", mandate.usable() ? null : "001833")
        .param("due", SqlTimes.ofNullable(mandate.usable() ? now.plus(delay) : null))
        .param("now", SqlTimes.of(now))
        .update();
    return find(command.reference()).orElseThrow();
  }

  /** A collection, by the caller's reference. */
  @Transactional(readOnly = true)
  public Optional<CollectionView> find(String reference) {
    return one("WHERE reference = :reference", reference).map(Collection::view);
  }

  /** What was really collected; empty when there is no such money. */
  @Transactional(readOnly = true)
  public Optional<Money> moneyTaken(String reference) {
    return one("WHERE reference = :reference", reference)
        .filter(collection -> collection.status() == Status.COLLECTED)
        .map(Collection::amount);
  }

  /**
   * An operator decides a pending collection on behalf of the bank.
   *
   * @param resultCode null: collected
   */
  @Transactional
  public CollectionView decide(String reference, @Nullable String resultCode) {
    Collection collection = lock(reference);
    if (collection.status() != Status.PENDING) {
      throw Problem.wrongState("The collection is decided.");
    }
    if (resultCode != null && !resultCode.matches("0018[0-9]{2}")) {
      throw Problem.invalid("resultCode must be one of 0018xx.");
    }
    finish(collection, mandates.lock(collection.mandateReference()), resultCode);
    return find(reference).orElseThrow();
  }

  @Override
  @Transactional
  public void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE collection SET next_due_at = next_due_at - make_interval(secs => :seconds)
            WHERE next_due_at IS NOT NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  @Override
  @Transactional
  public void settleDue(Instant now) {
    List<Collection> due =
        jdbc.sql(
                SELECT
                    + """
                    WHERE next_due_at <= :now ORDER BY next_due_at LIMIT :batch FOR UPDATE SKIP LOCKED
                    """)
            .param("now", SqlTimes.of(now))
            .param("batch", BATCH)
            .query(DirectDebits::collection)
            .list();
    for (Collection collection : due) {
      Mandate mandate = mandates.lock(collection.mandateReference());
      if (collection.status() == Status.PENDING) {
        finish(collection, mandate, failure(collection, mandate));
      } else {
        dispute(collection, mandate);
      }
    }
  }

  /** The collection, locked for this database transaction. Errors: 404. */
  private Collection lock(String reference) {
    return one("WHERE reference = :reference FOR UPDATE", reference)
        .orElseThrow(() -> Problem.notFound("The collection"));
  }

  private static @Nullable String failure(Collection collection, Mandate mandate) {
    boolean withdrawn =
        mandate.status() == Mandate.Status.FAILED && !"001806".equals(mandate.resultCode());
    if (withdrawn) {
      return "001832";
    }
    return Mandates.behaviourOf(mandate) == DebtorBehaviour.PENNILESS
        ? "001830"
        : MagicDebtors.failureOf(collection.amount().amount()).orElse(null);
  }

  private void finish(Collection collection, Mandate mandate, @Nullable String failure) {
    boolean collected = failure == null;
    boolean disputed = collected && Mandates.behaviourOf(mandate) == DebtorBehaviour.FICKLE;
    jdbc.sql(
            """
            UPDATE collection SET status = :status, result_code = :resultCode, next_due_at = :next,
              updated_at = :now
            WHERE reference = :reference
            """)
        .param("status", collected ? "COLLECTED" : "FAILED")
        .param("resultCode", collected ? ResultCodes.SUCCESS : failure)
        .param("next", SqlTimes.ofNullable(disputed ? clock.instant().plus(delay) : null))
        .param("now", SqlTimes.of(clock.instant()))
        .param("reference", collection.reference())
        .update();
    if (collected) {
      mandates.used(mandate);
    }
    callbacks.add(
        "collection.updated", collection.callbackUrl(), find(collection.reference()).orElseThrow());
    log.atInfo()
        .addKeyValue("collection", collection.reference())
        .addKeyValue("result", collected ? ResultCodes.SUCCESS : failure)
        .log("Collection decided");
  }

  private void dispute(Collection collection, Mandate mandate) {
    jdbc.sql("UPDATE collection SET next_due_at = NULL WHERE reference = :reference")
        .param("reference", collection.reference())
        .update();
    chargebacks.open(
        collection.reference(),
        DisputeType.NOT_CONTESTABLE,
        "AUTHORISATION_DISPUTED",
        collection.amount(),
        null);
    mandates.disputed(mandate);
  }

  /** The day after some working days, at midnight UTC. */
  private static Instant chargeDate(Mandate mandate, Instant now) {
    ZonedDateTime day = now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC);
    int left = mandate.scheme() == Mandate.Scheme.SEPA ? SEPA_DAYS : BACS_DAYS;
    while (left > 0) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= weekend ? 0 : 1;
    }
    return day.toInstant();
  }

  private Optional<Collection> one(String condition, String reference) {
    return jdbc.sql(SELECT + condition)
        .param("reference", reference)
        .query(DirectDebits::collection)
        .optional();
  }

  private static Collection collection(ResultSet row, int index) throws SQLException {
    return new Collection(
        row.getString("reference"),
        row.getString("mandate_reference"),
        MoneyColumns.read(row),
        row.getString("callback_url"),
        SqlTimes.read(row, "charge_date"),
        Status.valueOf(row.getString("status")),
        row.getString("result_code"));
  }

  private record Collection(
      String reference,
      String mandateReference,
      Money amount,
      @Nullable String callbackUrl,
      Instant chargeDate,
      Status status,
      @Nullable String resultCode) {

    CollectionView view() {
      return new CollectionView(
          reference, status, resultCode, ResultCodes.message(resultCode), amount, chargeDate);
    }
  }
}
