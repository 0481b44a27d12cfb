package io.kontor.sandbox.scheme;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.MoneyColumns;
import io.kontor.sandbox.support.Problem;
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
 * Chargebacks: opened by an operator, contested or accepted by the merchant's side, decided by the
 * scheme.
 *
 * <p>OPEN → CONTESTED → CLOSED, with REOPENED when the scheme asks for more evidence. A missed
 * deadline closes as LOST. A chargeback that cannot be contested is CLOSED as LOST from the start.
 * Each change is told to dispute-service. Units: minor units.
 */
@Service
public class Chargebacks implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(Chargebacks.class);
  private static final int BATCH = 100;

  private static final String SELECT =
      """
      SELECT id, payment_reference, dispute_type, reason_type, currency, amount, deadline_due_at, status, result,
             message, contested_amount, documents
      FROM chargeback
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Callbacks callbacks;
  private final SandboxSettings settings;
  private final Clock clock;

  Chargebacks(
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

  /** Whether and how the merchant's side may answer. */
  public enum DisputeType {
    CONTESTABLE,
    NOT_CONTESTABLE,
    RETRIEVAL
  }

  /** The state of a chargeback. */
  public enum Status {
    OPEN,
    CONTESTED,
    REOPENED,
    CLOSED
  }

  /** How a chargeback ended for the merchant's side. */
  public enum Result {
    WON,
    LOST,
    VOID
  }

  /** An operator's decision on behalf of the scheme. */
  public enum Decision {
    WON,
    LOST,
    VOID,
    REOPENED
  }

  /** Evidence: its kind and the name of its file; the file itself stays where it is. */
  public record Document(@Nullable String type, @Nullable String fileName) {}

  /** A chargeback as the contract shows it. */
  public record Chargeback(
      String id,
      String paymentReference,
      DisputeType disputeType,
      String reasonType,
      Money amount,
      Instant deadline,
      Status status,
      @Nullable Result result,
      @Nullable String message,
      @Nullable Money contestedAmount,
      List<Document> documents) {}

  /** A holder disputes a payment. Every call is another chargeback. */
  @Transactional
  public Chargeback open(
      String paymentReference,
      DisputeType type,
      String reasonType,
      Money amount,
      @Nullable Integer deadlineDays) {
    Instant now = clock.instant();
    Duration contestWithin =
        deadlineDays == null
            ? settings.sandbox().schemes().contestWithin()
            : Duration.ofDays(deadlineDays);
    boolean closed = type == DisputeType.NOT_CONTESTABLE;
    String id = Ids.ordered("chb", now);
    jdbc.sql(
            """
            INSERT INTO chargeback (id, payment_reference, dispute_type, reason_type, currency, amount,
              deadline_due_at, status, result, created_at, updated_at)
            VALUES (:id, :payment, :type, :reason, :currency, :amount, :deadline, :status, :result, :now, :now)
            """)
        .param("id", id)
        .param("payment", paymentReference)
        .param("type", type.name())
        .param("reason", reasonType)
        .param("currency", amount.currency())
        .param("amount", amount.amount())
        .param("deadline", SqlTimes.of(now.plus(contestWithin)))
        .param("status", closed ? "CLOSED" : "OPEN")
        .param("result", closed ? "LOST" : null)
        .param("now", SqlTimes.of(now))
        .update();
    return announce("chargeback.opened", id);
  }

  /** A chargeback, by its id. */
  public Optional<Chargeback> find(String id) {
    return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(this::chargeback).optional();
  }

  /** The newest chargebacks, newest first; at most 100. */
  public List<Chargeback> newest() {
    return jdbc.sql(SELECT + "ORDER BY created_at DESC LIMIT 100").query(this::chargeback).list();
  }

  /** The merchant's side contests, all or part. Repeating it in the same state changes nothing. */
  @Transactional
  public Chargeback contest(String id, Money amount, List<Document> documents) {
    Chargeback chargeback = lock(id);
    if (chargeback.status() == Status.CONTESTED) {
      return chargeback;
    }
    requireWaiting(chargeback);
    if (!amount.currency().equals(chargeback.amount().currency())
        || amount.amount() > chargeback.amount().amount()) {
      throw Problem.invalid("amount must be part of the disputed amount.");
    }
    Duration delay = settings.sandbox().schemes().decisionDelay();
    jdbc.sql(
            """
            UPDATE chargeback SET status = 'CONTESTED', contested_amount = :amount, documents = :documents::jsonb,
              message = NULL, decision_due_at = :decision, updated_at = :now
            WHERE id = :id
            """)
        .param("amount", amount.amount())
        .param("documents", json.writeValueAsString(documents))
        .param("decision", SqlTimes.ofNullable(delay.isZero() ? null : clock.instant().plus(delay)))
        .param("now", SqlTimes.of(clock.instant()))
        .param("id", id)
        .update();
    return announce("chargeback.updated", id);
  }

  /** The merchant accepts the chargeback. Repeating it changes nothing. */
  @Transactional
  public Chargeback accept(String id) {
    Chargeback chargeback = lock(id);
    if (chargeback.status() == Status.CLOSED) {
      return chargeback;
    }
    requireWaiting(chargeback);
    return close(
        id, chargeback.disputeType() == DisputeType.RETRIEVAL ? Result.VOID : Result.LOST, null);
  }

  /** The scheme decides, or asks for more. */
  @Transactional
  public Chargeback decide(String id, Decision decision, @Nullable String message) {
    Chargeback chargeback = lock(id);
    if (chargeback.status() == Status.CLOSED) {
      throw Problem.wrongState("The chargeback is closed.");
    }
    return switch (decision) {
      case WON -> close(id, Result.WON, message);
      case LOST -> close(id, Result.LOST, message);
      case VOID -> close(id, Result.VOID, message);
      case REOPENED -> {
        if (chargeback.status() != Status.CONTESTED) {
          throw Problem.wrongState("Only a contested chargeback can be reopened.");
        }
        jdbc.sql(
                """
                UPDATE chargeback SET status = 'REOPENED', message = :message, decision_due_at = NULL,
                  updated_at = :now
                WHERE id = :id
                """)
            .param("message", message == null ? "More evidence is needed." : message)
            .param("now", SqlTimes.of(clock.instant()))
            .param("id", id)
            .update();
        yield announce("chargeback.updated", id);
      }
    };
  }

  @Override
  public void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE chargeback
            SET deadline_due_at = deadline_due_at - make_interval(secs => :seconds),
                decision_due_at = decision_due_at - make_interval(secs => :seconds)
            WHERE status <> 'CLOSED'
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  @Override
  @Transactional
  public void settleDue(Instant now) {
    due("status IN ('OPEN', 'REOPENED') AND deadline_due_at <= :now", now)
        .forEach(late -> close(late.id(), Result.LOST, "The deadline has passed."));
    // Evidence wins when it covers the whole amount, so the caller chooses the outcome.
    due("status = 'CONTESTED' AND decision_due_at <= :now", now)
        .forEach(contested -> {
          boolean won =
              !contested.documents().isEmpty()
                  && contested.amount().equals(contested.contestedAmount());
          close(contested.id(), won ? Result.WON : Result.LOST, null);
        });
  }

  private List<Chargeback> due(String condition, Instant now) {
    return jdbc.sql(SELECT + "WHERE " + condition + " LIMIT :batch FOR UPDATE SKIP LOCKED")
        .param("now", SqlTimes.of(now))
        .param("batch", BATCH)
        .query(this::chargeback)
        .list();
  }

  private void requireWaiting(Chargeback chargeback) {
    boolean waiting =
        (chargeback.status() == Status.OPEN || chargeback.status() == Status.REOPENED)
            && chargeback.deadline().isAfter(clock.instant());
    if (!waiting) {
      throw Problem.wrongState("The chargeback does not wait for an answer.");
    }
  }

  private Chargeback close(String id, Result result, @Nullable String message) {
    jdbc.sql(
            """
            UPDATE chargeback SET status = 'CLOSED', result = :result, message = coalesce(:message, message),
              decision_due_at = NULL, updated_at = :now
            WHERE id = :id
            """)
        .param("result", result.name())
        .param("message", message)
        .param("now", SqlTimes.of(clock.instant()))
        .param("id", id)
        .update();
    return announce("chargeback.updated", id);
  }

  private Chargeback announce(String type, String id) {
    Chargeback chargeback = find(id).orElseThrow();
    callbacks.add(type, settings.services().dispute() + "/callbacks/scheme", chargeback);
    log.atInfo()
        .addKeyValue("chargeback", id)
        .addKeyValue("status", chargeback.status())
        .addKeyValue("result", chargeback.result())
        .log("Chargeback changed");
    return chargeback;
  }

  private Chargeback lock(String id) {
    return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(this::chargeback)
        .optional()
        .orElseThrow(() -> Problem.notFound("The chargeback"));
  }

  private Chargeback chargeback(ResultSet row, int index) throws SQLException {
    String currency = row.getString("currency");
    String result = row.getString("result");
    Long contested = row.getObject("contested_amount", Long.class);
    return new Chargeback(
        row.getString("id"),
        row.getString("payment_reference"),
        DisputeType.valueOf(row.getString("dispute_type")),
        row.getString("reason_type"),
        MoneyColumns.read(row),
        SqlTimes.read(row, "deadline_due_at"),
        Status.valueOf(row.getString("status")),
        result == null ? null : Result.valueOf(result),
        row.getString("message"),
        contested == null ? null : new Money(currency, contested),
        List.of(json.readValue(row.getString("documents"), Document[].class)));
  }
}
