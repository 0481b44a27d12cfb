package io.kontor.bench;

import io.kontor.bench.Results.Measured;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** S3: memory of each service and of the whole platform, idle and after load. */
final class MemoryFigures {
  private static final List<String> SERVICES =
      List.of(
          "gateway",
          "identity-service",
          "wallet-service",
          "transaction-service",
          "compliance-service",
          "dispute-service",
          "reporting-service",
          "webhook-service");

  private final Run run;
  private final BenchOptions options;
  private final Map<String, List<Double>> idle = new TreeMap<>();
  private final Map<String, List<Double>> loaded = new TreeMap<>();

  MemoryFigures(Run run) {
    this.run = run;
    this.options = run.options();
  }

  void measure() throws InterruptedException {
    List<Double> platform = new ArrayList<>();
    List<Double> largestIdle = new ArrayList<>();
    List<Double> largestLoaded = new ArrayList<>();
    for (int i = 0; i < options.legs(); i++) {
      IdleCheck.await();
      Map<String, Double> now = sizes(idle);
      platform.add(now.values().stream().mapToDouble(Double::doubleValue).sum());
      largestIdle.add(largest(now));
    }
    HttpSide transfers = run.transfers(1, false);
    transfers.run(options.warmUpSeconds(), options.connections());
    for (int i = 0; i < options.legs(); i++) {
      transfers.run(options.seconds(), options.connections());
      largestLoaded.add(largest(sizes(loaded)));
    }
    run.say("%n%-22s %10s %10s%n", "MB (PSS)", "idle", "loaded");
    idle.forEach((name, sizes) ->
        run.say(
            "%-22s %10.0f %10.0f%n",
            name, Spread.of(sizes).median(), Spread.of(loaded.getOrDefault(name, sizes)).median()));
    run.say("%-22s %10.0f%n", "all", Spread.of(platform).median());
    store(Figure.S3, largestIdle, idle);
    store(Figure.S3_LOADED, largestLoaded, loaded);
    store(Figure.S3_PLATFORM, platform, idle);
  }

  private Map<String, Double> sizes(Map<String, List<Double>> all) {
    Map<String, Double> now = ProcessMemory.megabytes(run.installation().processes());
    now.forEach((name, size) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).add(size));
    return now;
  }

  /** Of our services; the largest is held to the bar. */
  private static double largest(Map<String, Double> sizes) {
    return SERVICES.stream().mapToDouble(name -> sizes.getOrDefault(name, 0.0)).max().orElse(0);
  }

  private void store(Figure figure, List<Double> values, Map<String, List<Double>> each) {
    Map<String, String> settings = new TreeMap<>();
    each.forEach((name, sizes) ->
        settings.put(
            "megabytes." + name, String.format(Locale.ROOT, "%.0f", Spread.of(sizes).median())));
    boolean demo = Files.exists(run.installation().data().resolve("demo-accounts.json"));
    settings.put("demoData", Boolean.toString(demo));
    Spread spread = Spread.of(values);
    run.store(figure, spread, new Measured(figure.text(), "MB", spread), null, settings);
  }
}
