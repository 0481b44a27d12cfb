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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Measures figures and stores them; the books are checked after each. */
final class FigureBench {
  private static final String RATE = "transfers per second";
  private static final int COPIES = 3;
  private static final int OPEN_CONNECTIONS = 120; // the gateway gives a client 128 places

  private final Installation installation;
  private final Platform platform;
  private final BenchOptions options;
  private final PrintStream out;
  private final Results results;
  private final Map<String, String> settings;
  private final Duel duel;

  FigureBench(
      Installation installation,
      Platform platform,
      BenchOptions options,
      PrintStream out,
      Results results,
      Map<String, String> database) {
    this.installation = installation;
    this.platform = platform;
    this.options = options;
    this.out = out;
    this.results = results;
    this.duel = new Duel(installation, options, out);
    this.settings = new TreeMap<>(database);
    settings.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    settings.put("java", Runtime.version().toString());
    settings.put("connections", Integer.toString(options.connections()));
    settings.put("legs", Integer.toString(options.legs()));
    settings.put("seconds", Integer.toString(options.seconds()));
    settings.put("warmUpSeconds", Integer.toString(options.warmUpSeconds()));
  }

  /** Errors: {@link BenchException} when the run is void. */
  void measure(Figure figure) throws SQLException, InterruptedException {
    switch (figure) {
      case L1 -> besidePlainSql(figure, ledger(false), false);
      case L2 -> besidePlainSql(figure, ledger(true), true);
      case L3 -> besideEachOther(figure, ledger(true), ledger(false));
      case L4 -> besidePlainSql(figure, transfers(1, options.hot()), options.hot());
      case L7 -> atAFixedRate();
      case L8 -> atHalfOfThePeak();
      case L9 -> stored();
      case L10 -> besideEachOther(figure, transfers(COPIES, false), transfers(1, false));
      case L11 -> besideEachOther(figure, payIns(), transfers(1, false));
      case G1 -> addedByTheGateway();
    }
  }

  private void besidePlainSql(Figure figure, Side ours, boolean hot)
      throws SQLException, InterruptedException {
    Yardstick.create(installation, options.accounts());
    Side plain = yardstick(hot);
    Duel.Outcome outcome = duel(ours, plain);
    try (Connection connection = installation.open(Yardstick.DATABASE)) {
      long differences = Yardstick.differences(connection);
      if (differences != 0) {
        throw new BenchException(
            "The yardstick's books are wrong in " + differences + " places: the run is void.");
      }
    }
    if (figure == Figure.L4 && hot) {
      checkBooks(); // one wallet through the gateway is no figure of its own
    } else {
      store(figure, ours, plain, outcome);
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
        text("%.0f", outcome.ourRate()),
        RATE,
        b.name(),
        text("%.0f", outcome.plainRate()),
        RATE,
        text("%.2f", outcome.ratio()));
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
    store(
        figure,
        outcome.ratio(),
        new Measured(a.name(), RATE, outcome.ourRate()),
        new Measured(b.name(), RATE, outcome.plainRate()),
        Map.of("disturbedLegs", Integer.toString(outcome.disturbed())));
  }

  private void atAFixedRate() {
    HttpSide side = transfers(1, false);
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
    store(
        Figure.L7,
        single(late),
        new Measured("p99", "ms", single(all.millis(0.99))),
        null,
        Map.of(
            "rate", Integer.toString(options.rate()),
            "minutes", Integer.toString(options.minutes()),
            "shareOver250ms", Double.toString(slow)));
  }

  private void atHalfOfThePeak() {
    HttpSide side = transfers(1, false);
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
        text("%.1f", Spread.of(loaded)),
        text("%.1f", Spread.of(alone)),
        text("%.2f", Spread.of(ratios)));
    store(
        Figure.L8,
        Spread.of(ratios),
        new Measured("p99 at half of the peak", "ms", Spread.of(loaded)),
        new Measured("p99 one at a time", "ms", Spread.of(alone)),
        Map.of("peak", String.format(Locale.ROOT, "%.0f", peak)));
  }

  private void stored() throws SQLException, InterruptedException {
    HttpSide side = transfers(1, false);
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
    out.printf(Locale.ROOT, "%s bytes per transfer, outbox drained.%n", text("%.0f", spread));
    store(Figure.L9, spread, new Measured("all databases", "bytes", spread), null, Map.of());
  }

  private void addedByTheGateway() {
    Merchant merchant = merchant();
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
        text("%.0f", Spread.of(with)),
        text("%.0f", Spread.of(without)),
        text("%.0f", Spread.of(added)));
    store(
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

  private HttpSide transfers(int copies, boolean hot) {
    Merchant merchant = merchant();
    return new TransferSide(installation, platform, merchant, accounts(merchant, hot), copies);
  }

  private HttpSide payIns() {
    Merchant merchant = merchant();
    return new PayInSide(installation, platform, merchant, accounts(merchant, false));
  }

  private Merchant merchant() {
    return Merchant.withWallets(installation, platform, options.accounts());
  }

  private Accounts accounts(Merchant merchant, boolean hot) {
    return new Accounts(merchant.wallets().subList(0, options.accounts()), hot);
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

  private void checkBooks() {
    JsonNode balance = platform.trialBalance();
    if (!balance.path("balanced").asBoolean()) {
      throw new BenchException("The trial balance is not zero: the run is void. " + balance);
    }
    out.printf(
        Locale.ROOT,
        "Trial balance: zero in every currency, every chain whole, every stored balance right.%n");
  }

  /** Stores only what counts: the books are checked first. */
  private void store(
      Figure figure,
      Spread value,
      Measured ours,
      @Nullable Measured reference,
      Map<String, String> more) {
    checkBooks();
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(more);
    results.put(figure, value, ours, reference, all);
  }

  private static Spread single(double value) {
    return new Spread(value, value, value);
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
