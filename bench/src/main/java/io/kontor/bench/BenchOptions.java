package io.kontor.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What to measure. The help text in {@code docs/commands/bench.txt} is generated from here (ADR
 * 0018).
 */
@Command(
    name = "./kontor bench",
    synopsisHeading = "",
    descriptionHeading = "%n",
    description = {
      "Measure figures of the platform; without a name L4, transfers per second through the gateway",
      "beside the same double entry in plain SQL. Only ratios count: both sides share the machine."
    },
    parameterListHeading = "%n",
    optionListHeading = "%n",
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 when the run counts; 1 when a transfer failed, durability was off or the"
          + " books do",
      "not balance. What is measured: bench/README.md."
    })
final class BenchOptions {
  private static final int ACCOUNTS = 10_000;
  private static final int ACCOUNTS_DIRECT = 100_000;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      completionCandidates = Rows.class,
      description = "what to measure (bench/README.md): ${COMPLETION-CANDIDATES}")
  private List<Figure> figures = new ArrayList<>();

  @Option(
      names = "--direct",
      description = "L1, the ledger call of wallet-service; with --hot L2 and L3")
  private boolean direct;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "items of the long lists of Q1, and rows of reports (${DEFAULT-VALUE})")
  private int rows;

  @Option(
      names = "--neighbours",
      description = "transfers beside a client that misbehaves, and beside one that does not")
  private boolean neighbours;

  @Option(
      names = "--pace",
      paramLabel = "N",
      defaultValue = "40",
      description = "calls per second of that client (${DEFAULT-VALUE})")
  private int pace;

  @Option(
      names = "--revocation",
      description =
          "only the time for which a revoked key is still accepted; otherwise measured after the"
              + " transfers")
  private boolean revocation;

  @Option(names = "--hot", description = "every credit goes to one wallet")
  private boolean hot;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "length of a leg (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20",
      description = "shortest warm-up; a rate is awaited until it stands still (${DEFAULT-VALUE})")
  private int warmUpSeconds;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "32",
      description = "connections of each side (${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--legs",
      paramLabel = "N",
      defaultValue = "5",
      description = "legs of each side, alternated (${DEFAULT-VALUE})")
  private int legs;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description =
          "wallets, and accounts of the yardstick ("
              + ACCOUNTS
              + "; at wallet-service "
              + ACCOUNTS_DIRECT
              + ")")
  private @Nullable Integer accounts;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "1000",
      description = "transfers per second of L7 (${DEFAULT-VALUE})")
  private int rate;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "10",
      description = "how long L7 takes (${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "where results are kept (bench/results/latest.json of this checkout)")
  private @Nullable Path results;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "measure the platform that runs from this folder (default: start one for the bench)")
  private @Nullable Path data;

  @Option(
      names = "--keep",
      description = "leave the platform that was started for the bench running")
  @SuppressWarnings("UnusedVariable") // bench/run reads it
  private boolean keep;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private BenchOptions() {}

  /** The names that can be given. */
  private static final class Rows implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Figure.values())
          .filter(figure -> figure.row() == figure)
          .map(Figure::name)
          .iterator();
    }
  }

  /** Reads the arguments. Errors: {@link BenchException} that names the wrong one. */
  static BenchOptions parse(String... arguments) {
    BenchOptions options = new BenchOptions();
    CommandOptions.read(
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true), arguments);
    CommandOptions.between("--rows", options.rows, ListFigures.SHORT + 1, 100_000_000);
    CommandOptions.between("--pace", options.pace, 1, 10_000);
    CommandOptions.between("--seconds", options.seconds, 2, 3600);
    CommandOptions.between("--warm-up", options.warmUpSeconds, 1, 3600);
    CommandOptions.between("--connections", options.connections, 1, 200);
    CommandOptions.between("--legs", options.legs, 1, 100);
    CommandOptions.between("--rate", options.rate, 1, 100_000);
    CommandOptions.between("--minutes", options.minutes, 1, 24 * 60);
    CommandOptions.between("--accounts", options.accounts(), 2, 1_000_000);
    if (options.data == null) {
      throw new BenchException("--data is missing.");
    }
    return options;
  }

  /** The help text. */
  static String helpText() {
    return CommandOptions.helpText(new BenchOptions());
  }

  /** Data folder of the running platform. */
  Path data() {
    if (data == null) {
      throw new IllegalStateException("parse checks that it is there");
    }
    return data;
  }

  /** What to measure, in order. */
  List<Figure> figures() {
    if (!figures.isEmpty()) {
      return figures.stream().map(Figure::row).distinct().toList();
    }
    if (direct) {
      return hot ? List.of(Figure.L2, Figure.L3) : List.of(Figure.L1);
    }
    return List.of(Figure.L4);
  }

  /** Where results are kept. */
  Path results() {
    return results != null ? results : data().resolve("bench-results").resolve("latest.json");
  }

  /** The source that is measured, as bench/run names it. */
  String commit() {
    return System.getProperty("kontor.commit", "unknown");
  }

  /** The checkout that the platform runs from, as bench/run names it. */
  Path root() {
    return Path.of(System.getProperty("kontor.root", ""));
  }

  /** Transfers per second of an open loop. */
  int rate() {
    return rate;
  }

  /** How long that open loop takes. */
  int minutes() {
    return minutes;
  }

  /** Length of a leg. */
  int seconds() {
    return seconds;
  }

  /** Length of the first leg of each side, which does not count. */
  int warmUpSeconds() {
    return warmUpSeconds;
  }

  /** Connections of each side. */
  int connections() {
    return connections;
  }

  /** Legs of each side; they alternate. */
  int legs() {
    return legs;
  }

  /** Accounts of each side, without the hot one. */
  int accounts() {
    boolean ledgerOnly = figures().stream().allMatch(Figure::atTheLedger);
    return accounts != null ? accounts : ledgerOnly ? ACCOUNTS_DIRECT : ACCOUNTS;
  }

  /** Every credit goes to one account. */
  boolean hot() {
    return hot;
  }

  /** Items of a long list, and rows of a report. */
  int rows() {
    return rows;
  }

  /** Transfers beside a client that misbehaves instead of beside plain SQL. */
  boolean neighbours() {
    return neighbours;
  }

  /** Calls per second of that client. */
  int pace() {
    return pace;
  }

  /** How long a revoked key is still accepted instead of transfers. */
  boolean revocation() {
    return revocation;
  }
}
