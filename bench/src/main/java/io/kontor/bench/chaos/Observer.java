package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.Installation;
import io.kontor.bench.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Waits until everything has settled and looks at it: through the gateway, on the topics, and in
 * the databases where nothing else shows it.
 */
final class Observer {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Longer than the lease of a call whose instance died. */
  private static final Duration HOOKS_LIMIT = Duration.ofSeconds(90);

  private static final int AT_ONCE = 4;
  private static final List<String> DATABASES =
      List.of("identity", "wallet", "transaction", "compliance", "dispute", "reporting", "webhook");

  private static final String UNDER_WAY =
      """
      SELECT (SELECT count(*) FROM transaction
               WHERE client_id = ? AND (NOT visible OR status = 'CREATED'))
           + (SELECT count(*) FROM transaction_intent WHERE client_id = ?)
      """;
  private static final String UNPUBLISHED = "SELECT count(*) FROM outbox WHERE parked_at IS NULL";
  private static final String STORED_NOTICES =
      """
      SELECT count(*) FROM event
       WHERE client_id = ?
         AND (event_type LIKE 'TRANSFER%' OR event_type LIKE 'PAYIN%' OR event_type LIKE 'PAYOUT%')
      """;
  private static final String REPORTED =
      "SELECT count(*) FROM payment_transaction WHERE client_id = ? AND status <> 'CREATED'";
  private static final String ROWS =
      """
      SELECT id,
             concat_ws(' ', type, nature, status, result_code, debited_currency, debited_amount,
                       credited_amount, fees_amount, debited_wallet_id, credited_wallet_id, tag)
        FROM %s WHERE client_id = ?
      """;
  private static final String REPORTED_BALANCES =
      "SELECT account, balance::text FROM account_balance WHERE client_id = ?";
  private static final String WAITING =
      """
      SELECT resource_id, event_type FROM delivery
       WHERE client_id = ? AND status = 'PENDING' AND attempts > 0
         AND due_at > now() + interval '30 seconds'
      """;
  private static final String DEAD =
      """
      SELECT 'inbox of ' || topic, reason
        FROM inbox_parked WHERE parked_at >= CAST(? AS timestamptz)
      UNION ALL
      SELECT 'outbox to ' || topic, reason
        FROM outbox WHERE parked_at >= CAST(? AS timestamptz)
      UNION ALL
      SELECT 'queue ' || queue || ' ' || item_id, reason
        FROM queue_failure WHERE parked_at >= CAST(? AS timestamptz)
      """;

  private final Installation installation;
  private final Platform platform;
  private final World world;
  private final Sink sink;

  Observer(Installation installation, Platform platform, World world, Sink sink) {
    this.installation = installation;
    this.platform = platform;
    this.world = world;
    this.sink = sink;
  }

  /** The database server's time, as text: dead letters count from it. */
  static String now(Installation installation) throws SQLException {
    try (Connection connection = installation.open("postgres");
        PreparedStatement statement = connection.prepareStatement("SELECT now()::text");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  /**
   * Looks. Errors: {@link BenchException} when the platform does not answer.
   *
   * @param since time of the database server before the load
   */
  Observation observe(Collection<Outcome> history, String since)
      throws SQLException, InterruptedException {
    List<String> unsettled = new ArrayList<>();
    settle(unsettled, "transactions", "transaction", UNDER_WAY, 0);
    settle(unsettled, "events of transaction-service", "transaction", UNPUBLISHED, 0);
    settle(unsettled, "events of wallet-service", "wallet", UNPUBLISHED, 0);
    try (Api api = api()) {
      List<Listed> transactions =
          api.list("/users/" + world.userId() + "/transactions").stream().map(Listed::of).toList();
      settle(unsettled, "merchant's events", "webhook", STORED_NOTICES, transactions.size() * 2L);
      settle(unsettled, "reported transactions", "reporting", REPORTED, transactions.size());
      Set<Notice> waiting = waitForHooks(Verdict.hooked(history));
      Map<Notice, Integer> notices = new HashMap<>();
      for (JsonNode event : api.list("/events")) {
        Notice notice =
            new Notice(event.path("ResourceId").asString(""), event.path("EventType").asString(""));
        notices.merge(notice, 1, Integer::sum);
      }
      Map<String, Long> balances = balances(api);
      return new Observation(
          transactions,
          balances,
          reportedBalances(balances),
          unsettled,
          readBacks(history),
          trialBalance(),
          Topics.read(installation, world.clientId()),
          notices,
          sink.calls(),
          waiting,
          pairs("transaction", ROWS.formatted("transaction"), world.clientId()),
          pairs("reporting", ROWS.formatted("payment_transaction"), world.clientId()),
          deadLetters(since));
    }
  }

  private Api api() {
    return new Api(
        platform, installation.port(Installation.GATEWAY), world.clientId(), world.apiKey());
  }

  /** Waits until a count is zero, or, where some are due, until all of them are there. */
  private void settle(List<String> unsettled, String what, String database, String sql, long due)
      throws SQLException, InterruptedException {
    long[] count = new long[1];
    try (Connection connection = installation.open(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
        statement.setString(i, world.clientId());
      }
      long end = System.nanoTime() + LIMIT.toNanos();
      do {
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
          count[0] = rows.getLong(1);
        }
        if (due == 0 ? count[0] == 0 : count[0] >= due) {
          return;
        }
        Thread.sleep(Duration.ofMillis(200));
      } while (System.nanoTime() < end);
    }
    unsettled.add(
        "%s: %d instead of %d after %d s".formatted(what, count[0], due, LIMIT.toSeconds()));
  }

  private Map<String, Long> balances(Api api) throws InterruptedException {
    Map<String, Long> balances = new HashMap<>();
    for (String wallet : world.wallets()) {
      balances.put(wallet, balance(api.read("/wallets/" + wallet)));
    }
    balances.put(World.FEES, balance(api.read("/clients/wallets/FEES/EUR")));
    return balances;
  }

  private static long balance(JsonNode wallet) {
    return wallet.path("Balance").path("Amount").asLong(Long.MIN_VALUE);
  }

  /** Once they are these, or as they are when the wait is over. */
  private Map<String, Long> reportedBalances(Map<String, Long> due)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Map<String, Long> reported = reportedBalances();
      if (reported.equals(due) || System.nanoTime() > end) {
        return reported;
      }
      Thread.sleep(Duration.ofMillis(200));
    }
  }

  private Map<String, Long> reportedBalances() throws SQLException {
    Map<String, String> reported = pairs("reporting", REPORTED_BALANCES, world.clientId());
    Map<String, Long> balances = new HashMap<>();
    for (String wallet : world.opening().keySet()) {
      String balance = reported.get(world.account(wallet));
      if (balance != null) {
        balances.put(wallet, Long.valueOf(balance));
      }
    }
    return balances;
  }

  private String trialBalance() {
    JsonNode balance = platform.trialBalance();
    return balance.path("balanced").asBoolean(false) ? "" : balance.toString();
  }

  private Map<String, Answer> readBacks(Collection<Outcome> history) throws InterruptedException {
    List<String> keys = history.stream().map(Outcome::key).toList();
    Map<String, Answer> all = new HashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Map<String, Answer>>> shares = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int share = i;
        shares.add(threads.submit(() -> readBacks(keys, share)));
      }
      for (Future<Map<String, Answer>> share : shares) {
        all.putAll(share.get());
      }
    } catch (ExecutionException e) {
      throw new BenchException("Keys could not be read back: " + e.getMessage(), e);
    }
    return all;
  }

  private Map<String, Answer> readBacks(List<String> keys, int share) throws InterruptedException {
    Map<String, Answer> found = new HashMap<>();
    try (Api api = api()) {
      for (int i = share; i < keys.size(); i += AT_ONCE) {
        String key = keys.get(i);
        AtomicReference<Optional<Answer>> last = new AtomicReference<>(Optional.empty());
        // An unknown key is an answer, too; what breaks or is under way is asked again.
        Waiting.until(
            LIMIT,
            () -> {
              last.set(api.get("/responses/" + key));
              return last.get().filter(Answer::decides).isPresent();
            });
        last.get()
            .map(answer -> answer.ok() ? Client.kept(answer) : answer)
            .ifPresent(answer -> found.put(key, answer));
      }
    }
    return found;
  }

  /** Until each was called or is due much later; gives the latter. */
  private Set<Notice> waitForHooks(Set<Notice> due) throws SQLException, InterruptedException {
    long end = System.nanoTime() + HOOKS_LIMIT.toNanos();
    while (true) {
      Set<Notice> waiting = waiting();
      Set<Notice> missing = new HashSet<>(due);
      missing.removeAll(sink.calls().keySet());
      missing.removeAll(waiting);
      if (missing.isEmpty() || System.nanoTime() > end) {
        return waiting;
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  private Set<Notice> waiting() throws SQLException {
    Set<Notice> waiting = new HashSet<>();
    each(
        "webhook",
        WAITING,
        List.of(world.clientId()),
        row -> waiting.add(new Notice(row.getString(1), row.getString(2))));
    return waiting;
  }

  private List<String> deadLetters(String since) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String database : DATABASES) {
      each(
          database,
          DEAD,
          List.of(since, since, since),
          row -> found.add(database + ": " + row.getString(1) + ": " + row.getString(2)));
    }
    return found;
  }

  private Map<String, String> pairs(String database, String sql, String clientId)
      throws SQLException {
    Map<String, String> pairs = new HashMap<>();
    each(database, sql, List.of(clientId), row -> pairs.put(row.getString(1), row.getString(2)));
    return pairs;
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String database, String sql, List<String> parameters, Row taker)
      throws SQLException {
    try (Connection connection = installation.open(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }
}
