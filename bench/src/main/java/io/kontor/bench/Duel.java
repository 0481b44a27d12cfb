package io.kontor.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Legs of two sides in turn, a checkpoint inside each. Only the ratio counts. */
final class Duel {
  private final Installation installation;
  private final BenchOptions options;
  private final PrintStream out;

  Duel(Installation installation, BenchOptions options, PrintStream out) {
    this.installation = installation;
    this.options = options;
    this.out = out;
  }

  /**
   * What came of it.
   *
   * @param disturbed pairs of legs before which the machine was not idle
   */
  record Outcome(List<Leg> ours, List<Leg> plain, int disturbed) {
    Outcome {
      ours = List.copyOf(ours);
      plain = List.copyOf(plain);
    }

    /** Of each pair of legs. */
    Spread ratio() {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < ours.size(); i++) {
        ratios.add(ours.get(i).perSecond() / plain.get(i).perSecond());
      }
      return Spread.of(ratios);
    }

    Spread ourRate() {
      return Spread.of(ours.stream().map(Leg::perSecond).toList());
    }

    Spread plainRate() {
      return Spread.of(plain.stream().map(Leg::perSecond).toList());
    }
  }

  /** Errors: {@link BenchException} when the run is void. */
  Outcome run(Side a, Side b) throws InterruptedException {
    out.printf(
        Locale.ROOT,
        "A: %s. B: %s. %d connections each, closed loop; %d legs of %d s each, after %d s of"
            + " warm-up at least, which do not count.%n",
        a.name(),
        b.name(),
        options.connections(),
        options.legs(),
        options.seconds(),
        options.warmUpSeconds());
    warmUp(a);
    warmUp(b);
    List<Leg> ours = new ArrayList<>();
    List<Leg> plain = new ArrayList<>();
    int disturbed = 0;
    out.printf(
        Locale.ROOT,
        "%n%-4s %12s %10s %10s   %12s %12s   %7s   %s%n",
        "leg",
        "A per s",
        "p50 ms",
        "p99 ms",
        "B per s",
        "mean/p50 ms",
        "A ÷ B",
        "busy before A, B");
    for (int i = 1; i <= options.legs(); i++) {
      double busyA = IdleCheck.await();
      Leg ourLeg = withCheckpoint(a);
      double busyB = IdleCheck.await();
      Leg plainLeg = withCheckpoint(b);
      ours.add(ourLeg);
      plain.add(plainLeg);
      disturbed += busyA > IdleCheck.BUSY || busyB > IdleCheck.BUSY ? 1 : 0;
      out.printf(
          Locale.ROOT,
          "%-4d %12.0f %10.2f %10.2f   %12.0f %12.2f   %7.2f   %.0f %%, %.0f %%%n",
          i,
          ourLeg.perSecond(),
          ourLeg.p50Millis(),
          ourLeg.p99Millis(),
          plainLeg.perSecond(),
          plainLeg.p50Millis(),
          ourLeg.perSecond() / plainLeg.perSecond(),
          busyA * 100,
          busyB * 100);
    }
    return new Outcome(ours, plain, disturbed);
  }

  private void warmUp(Side side) {
    int asked = side.isCompiled() ? 0 : options.warmUpSeconds();
    WarmUp.Steady steady =
        WarmUp.untilSteady(asked, seconds -> side.run(seconds, options.connections()).perSecond());
    out.printf(
        Locale.ROOT,
        "%s: %.0f per second after %d s%s%n",
        side.name(),
        steady.rate(),
        steady.seconds(),
        steady.isRising() ? "; it still rises, take what follows with care." : ".");
  }

  /** A leg with a checkpoint in its middle, so that both sides pay for full-page images alike. */
  private Leg withCheckpoint(Side side) throws InterruptedException {
    AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
    Thread checkpoint =
        Thread.ofPlatform()
            .name("checkpoint")
            .start(() -> {
              try (Connection connection = installation.open("postgres");
                  Statement statement = connection.createStatement()) {
                Thread.sleep(options.seconds() * 500L);
                statement.execute("CHECKPOINT");
              } catch (SQLException e) {
                failure.set(e);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    Leg leg = side.run(options.seconds(), options.connections());
    checkpoint.join();
    SQLException failed = failure.get();
    if (failed != null) {
      throw new BenchException("The checkpoint failed, so the run is void.", failed);
    }
    return leg;
  }
}
