package io.kontor.wallet.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the books: on demand and on a schedule. A difference is an alert with a runbook
 * (docs/runbooks/trial-balance.md).
 */
@Service
public class TrialBalances {
  private static final Logger log = LoggerFactory.getLogger(TrialBalances.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicInteger suspended = new AtomicInteger();

  /** A check over the ledger's tables. */
  public TrialBalances(
      JdbcClient jdbc, PlatformTransactionManager transactions, MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.snapshot = new TransactionTemplate(transactions);
    // One snapshot for all queries.
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    Gauge.builder("kontor.ledger.unbalanced", broken::get)
        .description("1 when the last trial balance found a difference; a person must act")
        .register(metrics);
    Gauge.builder("kontor.ledger.suspense", suspended::get)
        .description("suspense accounts with money to be cleared (docs/runbooks/suspense.md)")
        .register(metrics);
  }

  /** Draws the trial balance of this moment. */
  public TrialBalance draw() {
    TrialBalance result = snapshot.execute(_ -> read());
    if (result == null) {
      throw new IllegalStateException("A trial balance always has a result");
    }
    broken.set(result.balanced() ? 0 : 1);
    lookAtSuspense();
    if (!result.balanced()) {
      log.atError()
          .addKeyValue("chains", result.brokenChains())
          .addKeyValue("differences", result.differences())
          .log("The books do not balance");
    }
    return result;
  }

  /** Counts the suspense accounts that a person has to clear; quick, so looked at more often. */
  @Scheduled(
      initialDelayString = "${kontor.wallet.trial-balance.suspense-every}",
      fixedDelayString = "${kontor.wallet.trial-balance.suspense-every}")
  void lookAtSuspense() {
    suspended.set(
        jdbc.sql(
                """
                SELECT count(*) FROM account
                 WHERE client_id IS NULL AND kind = 'WORLD' AND id LIKE 'world:SUSPENSE_%' AND balance <> 0
                """)
            .query(Integer.class)
            .single());
  }

  private TrialBalance read() {
    jdbc.sql("SET LOCAL statement_timeout = '10min'").update();
    List<TrialBalance.CurrencyTotal> currencies =
        jdbc.sql(
                """
                SELECT a.currency, sum(a.balance) AS sum, count(*) AS accounts,
                       (SELECT count(*) FROM entry e WHERE e.currency = a.currency) AS entries
                  FROM account a GROUP BY a.currency ORDER BY a.currency
                """)
            .query((row, _) ->
                new TrialBalance.CurrencyTotal(
                    row.getString("currency"),
                    row.getLong("sum"),
                    row.getLong("accounts"),
                    row.getLong("entries")))
            .list();
    List<String> unbalanced =
        jdbc.sql(
                """
                SELECT posting_id FROM entry GROUP BY posting_id, currency HAVING sum(amount) <> 0 LIMIT 100
                """)
            .query((row, _) -> row.getString(1))
            .list();
    List<String> chains =
        jdbc.sql(
                """
                SELECT DISTINCT account_id FROM (
                  SELECT account_id, account_version, balance_after, amount,
                         lag(balance_after, 1, 0::bigint) OVER chain AS balance_before,
                         lag(account_version, 1, 0::bigint) OVER chain AS version_before
                    FROM entry WINDOW chain AS (PARTITION BY account_id ORDER BY account_version)) AS line
                 WHERE balance_after <> balance_before + amount OR account_version <> version_before + 1
                 LIMIT 100
                """)
            .query((row, _) -> row.getString(1))
            .list();
    List<String> differences =
        jdbc.sql(
                """
                SELECT a.id FROM account a
                  LEFT JOIN entry e ON e.account_id = a.id AND e.account_version = a.version
                 WHERE a.balance <> coalesce(e.balance_after, 0) OR (a.version > 0 AND e.account_id IS NULL)
                 LIMIT 100
                """)
            .query((row, _) -> row.getString(1))
            .list();
    boolean balanced =
        currencies.stream().allMatch(total -> total.sum() == 0)
            && unbalanced.isEmpty()
            && chains.isEmpty()
            && differences.isEmpty();
    return new TrialBalance(balanced, currencies, chains, differences);
  }

  @Scheduled(
      initialDelayString = "${kontor.wallet.trial-balance.every}",
      fixedDelayString = "${kontor.wallet.trial-balance.every}")
  void check() {
    draw();
  }
}
