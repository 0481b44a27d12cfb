package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.CommandOptions;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How long and by which plan. The help text in {@code docs/commands/chaos.txt} is generated from
 * here (ADR 0018).
 */
@Command(
    name = "./kontor chaos",
    synopsisHeading = "",
    descriptionHeading = "%n",
    description = {
      "Kill and pause parts of a loaded platform, then prove that money, keys and events are as they",
      "must be. One seed is one plan: the same requests, and the same faults in the same order."
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    sortOptions = false,
    footer = {
      "",
      "Needs Linux. Exit status: 0 when everything holds; 1 with each violation: the seed, the step"
          + " of the",
      "plan, what was expected and what was seen. What is proven: bench/README.md."
    })
final class ChaosOptions {
  private static final int SEEDS = 1_000_000;

  @Parameters(
      paramLabel = "SEED",
      arity = "0..1",
      description = "a whole number (default: one of a million, which is printed)")
  private @Nullable Long seed;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "5",
      description = "how long the load and the faults last (${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "8",
      description = "how many clients send requests at the same time (${DEFAULT-VALUE})")
  private int clients;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the platform that runs from this folder (default: start one for the run)")
  private @Nullable Path data;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "first port of the platform that is started for the run (default: 18080)")
  @SuppressWarnings("UnusedVariable") // bench/chaos reads it
  private @Nullable Integer portBase;

  @Option(names = "--keep", description = "leave the platform that was started for the run running")
  @SuppressWarnings("UnusedVariable") // bench/chaos reads it
  private boolean keep;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private ChaosOptions() {}

  /** Reads the arguments. Errors: {@link BenchException} that names the wrong one. */
  static ChaosOptions parse(String... arguments) {
    ChaosOptions options = new ChaosOptions();
    CommandOptions.read(new CommandLine(options), arguments);
    CommandOptions.between("--minutes", options.minutes, 1, 24 * 60);
    CommandOptions.between("--clients", options.clients, 1, 64);
    if (options.data == null) {
      throw new BenchException("--data is missing.");
    }
    if (options.seed == null) {
      options.seed = (long) new Random().nextInt(SEEDS);
    }
    return options;
  }

  /** The help text. */
  static String helpText() {
    return CommandOptions.helpText(new ChaosOptions());
  }

  /** The plan. */
  long seed() {
    if (seed == null) {
      throw new IllegalStateException("parse chooses one");
    }
    return seed;
  }

  /** How long the load lasts. */
  int minutes() {
    return minutes;
  }

  /** Clients that send at the same time. */
  int clients() {
    return clients;
  }

  /** Data folder of the running platform. */
  Path data() {
    if (data == null) {
      throw new IllegalStateException("parse checks that it is there");
    }
    return data;
  }
}
