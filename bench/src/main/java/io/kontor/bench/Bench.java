package io.kontor.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the platform that runs from a folder: figures such as transfers per second beside the
 * same double entry in plain SQL, and other measurements that are passed or failed. Only ratios
 * count, because both sides share the machine with whatever else runs there.
 */
public final class Bench {
  private static final int REVOCATION_ROUNDS = 20;

  private final BenchOptions options;
  private final PrintStream out;
  private final Installation installation;
  private final Platform platform;
  private final Map<String, String> settings = new LinkedHashMap<>(); // of PostgreSQL

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
    if (options.neighbours()) {
      new NeighbourBench(installation, platform, out, options).run();
      return;
    }
    if (options.revocation()) {
      new RevocationBench(installation, platform, out, REVOCATION_ROUNDS).run();
      return;
    }
    Results results = new Results(options.results(), options.commit());
    FigureBench bench =
        new FigureBench(new Run(installation, platform, options, out, results, settings));
    for (Figure figure : options.figures()) {
      out.printf(Locale.ROOT, "%n%s: %s.%n", figure, figure.text());
      bench.measure(figure);
    }
    if (options.figures().equals(List.of(Figure.L4))) {
      new RevocationBench(installation, platform, out, REVOCATION_ROUNDS).run();
    }
    out.printf(Locale.ROOT, "%nResults: %s, %s%n", options.results(), results.picture());
  }

  private void describe() throws SQLException {
    out.printf(
        Locale.ROOT,
        "%s; %d processors; Java %s; generator, platform and database share this machine.%n",
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    try (Connection connection = installation.open("postgres")) {
      for (String name :
          List.of(
              "server_version",
              "fsync",
              "synchronous_commit",
              "full_page_writes",
              "wal_compression",
              "shared_buffers",
              "max_wal_size")) {
        settings.put(name, show(connection, name));
      }
      out.printf(Locale.ROOT, "PostgreSQL: %s%n", settings);
      for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        if (!"on".equals(settings.get(name))) {
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
}
