package io.kontor.bench;

import io.kontor.bench.Results.Measured;
import io.kontor.bench.Run.Pairs;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** W1 to W3: how many events reach their hooks, beside hooks that hang too, and how soon. */
final class WebhookFigures {
  private static final String RATE = "deliveries per second";
  private static final int FIRST = 5_000; // events of a leg that warms up
  private static final int TRANSFERS = 100; // per second, so that the relay of the events is awake
  private static final int TRANSFER_CONNECTIONS = 8;

  private final Run run;
  private final BenchOptions options;

  WebhookFigures(Run run) {
    this.run = run;
    this.options = run.options();
  }

  void measure(Figure figure) throws SQLException, InterruptedException {
    try (HookLoad load = new HookLoad(run.installation())) {
      run.say("%d hooks of a sink on this machine, signed calls.%n", HookLoad.ENDPOINTS);
      double rate = warmUp(load);
      switch (figure) {
        case W1 -> besideBareLoop(load, rate);
        case W2 -> besideHanging(load, rate);
        default -> commitToDelivered(load, rate);
      }
    }
  }

  /** The last rate of the legs that do not count. */
  private double warmUp(HookLoad load) throws SQLException, InterruptedException {
    long end = System.nanoTime() + options.warmUpSeconds() * 1_000_000_000L;
    double rate;
    do {
      rate = load.drain(FIRST, false);
    } while (System.nanoTime() < end);
    return rate;
  }

  private void besideBareLoop(HookLoad load, double rate)
      throws SQLException, InterruptedException {
    long events = (long) (rate * options.seconds());
    try (SignedLoop loop = new SignedLoop(load.sinkUrl() + "/loop")) {
      loop.run(options.warmUpSeconds());
      Pairs pairs =
          run.inTurn(RATE, () -> load.drain(events, false), () -> loop.run(options.seconds()));
      run.store(
          Figure.W1,
          "webhook-service",
          "bare loop",
          RATE,
          pairs,
          Map.of(
              "hooks", Integer.toString(HookLoad.ENDPOINTS),
              "events", Long.toString(events),
              "inFlightOfTheLoop", Integer.toString(SignedLoop.IN_FLIGHT)));
    }
  }

  private void besideHanging(HookLoad load, double rate) throws SQLException, InterruptedException {
    long events = (long) (rate * options.seconds());
    Pairs rates = run.inTurn(RATE, () -> load.drain(events, true), () -> load.drain(events, false));
    Map<String, String> settings = Map.of("hooks", Integer.toString(HookLoad.ENDPOINTS));
    run.store(Figure.W2, "beside hooks that hang", "all healthy", RATE, rates, settings);
    double half = half(rates.reference());
    HttpSide transfers = run.transfers(1, false);
    run.say("The same at %.0f events per second, p99 from commit to delivered in ms.%n", half);
    Pairs times =
        run.inTurn(
            "ms",
            () -> open(load, transfers, half, true).millis(0.99),
            () -> open(load, transfers, half, false).millis(0.99));
    run.store(Figure.W2_P99, "beside hooks that hang", "all healthy", "ms", times, atRate(half));
  }

  private void commitToDelivered(HookLoad load, double rate)
      throws SQLException, InterruptedException {
    List<Double> peak = new ArrayList<>();
    for (int i = 0; i < options.legs(); i++) {
      peak.add(load.drain((long) (rate * options.seconds()), false));
    }
    double half = half(peak);
    HttpSide transfers = run.transfers(1, false);
    open(load, transfers, half, false);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < options.legs(); i++) {
      IdleCheck.await();
      Latencies all = open(load, transfers, half, false);
      times.add(all.millis(0.99));
      run.say(
          "%d events at %.0f per second: p50 %.1f, p99 %.1f ms from commit to delivered%n",
          all.total(), half, all.millis(0.5), all.millis(0.99));
    }
    Spread spread = Spread.of(times);
    run.store(Figure.W3, spread, new Measured("p99", "ms", spread), null, atRate(half));
  }

  private static double half(List<Double> rates) {
    return Spread.of(rates).median() / 2;
  }

  private static Map<String, String> atRate(double half) {
    return Map.of(
        "hooks", Integer.toString(HookLoad.ENDPOINTS),
        "eventsPerSecond", String.format(Locale.ROOT, "%.0f", half),
        "transfersPerSecond", Integer.toString(TRANSFERS));
  }

  /**
   * Events at a fixed rate, beside a few transfers: whoever commits through the platform wakes the
   * relay, and events that are written straight into the table do not.
   */
  private Latencies open(HookLoad load, HttpSide transfers, double perSecond, boolean hanging)
      throws SQLException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Latencies> beside =
          threads.submit(() -> transfers.open(TRANSFERS, options.seconds(), TRANSFER_CONNECTIONS));
      Latencies all = load.open(perSecond, options.seconds(), hanging);
      beside.get();
      return all;
    } catch (ExecutionException e) {
      throw new BenchException(String.valueOf(e.getMessage()), e);
    }
  }
}
