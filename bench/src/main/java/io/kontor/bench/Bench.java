package io.kontor.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Transfers per second through the platform beside the same double entry in plain SQL: legs of both
 * sides in turn, a checkpoint inside each, the books checked at the end. Only the ratio counts,
 * because both sides share the machine with whatever else runs there.
 */
public final class Bench {
  private static final int LIST_ROUNDS = 300;
  private static final int REVOCATION_ROUNDS = 20;

  private final BenchOptions options;
  private final PrintStream out;
  private final Installation installation;
  private final Platform platform;

  private Bench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.installation = new Installation(options.data());
    this.platform = new Platform(installation);
  }

  /**
   * Runs the bench against the platform that runs from {@code --data}.
   *
   * @param arguments see {@code ./kontor bench --help}
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      new Bench(BenchOptions.parse(arguments), out).run();
    } catch (BenchException e) {
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
          .println("kontor bench: " + e.getMessage());
      System.exit(1);
    } catch (SQLException e) {
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
          .println("kontor bench: the database says: " + e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() throws SQLException, InterruptedException {
    describe();
    if (options.lists()) {
      new ListBench(installation, platform, out, options.rows(), LIST_ROUNDS).run();
      return;
    }
    if (options.neighbours()) {
      new NeighbourBench(installation, platform, out, options).run();
      return;
    }
    if (options.revocation()) {
      new RevocationBench(installation, platform, out, REVOCATION_ROUNDS).run();
      return;
    }
    out.printf(Locale.ROOT, "Making %d accounts on both sides.%n", options.accounts());
    Yardstick.create(installation, options.accounts());
    Side platformSide = platformSide();
    Side yardstick = yardstick();
    out.printf(
        Locale.ROOT,
        "A: %s. B: %s. %d connections each, closed loop; %d legs of %d s each, after %d s of"
            + " warm-up that do not count.%n",
        platformSide.name(),
        yardstick.name(),
        options.connections(),
        options.legs(),
        options.seconds(),
        options.warmUpSeconds());
    platformSide.run(options.warmUpSeconds(), options.connections());
    yardstick.run(options.warmUpSeconds(), options.connections());

    List<Leg> ours = new ArrayList<>();
    List<Leg> plain = new ArrayList<>();
    int disturbed = 0;
    out.printf(
        Locale.ROOT,
        "%n%-4s %12s %10s %10s   %12s %12s   %7s   %s%n",
        "leg",
        "A per s",
        "p50 ms",
        "p99 ms",
        "B per s",
        "mean/p50 ms",
        "A ÷ B",
        "busy before A, B");
    for (int i = 1; i <= options.legs(); i++) {
      double busyA = IdleCheck.await();
      Leg a = withCheckpoint(platformSide);
      double busyB = IdleCheck.await();
      Leg b = withCheckpoint(yardstick);
      ours.add(a);
      plain.add(b);
      disturbed += busyA > IdleCheck.BUSY || busyB > IdleCheck.BUSY ? 1 : 0;
      out.printf(
          Locale.ROOT,
          "%-4d %12.0f %10.2f %10.2f   %12.0f %12.2f   %7.2f   %.0f %%, %.0f %%%n",
          i,
          a.perSecond(),
          a.p50Millis(),
          a.p99Millis(),
          b.perSecond(),
          b.p50Millis(),
          a.perSecond() / b.perSecond(),
          busyA * 100,
          busyB * 100);
    }
    checkBooks();
    report(platformSide, yardstick, ours, plain, disturbed);
    if (!options.direct()) {
      new RevocationBench(installation, platform, out, REVOCATION_ROUNDS).run();
    }
  }

  private void describe() throws SQLException {
    out.printf(
        Locale.ROOT,
        "%s; %d processors; Java %s; generator, platform and database share this machine.%n",
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    try (Connection connection = installation.open("postgres")) {
      List<String> settings = new ArrayList<>();
      for (String name :
          List.of(
              "server_version",
              "fsync",
              "synchronous_commit",
              "full_page_writes",
              "wal_compression",
              "shared_buffers",
              "max_wal_size")) {
        settings.add(name + "=" + show(connection, name));
      }
      out.printf(Locale.ROOT, "PostgreSQL: %s%n", String.join(", ", settings));
      for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        if (!show(connection, name).equals("on")) {
          throw new BenchException(
              name + " is off, so nothing here is durable and the run would not count.");
        }
      }
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Side platformSide() {
    if (options.direct()) {
      List<String> ids = LedgerSide.accountIds(options.accounts());
      LedgerSide.open(installation, platform, ids);
      out.printf(
          Locale.ROOT, "Accounts opened and funded by the ledger call, from world:BANK_EUR.%n");
      return new LedgerSide(installation, platform, new Accounts(ids, options.hot()));
    }
    Merchant merchant = Merchant.withWallets(installation, platform, options.accounts());
    out.printf(
        Locale.ROOT,
        "Wallets opened through the gateway, funded by the ledger call from world:BANK_EUR.%n");
    return new TransferSide(
        installation,
        platform,
        merchant,
        new Accounts(merchant.wallets().subList(0, options.accounts()), options.hot()));
  }

  private Side yardstick() {
    Optional<Path> pgbench = PgbenchSide.find();
    if (pgbench.isPresent()) {
      out.printf(Locale.ROOT, "Driver of the yardstick: %s%n", pgbench.get());
      return new PgbenchSide(pgbench.get(), installation, options.accounts(), options.hot());
    }
    out.printf(
        Locale.ROOT,
        "Driver of the yardstick: JDBC (no pgbench was found; KONTOR_PGBENCH names one)%n");
    return new JdbcSide(
        () -> installation.open(Yardstick.DATABASE), options.accounts(), options.hot());
  }

  /** A leg with a checkpoint in its middle, so that both sides pay for full-page images alike. */
  private Leg withCheckpoint(Side side) throws InterruptedException {
    AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
    Thread checkpoint =
        Thread.ofPlatform()
            .name("checkpoint")
            .start(() -> {
              try (Connection connection = installation.open("postgres");
                  Statement statement = connection.createStatement()) {
                Thread.sleep(options.seconds() * 500L);
                statement.execute("CHECKPOINT");
              } catch (SQLException e) {
                failure.set(e);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    Leg leg = side.run(options.seconds(), options.connections());
    checkpoint.join();
    SQLException failed = failure.get();
    if (failed != null) {
      throw new BenchException("The checkpoint failed, so the run is void.", failed);
    }
    return leg;
  }

  private void checkBooks() throws SQLException {
    try (Connection connection = installation.open(Yardstick.DATABASE)) {
      long differences = Yardstick.differences(connection);
      if (differences != 0) {
        throw new BenchException(
            "The yardstick's books are wrong in " + differences + " places: the run is void.");
      }
    }
    JsonNode balance = platform.trialBalance();
    if (!balance.path("balanced").asBoolean()) {
      throw new BenchException("The trial balance is not zero: the run is void. " + balance);
    }
    out.printf(
        Locale.ROOT,
        "%nTrial balance: zero in every currency, every chain whole, every stored balance right;"
            + " the yardstick's books too.%n");
  }

  private void report(Side a, Side b, List<Leg> ours, List<Leg> plain, int disturbed) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).perSecond() / plain.get(i).perSecond());
    }
    Spread ourRate = Spread.of(ours.stream().map(Leg::perSecond).toList());
    Spread plainRate = Spread.of(plain.stream().map(Leg::perSecond).toList());
    Spread ratio = Spread.of(ratios);
    out.printf(Locale.ROOT, "A  %-28s %s transfers per second%n", a.name(), text("%.0f", ourRate));
    out.printf(
        Locale.ROOT, "B  %-28s %s transfers per second%n", b.name(), text("%.0f", plainRate));
    out.printf(
        Locale.ROOT,
        "A ÷ B%s: %s%n",
        options.hot() ? ", one hot account" : "",
        text("%.2f", ratio));
    if (disturbed > 0) {
      out.printf(
          Locale.ROOT,
          "The machine was not idle before %d of %d pairs of legs; take the ratio with care.%n",
          disturbed,
          options.legs());
    }
  }

  private static String text(String format, Spread spread) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        spread.median(),
        spread.least(),
        spread.most());
  }
}
