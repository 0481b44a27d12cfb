package io.kontor.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The yardstick under pgbench. */
final class PgbenchSide implements Side {
  private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);
  private static final Pattern LATENCY =
      Pattern.compile("^latency average = ([0-9.]+) ms", Pattern.MULTILINE);
  private static final Pattern FAILED =
      Pattern.compile("^number of failed transactions: ([0-9]+)", Pattern.MULTILINE);

  private final Path program;
  private final Installation installation;
  private final Path script;

  PgbenchSide(Path program, Installation installation, int accounts, boolean hot) {
    this.program = program;
    this.installation = installation;
    this.script = installation.kept("yardstick.pgbench");
    try {
      Files.writeString(script, script(accounts, hot));
    } catch (IOException e) {
      throw new BenchException("The script for pgbench cannot be written.", e);
    }
  }

  /** The pgbench of this machine: KONTOR_PGBENCH, else the PATH, else Debian's folders. */
  static Optional<Path> find() {
    List<Path> candidates = new ArrayList<>();
    String chosen = System.getenv("KONTOR_PGBENCH");
    if (chosen != null && !chosen.isBlank()) {
      candidates.add(Path.of(chosen));
    }
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
      candidates.add(Path.of(folder, "pgbench"));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(debian)) {
        versions.forEach(version -> candidates.add(version.resolve("bin").resolve("pgbench")));
      } catch (IOException _) {
        // then there is none there
      }
    }
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  static String script(int accounts, boolean hot) {
    String credited =
        hot
            ? "\\set debited random(2, %d)\n\\set credited 1\n".formatted(accounts)
            : """
            \\set debited random(1, %d)
            \\set credited 1 + (:debited + random(0, %d)) %% %d
            """
                .formatted(accounts, accounts - 2, accounts);
    return credited
        + """
        \\set amount random(1, 1000)
        SELECT transfer(gen_random_uuid(), :debited, :credited, :amount);
        """;
  }

  @Override
  public String name() {
    return "SQL function under pgbench";
  }

  @Override
  public boolean isCompiled() {
    return true;
  }

  @Override
  public Leg run(int seconds, int connections) {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--file=" + script,
            "--client=" + connections,
            "--jobs=" + Math.min(connections, 2),
            "--time=" + seconds,
            "--host=127.0.0.1",
            "--port=" + installation.port(Installation.POSTGRES),
            "--username=" + Installation.SUPERUSER,
            Yardstick.DATABASE);
    builder.environment().put("PGPASSWORD", installation.superuserPassword());
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchException("pgbench failed, so the run is void:\n" + told);
      }
      return read(told);
    } catch (IOException e) {
      throw new BenchException("pgbench cannot be started.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }

  /**
   * Reads what pgbench prints at its end. Errors: {@link BenchException} for failed transactions.
   */
  static Leg read(String told) {
    Matcher rate = RATE.matcher(told);
    Matcher latency = LATENCY.matcher(told);
    if (!rate.find() || !latency.find()) {
      throw new BenchException("pgbench says something unexpected:\n" + told);
    }
    Matcher failed = FAILED.matcher(told);
    if (told.contains("aborted") || (failed.find() && !"0".equals(failed.group(1)))) {
      throw new BenchException("pgbench had failed transactions, so the run is void:\n" + told);
    }
    return new Leg(Double.parseDouble(rate.group(1)), Double.parseDouble(latency.group(1)), 0);
  }
}
