package io.kontor.transaction.conversion;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.provider.fx.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All quotes. They tell no events: nothing happens to them but that their time goes by. */
@Repository
class Quotes {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final IdempotencyKeys idempotencyKeys;
  private final Transactions transactions;
  private final AuditRecorder audit;

  Quotes(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      Transactions transactions,
      AuditRecorder audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.idempotencyKeys = idempotencyKeys;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** Stores a new quote and ties the request's idempotency key to it. */
  void insert(Quote quote) {
    transaction.executeWithoutResult(_ -> {
      idempotencyKeys.bindCurrent(quote.id());
      audit.record(quote.id());
      jdbc.sql(
              """
              INSERT INTO conversion_quote (id, client_id, tag, creation_date, expiration_date,
                duration_seconds, debited_currency, debited_amount, credited_currency, credited_amount,
                market_rate, client_rate, rate_at)
              VALUES (:id, :clientId, :tag, :creationDate, :expirationDate, :duration,
                :debitedCurrency, :debitedAmount, :creditedCurrency, :creditedAmount, :marketRate,
                :clientRate, :rateAt)
              """)
          .param("id", quote.id())
          .param("clientId", quote.header().clientId())
          .param("tag", quote.header().tag())
          .param("creationDate", SqlTimes.of(quote.header().creationDate()))
          .param("expirationDate", SqlTimes.of(quote.expirationDate()))
          .param("duration", quote.duration().toSeconds())
          .param("debitedCurrency", quote.debitedFunds().currency())
          .param("debitedAmount", quote.debitedFunds().amount())
          .param("creditedCurrency", quote.creditedFunds().currency())
          .param("creditedAmount", quote.creditedFunds().amount())
          .param("marketRate", quote.rate().market())
          .param("clientRate", quote.rate().client())
          .param("rateAt", SqlTimes.of(quote.rate().at()))
          .update();
    });
  }

  /** The client's quote. */
  Optional<Quote> find(String clientId, String id) {
    return one(clientId, id, "");
  }

  /** The same, locked until the end of the running database transaction, so that one uses it. */
  Optional<Quote> lock(String clientId, String id) {
    return one(clientId, id, " FOR NO KEY UPDATE");
  }

  /** Records which conversion uses the locked quote. */
  void use(String id, String conversionId) {
    jdbc.sql("UPDATE conversion_quote SET conversion_id = :conversionId WHERE id = :id")
        .param("conversionId", conversionId)
        .param("id", id)
        .update();
  }

  /**
   * Whether a conversion has used it or is about to; one that failed or was dropped has not. Asked
   * in a statement of its own, after the lock, so that it sees what the last holder stored.
   */
  boolean isSpent(Quote quote) {
    String conversionId = quote.conversionId();
    return conversionId != null
        && transactions
            .find(conversionId)
            .map(conversion -> conversion.status() != Status.FAILED)
            .orElse(false);
  }

  /** The status that merchants see. */
  Quote.Status status(Quote quote, Instant now) {
    return quote.isOver(now) || isSpent(quote) ? Quote.Status.EXPIRED : Quote.Status.ACTIVE;
  }

  private Optional<Quote> one(String clientId, String id, String lock) {
    return jdbc.sql(
            """
            SELECT id, client_id, tag, creation_date, expiration_date, duration_seconds,
                   debited_currency, debited_amount, credited_currency, credited_amount, market_rate,
                   client_rate, rate_at, conversion_id
              FROM conversion_quote WHERE id = :id AND client_id = :clientId
            """
                + lock)
        .param("id", id)
        .param("clientId", clientId)
        .query(Quotes::map)
        .optional();
  }

  private static Quote map(ResultSet row, int index) throws SQLException {
    String debitedCurrency = row.getString("debited_currency");
    String creditedCurrency = row.getString("credited_currency");
    return new Quote(
        ObjectHeader.read(row),
        SqlTimes.read(row, "expiration_date"),
        Duration.ofSeconds(row.getInt("duration_seconds")),
        new Money(debitedCurrency, row.getLong("debited_amount")),
        new Money(creditedCurrency, row.getLong("credited_amount")),
        new Rate(
            debitedCurrency,
            creditedCurrency,
            row.getBigDecimal("market_rate"),
            row.getBigDecimal("client_rate"),
            SqlTimes.read(row, "rate_at")),
        row.getString("conversion_id"));
  }
}
