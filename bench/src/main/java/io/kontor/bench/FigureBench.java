package io.kontor.bench;

import io.kontor.bench.Results.Measured;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Measures figures and stores them; the books are checked after each. */
final class FigureBench {
  private static final String RATE = "transfers per second";
  private static final int COPIES = 3;
  private static final int OPEN_CONNECTIONS = 120; // the gateway gives a client 128 places

  private final Run run;
  private final Installation installation;
  private final Platform platform;
  private final BenchOptions options;
  private final PrintStream out;
  private final Duel duel;

  FigureBench(Run run) {
    this.run = run;
    this.installation = run.installation();
    this.platform = run.platform();
    this.options = run.options();
    this.out = run.out();
    this.duel = new Duel(installation, options, out);
  }

  /** Errors: {@link BenchException} when the run is void. */
  void measure(Figure figure) throws SQLException, InterruptedException {
    switch (figure) {
      case L1 -> besidePlainSql(figure, ledger(false), false);
      case L2 -> besidePlainSql(figure, ledger(true), true);
      case L3 -> besideEachOther(figure, ledger(true), ledger(false));
      case L4 -> besidePlainSql(figure, run.transfers(1, options.hot()), options.hot());
      case L5 -> besideBatches();
      case L7 -> atAFixedRate();
      case L8 -> atHalfOfThePeak();
      case L9 -> stored();
      case L10 -> besideEachOther(figure, run.transfers(COPIES, false), run.transfers(1, false));
      case L11 -> besideEachOther(figure, payIns(), run.transfers(1, false));
      case G1 -> addedByTheGateway();
      case G2 -> new GatewayFigures(run).besideNginx();
      case G3 -> new GatewayFigures(run).withoutToken();
      case W1, W2, W2_P99, W3 -> new WebhookFigures(run).measure(figure);
      case R1R, R2R, R2R_FIRST_BYTE, R3R -> new ReportFigures(run).measure(figure);
      case Q1 -> new ListFigures(run).measure();
      case S2, S4 -> new StartFigures(run).measure(figure);
      case S3, S3_LOADED, S3_PLATFORM -> new MemoryFigures(run).measure();
      case U1, U1_JS, U1_CSS -> new DashboardFigures(run).measure();
    }
  }

  private void besidePlainSql(Figure figure, Side ours, boolean hot)
      throws SQLException, InterruptedException {
    Yardstick.create(installation, options.accounts());
    Side plain = yardstick(hot);
    Duel.Outcome outcome = duel(ours, plain);
    checkYardstick();
    if (figure == Figure.L4 && hot) {
      run.checkBooks(); // one wallet through the gateway is no figure of its own
    } else {
      store(figure, ours, plain, outcome);
    }
  }

  /** Few connections on both sides: a call is a batch already. */
  private void besideBatches() throws SQLException, InterruptedException {
    Yardstick.create(installation, options.accounts());
    Merchant merchant = run.merchant();
    Side ours =
        new BulkSide(installation, platform, merchant, run.accounts(merchant, false))
            .withConnections(BulkSide.CONNECTIONS);
    Side plain =
        JdbcSide.batches(
                () -> installation.open(Yardstick.DATABASE), options.accounts(), BulkSide.TRANSFERS)
            .withConnections(BulkSide.CONNECTIONS);
    Duel.Outcome outcome = duel(ours, plain);
    checkYardstick();
    store(
        Figure.L5,
        outcome,
        ours,
        plain,
        Map.of("connections", Integer.toString(BulkSide.CONNECTIONS)));
  }

  private void checkYardstick() throws SQLException {
    try (Connection connection = installation.open(Yardstick.DATABASE)) {
      long differences = Yardstick.differences(connection);
      if (differences != 0) {
        throw new BenchException(
            "The yardstick's books are wrong in " + differences + " places: the run is void.");
      }
    }
  }

  private void besideEachOther(Figure figure, Side ours, Side other) throws InterruptedException {
    store(figure, ours, other, duel(ours, other));
  }

  private Duel.Outcome duel(Side a, Side b) throws InterruptedException {
    Duel.Outcome outcome = duel.run(a, b);
    out.printf(
        Locale.ROOT,
        "%nA  %-28s %s %s%nB  %-28s %s %s%nA ÷ B: %s%n",
        a.name(),
        Run.text("%.0f", outcome.ourRate()),
        RATE,
        b.name(),
        Run.text("%.0f", outcome.plainRate()),
        RATE,
        Run.text("%.2f", outcome.ratio()));
    if (outcome.disturbed() > 0) {
      out.printf(
          Locale.ROOT,
          "The machine was not idle before %d of %d pairs of legs; take the ratio with care.%n",
          outcome.disturbed(),
          options.legs());
    }
    return outcome;
  }

  private void store(Figure figure, Side a, Side b, Duel.Outcome outcome) {
    store(figure, outcome, a, b, Map.of());
  }

  private void store(
      Figure figure, Duel.Outcome outcome, Side a, Side b, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(more);
    all.put("disturbedLegs", Integer.toString(outcome.disturbed()));
    run.store(
        figure,
        outcome.ratio(),
        new Measured(a.name(), RATE, outcome.ourRate()),
        new Measured(b.name(), RATE, outcome.plainRate()),
        all);
  }

  private void atAFixedRate() {
    HttpSide side = run.transfers(1, false);
    side.run(options.warmUpSeconds(), options.connections());
    Latencies all = side.open(options.rate(), options.minutes() * 60, OPEN_CONNECTIONS);
    double late = all.shareOver(1_000);
    double slow = all.shareOver(250);
    out.printf(
        Locale.ROOT,
        "%d transfers at %d per second, open loop: %.3f %% over 250 ms, %.3f %% over 1 s;"
            + " p50 %.1f, p99 %.1f ms.%n",
        all.total(),
        options.rate(),
        slow * 100,
        late * 100,
        all.millis(0.5),
        all.millis(0.99));
    run.store(
        Figure.L7,
        Spread.single(late),
        new Measured("p99", "ms", Spread.single(all.millis(0.99))),
        null,
        Map.of(
            "rate", Integer.toString(options.rate()),
            "minutes", Integer.toString(options.minutes()),
            "shareOver250ms", Double.toString(slow)));
  }

  private void atHalfOfThePeak() {
    HttpSide side = run.transfers(1, false);
    side.run(options.warmUpSeconds(), options.connections());
    double peak = side.run(options.seconds(), options.connections()).perSecond();
    List<Double> loaded = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < options.legs(); i++) {
      alone.add(side.run(options.seconds(), 1).p99Millis());
      loaded.add(side.open(peak / 2, options.seconds(), OPEN_CONNECTIONS).millis(0.99));
      ratios.add(loaded.getLast() / alone.getLast());
    }
    out.printf(
        Locale.ROOT,
        "p99 at %.0f per second (half of the peak), open loop: %s ms; one at a time: %s ms;"
            + " ratio %s%n",
        peak / 2,
        Run.text("%.1f", Spread.of(loaded)),
        Run.text("%.1f", Spread.of(alone)),
        Run.text("%.2f", Spread.of(ratios)));
    run.store(
        Figure.L8,
        Spread.of(ratios),
        new Measured("p99 at half of the peak", "ms", Spread.of(loaded)),
        new Measured("p99 one at a time", "ms", Spread.of(alone)),
        Map.of("peak", String.format(Locale.ROOT, "%.0f", peak)));
  }

  private void stored() throws SQLException, InterruptedException {
    HttpSide side = run.transfers(1, false);
    StoredBytes bytes = new StoredBytes(installation);
    side.run(options.warmUpSeconds(), options.connections());
    List<Double> each = new ArrayList<>();
    long before = bytes.await();
    for (int i = 0; i < options.legs(); i++) {
      long sent = side.sent();
      side.run(options.seconds(), options.connections());
      long after = bytes.await();
      each.add((double) (after - before) / (side.sent() - sent));
      before = after;
    }
    Spread spread = Spread.of(each);
    out.printf(Locale.ROOT, "%s bytes per transfer, outbox drained.%n", Run.text("%.0f", spread));
    run.store(Figure.L9, spread, new Measured("all databases", "bytes", spread), null, Map.of());
  }

  private void addedByTheGateway() {
    Merchant merchant = run.merchant();
    ReadSide through = ReadSide.gateway(installation, platform, merchant);
    ReadSide direct = ReadSide.service(installation, platform, merchant);
    through.run(options.warmUpSeconds(), 1);
    direct.run(options.warmUpSeconds(), 1);
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    for (int i = 0; i < options.legs(); i++) {
      with.add(through.run(options.seconds(), 1).p50Millis() * 1_000);
      without.add(direct.run(options.seconds(), 1).p50Millis() * 1_000);
      added.add(with.getLast() - without.getLast());
    }
    out.printf(
        Locale.ROOT,
        "A read at the median through the gateway %s µs, at the service %s µs; added %s µs%n",
        Run.text("%.0f", Spread.of(with)),
        Run.text("%.0f", Spread.of(without)),
        Run.text("%.0f", Spread.of(added)));
    run.store(
        Figure.G1,
        Spread.of(added),
        new Measured(through.name(), "µs", Spread.of(with)),
        new Measured(direct.name(), "µs", Spread.of(without)),
        Map.of("connections", "1"));
  }

  private HttpSide ledger(boolean hot) {
    List<String> ids = LedgerSide.accountIds(options.accounts());
    LedgerSide.open(installation, platform, ids);
    return new LedgerSide(installation, platform, new Accounts(ids, hot));
  }

  private HttpSide payIns() {
    Merchant merchant = run.merchant();
    return new PayInSide(installation, platform, merchant, run.accounts(merchant, false));
  }

  private Side yardstick(boolean hot) {
    Optional<Path> pgbench = PgbenchSide.find();
    if (pgbench.isPresent()) {
      out.printf(Locale.ROOT, "Driver of the yardstick: %s%n", pgbench.get());
      return new PgbenchSide(pgbench.get(), installation, options.accounts(), hot);
    }
    out.printf(
        Locale.ROOT,
        "Driver of the yardstick: JDBC (no pgbench was found; KONTOR_PGBENCH names one)%n");
    return new JdbcSide(() -> installation.open(Yardstick.DATABASE), options.accounts(), hot);
  }
}
