package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.Installation;
import io.kontor.bench.Platform;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads a running platform, carries the faults of the plan out meanwhile, and proves that nothing
 * was lost, doubled or told wrongly.
 */
public final class Chaos {
  private static final int SHOWN = 30;
  private final ChaosOptions options;
  private final PrintStream out;
  private final Installation installation;
  private final Platform platform;

  private Chaos(ChaosOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.installation = new Installation(options.data());
    this.platform = new Platform(installation);
  }

  /**
   * Runs against the platform that runs from {@code --data}.
   *
   * @param arguments see {@code ./kontor chaos --help}
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean holds = false;
    try {
      holds = new Chaos(ChaosOptions.parse(arguments), out).run();
    } catch (BenchException e) {
      errors.println("kontor chaos: " + e.getMessage());
    } catch (SQLException | IOException e) {
      errors.println("kontor chaos: the platform cannot be reached: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!holds) {
      System.exit(1);
    }
  }

  private boolean run() throws SQLException, IOException, InterruptedException {
    out.printf(
        Locale.ROOT,
        "Seed %d: %d clients for %d minutes.%n",
        options.seed(),
        options.clients(),
        options.minutes());
    String since = Observer.now(installation);
    try (Sink sink = new Sink()) {
      World world = World.create(installation, platform, sink.url());
      Plan plan = new Plan(options.seed(), world.wallets().size());
      Faults faults = new Faults(new Parts(options.data(), installation), platform, out);
      Collection<Outcome> history = new ConcurrentLinkedQueue<>();
      List<Violation> violations = new ArrayList<>(load(world, plan, faults, history));
      violations.addAll(faults.allReady());
      long begun = System.nanoTime();
      Observation seen = new Observer(installation, platform, world, sink).observe(history, since);
      violations.addAll(Verdict.of(world, history, seen));
      report(history, faults, seen, Duration.ofNanos(System.nanoTime() - begun), violations);
      return violations.isEmpty();
    }
  }

  /** Clients and faults until the time is over and every client knows what became of its last. */
  private List<Violation> load(World world, Plan plan, Faults faults, Collection<Outcome> history)
      throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    long end = System.nanoTime() + Duration.ofMinutes(options.minutes()).toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.clients())) {
      List<Future<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < options.clients(); i++) {
        Api api =
            new Api(
                platform,
                installation.port(Installation.GATEWAY),
                world.clientId(),
                world.apiKey());
        Client client = new Client(world, api, plan.operations(i)::next, history);
        clients.add(threads.submit(() -> client.run(over::get)));
      }
      try {
        return faults.run(plan.faults(), () -> System.nanoTime() > end || ended(clients));
      } finally {
        over.set(true);
        for (Future<Integer> client : clients) {
          client.get();
        }
      }
    } catch (ExecutionException e) {
      throw new BenchException("A client of the run failed: " + e.getCause(), e);
    }
  }

  /** Whether a client has ended before its time, which only a failure of this program does. */
  private static boolean ended(List<Future<Integer>> clients) {
    return clients.stream().anyMatch(Future::isDone);
  }

  private void report(
      Collection<Outcome> history,
      Faults faults,
      Observation seen,
      Duration took,
      List<Violation> violations) {
    long again = history.stream().filter(outcome -> outcome.heard().isEmpty()).count();
    List<Duration> recoveries = faults.recoveries().stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "%d operations, %d of them known by reading back; %d faults%s; %d events, %d hook calls"
            + " (%d wait for their next attempt); looked at in %d s.%n",
        history.size(),
        again,
        faults.carriedOut(),
        recoveries.isEmpty()
            ? ""
            : ", back after %.1f s (median), %.1f s (most)"
                .formatted(
                    recoveries.get(recoveries.size() / 2).toMillis() / 1e3,
                    recoveries.getLast().toMillis() / 1e3),
        seen.events().size(),
        seen.calls().values().stream().mapToInt(Integer::intValue).sum(),
        seen.waiting().size(),
        took.toSeconds());
    violations.stream()
        .limit(SHOWN)
        .forEach(violation ->
            out.printf(Locale.ROOT, "VIOLATION, seed %d: %s%n", options.seed(), violation));
    out.printf(
        Locale.ROOT,
        "Seed %d: %s%n",
        options.seed(),
        violations.isEmpty()
            ? "everything holds."
            : violations.size() + " violations; ./kontor chaos " + options.seed() + " replays it.");
  }
}
