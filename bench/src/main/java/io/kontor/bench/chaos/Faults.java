package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.Platform;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Carries the faults of the plan out, one after the other, and waits for each victim to be back.
 */
final class Faults {
  private static final Duration BACK = Duration.ofMinutes(4);
  private static final Duration DEATH = Duration.ofSeconds(20);
  private final Parts parts;
  private final Platform platform;
  private final PrintStream out;
  private final List<Duration> recoveries = new ArrayList<>();
  private int carriedOut;

  Faults(Parts parts, Platform platform, PrintStream out) {
    this.parts = parts;
    this.platform = platform;
    this.out = out;
  }

  /** Goes on until it is over; gives what did not come back. */
  List<Violation> run(Plan.Faults plan, BooleanSupplier over) throws InterruptedException {
    List<Violation> violations = new ArrayList<>();
    long begun = System.nanoTime();
    while (violations.isEmpty()) {
      Fault fault = plan.next();
      Waiting.until(fault.after(), over::getAsBoolean);
      if (over.getAsBoolean()) {
        break;
      }
      double at = (System.nanoTime() - begun) / 1e9;
      boolean back = carryOut(fault);
      out.printf(
          Locale.ROOT,
          "  %6.1f s  %s: %s%n",
          at,
          fault.step(),
          back ? "back after %.1f s".formatted(recoveries.getLast().toMillis() / 1e3) : "lost");
      carriedOut++;
      if (!back) {
        violations.add(
            new Violation(fault.step(), "ready again within " + BACK.toSeconds() + " s", "not"));
      }
    }
    return violations;
  }

  /** How many were carried out. */
  int carriedOut() {
    return carriedOut;
  }

  /** How long the victims took to be ready again. */
  List<Duration> recoveries() {
    return recoveries;
  }

  /** Waits until every part is ready; gives those that are not. */
  List<Violation> allReady() throws InterruptedException {
    List<Violation> violations = new ArrayList<>();
    List<String> all = new ArrayList<>(Plan.SERVICES);
    all.addAll(List.of(Plan.POSTGRES, Plan.KAFKA));
    for (String part : all) {
      if (!Waiting.until(BACK, () -> parts.isReady(part))) {
        violations.add(new Violation(part + " after the last fault", "ready", "not ready"));
      }
    }
    return violations;
  }

  private boolean carryOut(Fault fault) throws InterruptedException {
    Map<String, Long> struck = new HashMap<>();
    for (String victim : fault.victims()) {
      parts.process(victim).ifPresent(pid -> struck.put(victim, pid));
    }
    long begun = System.nanoTime();
    switch (fault.kind()) {
      case KILL -> signal(struck, "KILL");
      case SHUT_DOWN -> signal(struck, "QUIT");
      case PAUSE -> {
        signal(struck, "STOP");
        try {
          Thread.sleep(fault.length());
        } finally {
          signal(struck, "CONT");
        }
        begun = System.nanoTime();
      }
      case DIE_AT -> {
        dieAt(fault, struck);
        begun = System.nanoTime();
      }
    }
    boolean mustChange = fault.kind() != Fault.Kind.PAUSE;
    boolean back =
        Waiting.until(
            BACK,
            () -> {
              for (String victim : fault.victims()) {
                if ((mustChange && isSame(victim, struck)) || !parts.isReady(victim)) {
                  return false;
                }
              }
              return true;
            });
    recoveries.add(Duration.ofNanos(System.nanoTime() - begun));
    return back;
  }

  private boolean isSame(String victim, Map<String, Long> struck) {
    return struck.getOrDefault(victim, -1L).equals(parts.process(victim).orElse(-2));
  }

  private void signal(Map<String, Long> struck, String signal) throws InterruptedException {
    for (long pid : struck.values()) {
      parts.signal(pid, signal);
    }
  }

  /** Arms the point and waits for the death; where nothing reaches the point, a kill stands in. */
  private void dieAt(Fault fault, Map<String, Long> struck) throws InterruptedException {
    String victim = fault.victims().getFirst();
    boolean dead = false;
    try {
      platform.put(
          parts.url(victim) + "/internal/crash-point",
          Map.of("point", fault.point(), "count", 1),
          platform.serviceToken());
      dead = Waiting.until(DEATH, () -> !isSame(victim, struck));
    } catch (BenchException e) {
      // it is not there to be armed, for example still starting
    }
    if (!dead) {
      signal(struck, "KILL");
    }
  }
}
