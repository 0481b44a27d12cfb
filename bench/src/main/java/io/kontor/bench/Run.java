package io.kontor.bench;

import io.kontor.bench.Results.Measured;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What all figures of one run share: the platform, the options, and where results are kept. */
final class Run {
  private final Installation installation;
  private final Platform platform;
  private final BenchOptions options;
  private final PrintStream out;
  private final Results results;
  private final Map<String, String> settings;

  Run(
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
    this.settings = new TreeMap<>(database);
    settings.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    settings.put("java", Runtime.version().toString());
    settings.put("connections", Integer.toString(options.connections()));
    settings.put("legs", Integer.toString(options.legs()));
    settings.put("seconds", Integer.toString(options.seconds()));
    settings.put("warmUpSeconds", Integer.toString(options.warmUpSeconds()));
  }

  Installation installation() {
    return installation;
  }

  Platform platform() {
    return platform;
  }

  BenchOptions options() {
    return options;
  }

  PrintStream out() {
    return out;
  }

  /** One measurement of one side: a leg. */
  @FunctionalInterface
  interface Measurement {
    double take() throws SQLException, InterruptedException;
  }

  /**
   * What both sides reached, leg by leg.
   *
   * @param disturbed pairs of legs before which the machine was not idle
   */
  record Pairs(List<Double> ours, List<Double> reference, int disturbed) {
    Pairs {
      ours = List.copyOf(ours);
      reference = List.copyOf(reference);
    }

    /** Of each pair of legs. */
    Spread ratio() {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < ours.size(); i++) {
        ratios.add(ours.get(i) / reference.get(i));
      }
      return Spread.of(ratios);
    }
  }

  /** Measures both sides in turn, as many legs of each as the options say. */
  Pairs inTurn(String unit, Measurement ours, Measurement reference)
      throws SQLException, InterruptedException {
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    int disturbed = 0;
    say("%n%-4s %14s %14s   %7s   busy before A, B%n", "leg", "A", "B", "A ÷ B");
    for (int i = 1; i <= options.legs(); i++) {
      double busyA = IdleCheck.await();
      a.add(ours.take());
      double busyB = IdleCheck.await();
      b.add(reference.take());
      disturbed += busyA > IdleCheck.BUSY || busyB > IdleCheck.BUSY ? 1 : 0;
      say(
          "%-4d %14.1f %14.1f   %7.3f   %.0f %%, %.0f %%%n",
          i, a.getLast(), b.getLast(), a.getLast() / b.getLast(), busyA * 100, busyB * 100);
    }
    Pairs pairs = new Pairs(a, b, disturbed);
    say(
        "A %s, B %s %s; A ÷ B %s%n",
        text("%.1f", Spread.of(a)), text("%.1f", Spread.of(b)), unit, text("%.3f", pairs.ratio()));
    return pairs;
  }

  HttpSide transfers(int copies, boolean hot) {
    Merchant merchant = merchant();
    return new TransferSide(installation, platform, merchant, accounts(merchant, hot), copies);
  }

  Merchant merchant() {
    return Merchant.withWallets(installation, platform, options.accounts());
  }

  Accounts accounts(Merchant merchant, boolean hot) {
    return new Accounts(merchant.wallets().subList(0, options.accounts()), hot);
  }

  /** Stores a ratio of two sides that were measured in turn. */
  void store(
      Figure figure, String a, String b, String unit, Pairs pairs, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(more);
    all.put("disturbedLegs", Integer.toString(pairs.disturbed()));
    store(
        figure,
        pairs.ratio(),
        new Measured(a, unit, Spread.of(pairs.ours())),
        new Measured(b, unit, Spread.of(pairs.reference())),
        all);
  }

  /**
   * Stores only what counts: the books are checked first. Errors: {@link BenchException} when they
   * do not balance.
   */
  void store(
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

  /** Says and stores why a figure has no value. */
  void notMeasured(Figure figure, String reason) {
    say("%s is not measured: %s%n", figure, reason);
    results.putReason(figure, reason, settings);
  }

  void checkBooks() {
    JsonNode balance = platform.trialBalance();
    if (!balance.path("balanced").asBoolean()) {
      throw new BenchException("The trial balance is not zero: the run is void. " + balance);
    }
    say("Trial balance: zero in every currency, every chain whole, every stored balance right.%n");
  }

  /** Prints a line of the report. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  void say(String format, Object... arguments) {
    out.print(String.format(Locale.ROOT, format, arguments));
    out.flush();
  }

  static String text(String format, Spread spread) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        spread.median(),
        spread.least(),
        spread.most());
  }
}
