package io.kontor.bench;

import io.kontor.bench.Run.Pairs;
import java.sql.SQLException;
import java.util.Map;

/** S2 and S4: how long the platform takes to start, and how much it carries just after. */
final class StartFigures {
  private static final int FROM_SECONDS = 5;
  private static final int LEG_SECONDS = 10;

  /** As a person starts it, with start-up caches. */
  private static final Map<String, String> AS_USUAL = Map.of(Restart.AOT, "");

  /** Each service from its jar, all at once, with nothing but a heap size. */
  private static final Map<String, String> PLAIN = Map.of(Restart.JVM, "plain", Restart.AOT, "off");

  /** With start-up caches, and JVMs as the other figures have them. */
  private static final Map<String, String> FOR_LOAD =
      Map.of(Restart.JVM, "throughput", Restart.AOT, "");

  /** What bench/run starts. */
  private static final Map<String, String> FOR_THE_BENCH =
      Map.of(Restart.JVM, "throughput", Restart.AOT, "off");

  private final Run run;
  private final BenchOptions options;
  private final Restart restart;

  StartFigures(Run run) {
    this.run = run;
    this.options = run.options();
    this.restart = new Restart(run.installation(), options.root());
  }

  void measure(Figure figure) throws SQLException, InterruptedException {
    HttpSide transfers = run.transfers(1, false);
    if (figure == Figure.S2) {
      besidePlainJars(transfers);
    } else {
      justAfter(transfers);
    }
    restart.run(FOR_THE_BENCH);
  }

  private void besidePlainJars(HttpSide transfers) throws SQLException, InterruptedException {
    run.say("A: ./kontor up, to the first transfer. B: the same from plain jars.%n");
    start(AS_USUAL, transfers); // trains what is not trained
    start(PLAIN, transfers);
    Pairs pairs = run.inTurn("s", () -> start(AS_USUAL, transfers), () -> start(PLAIN, transfers));
    run.store(
        Figure.S2, "./kontor up", "plain jars, at once", "s", pairs, Map.of("pageCache", "kept"));
  }

  /** Seconds from the beginning of the start to the first transfer. */
  private double start(Map<String, String> environment, HttpSide transfers)
      throws InterruptedException {
    double ready = restart.run(environment);
    long begin = System.nanoTime();
    transfers.open(1, 1, 1);
    return ready + (System.nanoTime() - begin) / 1e9;
  }

  private void justAfter(HttpSide transfers) throws SQLException, InterruptedException {
    run.say(
        "Load from readiness on. A: seconds %d to %d. B: %d s after another %d s.%n",
        FROM_SECONDS, FROM_SECONDS + LEG_SECONDS, LEG_SECONDS, options.warmUpSeconds());
    restart.run(FOR_LOAD); // trains what is not trained
    String unit = "transfers per second";
    Pairs pairs =
        run.inTurn(
            unit,
            () -> {
              restart.run(FOR_LOAD);
              load(transfers, FROM_SECONDS);
              return load(transfers, LEG_SECONDS);
            },
            () -> {
              load(transfers, options.warmUpSeconds());
              return load(transfers, LEG_SECONDS);
            });
    run.store(Figure.S4, "just after the start", "later", unit, pairs, Map.of());
  }

  private double load(HttpSide transfers, int seconds) {
    return transfers.run(seconds, options.connections()).perSecond();
  }
}
