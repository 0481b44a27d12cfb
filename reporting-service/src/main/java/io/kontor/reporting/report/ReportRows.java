package io.kontor.reporting.report;

import io.kontor.platform.sql.SqlTimes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the rows of a report through a cursor: one snapshot, constant memory, in the order of an
 * index.
 */
@Repository
class ReportRows {
  private static final int FETCH = 1_000;
  private static final String CLIENT_WALLET = "^(.*:)?(FEES|CREDIT|DEFAULT)_[A-Z]{3}$";
  private static final int PREVIEW_ROWS = 10; // contract "Reports"
  private static final int QUIET_MAX_MILLIS = 600_000; // a selective filter may skip many rows

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionTemplate snapshot;

  ReportRows(JdbcClient jdbc, DataSource dataSource, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Gives each row's cells, in the order of the report's columns, to the sink. */
  void forEach(Report report, long rowsMax, Sink sink) {
    List<ReportType.Column> columns = report.type().columns(report.columns());
    Query query = query(report, columns, rowsMax);
    snapshot.executeWithoutResult(_ -> {
      allowLongStatements();
      jdbc.sql(query.sql())
          .params(query.parameters())
          .withFetchSize(FETCH)
          .query(row -> {
            @Nullable String[] cells = new @Nullable String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
              cells[i] = row.getString(i + 1);
            }
            sink.accept(cells);
          });
    });
  }

  private void allowLongStatements() {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection.setNetworkTimeout(Runnable::run, QUIET_MAX_MILLIS);
    } catch (SQLException e) {
      throw new IllegalStateException("The connection takes no time-out", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    jdbc.sql("SELECT set_config('statement_timeout', :millis, true)")
        .param("millis", Integer.toString(QUIET_MAX_MILLIS))
        .query(String.class)
        .single();
  }

  private static Query query(Report report, List<ReportType.Column> columns, long rowsMax) {
    Filters filters = report.filters();
    Query query = new Query(report, columns);
    query.where("x.creation_date < :before", "before", SqlTimes.ofNullable(filters.beforeDate()));
    query.where("x.creation_date >= :after", "after", SqlTimes.ofNullable(filters.afterDate()));
    switch (filters) {
      case ReportFilters first -> first(query, report.type(), first);
      case ReportV2Filters second -> second(query, report.type(), second);
    }
    query.end(report.newestFirst(), report.preview() ? PREVIEW_ROWS : rowsMax);
    return query;
  }

  private static void first(Query query, ReportType type, ReportFilters filters) {
    switch (type) {
      case TRANSACTIONS -> {
        query.in("x.type", "types", filters.type());
        query.in("x.status", "statuses", filters.status());
        query.in("x.nature", "natures", filters.nature());
        query.in("x.result_code", "resultCodes", filters.resultCode());
        query.bound(
            "debited", ">=", filters.minDebitedFundsAmount(), filters.minDebitedFundsCurrency());
        query.bound(
            "debited", "<=", filters.maxDebitedFundsAmount(), filters.maxDebitedFundsCurrency());
        query.bound("fees", ">=", filters.minFeesAmount(), filters.minFeesCurrency());
        query.bound("fees", "<=", filters.maxFeesAmount(), filters.maxFeesCurrency());
        query.where("x.author_id = :authorId", "authorId", filters.authorId());
        query.where(
            "x.debited_wallet_id = :walletId OR x.credited_wallet_id = :walletId",
            "walletId",
            filters.walletId());
      }
      case WALLETS -> {
        query.where("x.owner_id = :ownerId", "ownerId", filters.ownerId());
        query.where("x.currency = :currency", "currency", filters.currency());
        query.balance(">=", filters.minBalanceAmount(), filters.minBalanceCurrency());
        query.balance("<=", filters.maxBalanceAmount(), filters.maxBalanceCurrency());
      }
      default -> throw new IllegalStateException("Not of the first version: " + type);
    }
  }

  private static void second(Query query, ReportType type, ReportV2Filters filters) {
    query.where("x.status = :succeeded", "succeeded", "SUCCEEDED");
    switch (type) {
      case USER_WALLET_TRANSACTIONS ->
          query.where(
              "x.nature = 'REPUDIATION' OR x.debited_wallet_id !~ :ofClient OR x.credited_wallet_id !~ :ofClient",
              "ofClient",
              CLIENT_WALLET);
      case COLLECTED_FEES -> query.where("x.fees_amount <> :none", "none", 0L);
      default -> throw new IllegalStateException("Nothing to read for " + type);
    }
    query.where(
        "x.debited_currency = :currency OR x.credited_currency = :currency OR x.fees_currency = :currency",
        "currency",
        filters.currency());
    query.where(
        "x.author_id = :userId OR x.credited_user_id = :userId", "userId", filters.userId());
    query.where(
        "x.debited_wallet_id = :walletId OR x.credited_wallet_id = :walletId",
        "walletId",
        filters.walletId());
    query.where("upper(x.payment_type) = :paymentType", "paymentType", filters.paymentMethod());
    query.where("x.status = :status", "status", filters.status());
    query.where("x.type = :type", "type", filters.type());
  }

  /** Consumes one row; an exception ends the reading. */
  @FunctionalInterface
  interface Sink {
    void accept(@Nullable String[] cells);
  }

  /** The statement of one report; everything but the values is a literal of the program. */
  private static final class Query {
    private final StringBuilder text = new StringBuilder("SELECT ");
    private final Map<String, Object> parameters = new HashMap<>();

    Query(Report report, List<ReportType.Column> columns) {
      text.append(String.join(", ", columns.stream().map(ReportType.Column::sql).toList()))
          .append(" FROM ")
          .append(report.type().source())
          .append(" WHERE x.client_id = :clientId");
      parameters.put("clientId", report.clientId());
    }

    void where(String condition, String parameter, @Nullable Object value) {
      if (value != null) {
        text.append(" AND (").append(condition).append(')');
        parameters.put(parameter, value);
      }
    }

    void in(String column, String parameter, @Nullable Collection<String> values) {
      if (values != null && !values.isEmpty()) {
        where(column + " IN (:" + parameter + ")", parameter, values);
      }
    }

    void bound(String column, String operator, @Nullable Long minor, @Nullable String currency) {
      String name = column + (operator.equals(">=") ? "Min" : "Max");
      where("x." + column + "_amount " + operator + " :" + name, name, minor);
      where("x." + column + "_currency = :" + name + "Currency", name + "Currency", currency);
    }

    void balance(String operator, @Nullable Long minor, @Nullable String currency) {
      String name = operator.equals(">=") ? "balanceMin" : "balanceMax";
      where("coalesce(b.balance, 0) " + operator + " :" + name, name, minor);
      where("x.currency = :" + name + "Currency", name + "Currency", currency);
    }

    void end(boolean newestFirst, long rows) {
      String direction = newestFirst ? " DESC" : " ASC";
      text.append(" ORDER BY x.creation_date").append(direction).append(", x.id").append(direction);
      text.append(" LIMIT :rows");
      parameters.put("rows", rows);
    }

    String sql() {
      return text.toString();
    }

    Map<String, Object> parameters() {
      return parameters;
    }
  }
}
