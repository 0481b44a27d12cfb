package io.kontor.bench;

import java.nio.file.Path;

/**
 * What to measure.
 *
 * @param data data folder of the running platform
 * @param seconds length of a leg
 * @param warmUpSeconds length of the first leg of each side, which does not count
 * @param connections connections of both sides
 * @param legs legs of each side; they alternate
 * @param accounts accounts of both sides, without the hot one
 * @param hot every credit goes to one account
 * @param direct the ledger call of wallet-service instead of transfers through the gateway
 * @param lists pages of a long list instead of transfers
 * @param rows length of the long list
 * @param neighbours transfers beside a client that misbehaves instead of beside plain SQL
 * @param pace calls per second of that client
 * @param revocation how long a revoked key is let in instead of transfers
 */
record BenchOptions(
    Path data,
    int seconds,
    int warmUpSeconds,
    int connections,
    int legs,
    int accounts,
    boolean hot,
    boolean direct,
    boolean lists,
    int rows,
    boolean neighbours,
    int pace,
    boolean revocation) {
  static final String USAGE =
      """
      ./kontor bench [OPTION…]

        --direct           wallet-service's ledger call instead of transfers through the gateway
        --lists            pages of a long list beside the first page of a short one
        --neighbours       transfers beside a client that misbehaves, and beside one that does not
        --pace N           calls per second of that client (40)
        --rows N           length of the long list (1000000)
        --revocation       only how long a revoked key is still let in; without it that follows the transfers
        --hot              every credit into one wallet
        --seconds N        length of a leg (30)
        --warm-up N        length of the first leg of each side, which does not count (20)
        --connections N    connections of both sides (32)
        --legs N           legs of each side, alternated (5)
        --accounts N       wallets, and accounts of the yardstick (10000; with --direct 100000)
        --data DIR         measure the platform that runs from this folder; without it one is started for the bench
        --keep             leave the platform that was started for the bench running
      """;

  /** Reads the arguments. Errors: {@link BenchException} for one that nobody knows. */
  static BenchOptions parse(String... arguments) {
    Path data = null;
    int seconds = 30;
    int warmUp = 20;
    int connections = 32;
    int legs = 5;
    int accounts = 0;
    boolean hot = false;
    boolean direct = false;
    boolean lists = false;
    boolean revocation = false;
    int rows = 1_000_000;
    boolean neighbours = false;
    int pace = 40;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      switch (argument) {
        case "--help" -> throw new BenchException(USAGE);
        case "--hot" -> hot = true;
        case "--direct" -> direct = true;
        case "--lists" -> lists = true;
        case "--neighbours" -> neighbours = true;
        case "--pace" -> pace = number(arguments, ++i, 1, 10_000);
        case "--revocation" -> revocation = true;
        case "--rows" -> rows = number(arguments, ++i, ListBench.SHORT + 1, 100_000_000);
        case "--data" -> data = Path.of(value(arguments, ++i));
        case "--seconds" -> seconds = number(arguments, ++i, 2, 3600);
        case "--warm-up" -> warmUp = number(arguments, ++i, 1, 3600);
        case "--connections" -> connections = number(arguments, ++i, 1, 200);
        case "--legs" -> legs = number(arguments, ++i, 1, 100);
        case "--accounts" -> accounts = number(arguments, ++i, 2, 1_000_000);
        default -> throw new BenchException("There is no option " + argument + ".\n\n" + USAGE);
      }
    }
    if (data == null) {
      throw new BenchException("--data is missing.");
    }
    int size = accounts > 0 ? accounts : direct ? 100_000 : 10_000;
    return new BenchOptions(
        data,
        seconds,
        warmUp,
        connections,
        legs,
        size,
        hot,
        direct,
        lists,
        rows,
        neighbours,
        pace,
        revocation);
  }

  private static String value(String[] arguments, int at) {
    if (at >= arguments.length) {
      throw new BenchException("The option " + arguments[at - 1] + " needs a value.");
    }
    return arguments[at];
  }

  private static int number(String[] arguments, int at, int least, int most) {
    String text = value(arguments, at);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new BenchException(
        "The option %s takes a number from %d to %d.".formatted(arguments[at - 1], least, most));
  }
}
