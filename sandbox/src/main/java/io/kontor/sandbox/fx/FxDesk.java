package io.kontor.sandbox.fx;

import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.fx.Market.Rate;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds rates and deals at them, once per held rate. Units: minor units. Source: architecture,
 * section 8.
 */
@Service
class FxDesk implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(FxDesk.class);

  /** Amounts that are refused, recognized by their last five digits: 333.94, 1333.94 and so on. */
  private static final int MAGIC_DIGITS = 1_000_00;

  private static final int REFUSED_AMOUNT = 333_94;

  private final JdbcClient jdbc;
  private final Clock clock;

  FxDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  enum Status {
    MADE,
    REFUSED
  }

  /**
   * A rate that is held.
   *
   * @param expiresAt no deal is made at it from then on
   */
  record Hold(
      String reference,
      String debitedCurrency,
      String creditedCurrency,
      String marketRate,
      String clientRate,
      Instant at,
      Instant expiresAt) {}

  /** A deal that was made or refused. */
  record Deal(
      String reference,
      String hold,
      Status status,
      String resultCode,
      @Nullable String resultMessage,
      Money sold,
      Money bought) {}

  /** The rate now. */
  Rate rate(String from, String to) {
    return Market.rate(from, to, clock.instant())
        .orElseThrow(() -> Problem.notFound("The currency pair"));
  }

  /** Holds the present rate; the same reference returns the first one, expired or not. */
  @Transactional
  public Hold hold(String reference, String from, String to, Duration duration) {
    Rate rate = rate(from, to);
    jdbc.sql(
            """
            INSERT INTO fx_hold (reference, debited_currency, credited_currency, market_rate, client_rate,
              rate_at, expires_due_at, created_at)
            VALUES (:reference, :from, :to, :market, :client, :now, :expires, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("reference", reference)
        .param("from", from)
        .param("to", to)
        .param("market", rate.marketRate())
        .param("client", rate.clientRate())
        .param("now", SqlTimes.of(rate.at()))
        .param("expires", SqlTimes.of(rate.at().plus(duration)))
        .update();
    return held(reference, "").orElseThrow();
  }

  /** Sells and buys at a held rate; idempotent under its reference. */
  @Transactional
  public Deal deal(String reference, String holdReference, Money sold, Money bought) {
    Hold hold = held(holdReference, " FOR UPDATE").orElseThrow(() -> Problem.notFound("The hold"));
    Optional<Deal> earlier = find(reference);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    String code = verdict(hold, sold, bought);
    Status status = code.equals(ResultCodes.SUCCESS) ? Status.MADE : Status.REFUSED;
    jdbc.sql(
            """
            INSERT INTO fx_deal (reference, hold_reference, sold_currency, sold_amount, bought_currency,
              bought_amount, status, result_code, created_at)
            VALUES (:reference, :hold, :soldCurrency, :soldAmount, :boughtCurrency, :boughtAmount, :status,
              :code, :now)
            """)
        .param("reference", reference)
        .param("hold", holdReference)
        .param("soldCurrency", sold.currency())
        .param("soldAmount", sold.amount())
        .param("boughtCurrency", bought.currency())
        .param("boughtAmount", bought.amount())
        .param("status", status.name())
        .param("code", code)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
    log.atInfo()
        .addKeyValue("deal", reference)
        .addKeyValue("status", status)
        .addKeyValue("code", code)
        .log("FX deal");
    return find(reference).orElseThrow();
  }

  /** A deal, by the caller's reference. */
  Optional<Deal> find(String reference) {
    return jdbc.sql(
            """
            SELECT reference, hold_reference, sold_currency, sold_amount, bought_currency, bought_amount,
                   status, result_code
            FROM fx_deal WHERE reference = :reference
            """)
        .param("reference", reference)
        .query((row, _) ->
            new Deal(
                row.getString("reference"),
                row.getString("hold_reference"),
                Status.valueOf(row.getString("status")),
                row.getString("result_code"),
                ResultCodes.message(row.getString("result_code")),
                new Money(row.getString("sold_currency"), row.getLong("sold_amount")),
                new Money(row.getString("bought_currency"), row.getLong("bought_amount"))))
        .optional();
  }

  @Override
  public void bringForward(Duration by) {
    jdbc.sql("UPDATE fx_hold SET expires_due_at = expires_due_at - make_interval(secs => :seconds)")
        .param("seconds", by.toSeconds())
        .update();
  }

  @Override
  public void settleDue(Instant now) {
    // A hold that has expired needs no work: a deal at it is refused.
  }

  private String verdict(Hold hold, Money sold, Money bought) {
    boolean taken =
        jdbc.sql("SELECT count(*) FROM fx_deal WHERE hold_reference = :hold AND status = 'MADE'")
                .param("hold", hold.reference())
                .query(Long.class)
                .single()
            > 0;
    if (taken) {
      return "101113";
    }
    if (!clock.instant().isBefore(hold.expiresAt())) {
      return "009101";
    }
    if (sold.amount() % MAGIC_DIGITS == REFUSED_AMOUNT) {
      return "009199";
    }
    boolean fair =
        sold.currency().equals(hold.debitedCurrency())
            && bought.currency().equals(hold.creditedCurrency())
            && units(bought).compareTo(units(sold).multiply(new BigDecimal(hold.clientRate())))
                <= 0;
    return fair ? ResultCodes.SUCCESS : "001013";
  }

  private static BigDecimal units(Money money) {
    return BigDecimal.valueOf(money.amount(), Currencies.digits(money.currency()));
  }

  private Optional<Hold> held(String reference, String lock) {
    return jdbc.sql(
            """
            SELECT reference, debited_currency, credited_currency, market_rate, client_rate, rate_at,
                   expires_due_at
            FROM fx_hold WHERE reference = :reference
            """
                + lock)
        .param("reference", reference)
        .query(FxDesk::hold)
        .optional();
  }

  private static Hold hold(ResultSet row, int index) throws SQLException {
    return new Hold(
        row.getString("reference"),
        row.getString("debited_currency"),
        row.getString("credited_currency"),
        row.getBigDecimal("market_rate").toPlainString(),
        row.getBigDecimal("client_rate").toPlainString(),
        SqlTimes.read(row, "rate_at"),
        SqlTimes.read(row, "expires_due_at"));
  }
}
