package io.kontor.bench;

import io.kontor.bench.Results.Measured;
import io.kontor.bench.Run.Pairs;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** R1r to R3r: reports beside COPY, the memory that they take, and transfers beside them. */
final class ReportFigures {
  private final Run run;
  private final BenchOptions options;

  ReportFigures(Run run) {
    this.run = run;
    this.options = run.options();
  }

  void measure(Figure figure) throws SQLException, InterruptedException {
    run.say("A report of %,d rows of 9 columns.%n", options.rows());
    ReportLoad load = new ReportLoad(run.installation(), run.platform(), options.rows());
    switch (figure) {
      case R1R -> besideCopy(load);
      case R2R -> memory(load);
      default -> transfersBeside(load);
    }
  }

  private Map<String, String> settings() {
    return Map.of("rows", Integer.toString(options.rows()));
  }

  private void besideCopy(ReportLoad load) throws SQLException, InterruptedException {
    load.read();
    load.copy();
    String unit = "rows per second";
    Pairs pairs = run.inTurn(unit, () -> load.read().rowsPerSecond(), load::copy);
    run.store(Figure.R1R, "report through the gateway", "COPY", unit, pairs, settings());
  }

  private void memory(ReportLoad load) throws InterruptedException {
    LiveHeap heap =
        new LiveHeap(
            List.of(
                run.installation().process("reporting-service"),
                run.installation().process("gateway")));
    load.read();
    List<Double> extra = new ArrayList<>();
    List<Double> firstBytes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < options.legs(); i++) {
        firstBytes.add(load.read().firstByteMillis());
        double before = heap.megabytes();
        double most = before;
        Future<ReportLoad.Read> reading = threads.submit(load::read);
        do {
          most = Math.max(most, heap.megabytes());
        } while (!reading.isDone());
        reading.get();
        extra.add(most - before);
        run.say(
            "Live heap of reporting-service and gateway %.1f MB, while a report is written and"
                + " read up to %.1f MB; first byte after %.1f ms%n",
            before, most, firstBytes.getLast());
      }
    } catch (ExecutionException e) {
      throw new BenchException(String.valueOf(e.getMessage()), e);
    }
    store(Figure.R2R, "live heap beyond that before", extra);
    store(Figure.R2R_FIRST_BYTE, "file through the gateway", firstBytes);
  }

  private void store(Figure figure, String side, List<Double> values) {
    Spread spread = Spread.of(values);
    run.store(figure, spread, new Measured(side, figure.unit(), spread), null, settings());
  }

  private void transfersBeside(ReportLoad load) throws SQLException, InterruptedException {
    HttpSide transfers = run.transfers(1, false);
    load.read();
    transfers.run(options.warmUpSeconds(), options.connections());
    String unit = "transfers per second";
    Pairs pairs =
        run.inTurn(
            unit,
            () -> beside(load, transfers),
            () -> transfers.run(options.seconds(), options.connections()).perSecond());
    run.store(Figure.R3R, "during reports", "without", unit, pairs, settings());
  }

  /** Transfers while one report after the other is written and read. */
  private double beside(ReportLoad load, HttpSide transfers) throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> reports =
          threads.submit(() -> {
            int read = 0;
            while (!over.get()) {
              load.read();
              read++;
            }
            return read;
          });
      double rate;
      try {
        rate = transfers.run(options.seconds(), options.connections()).perSecond();
      } finally {
        over.set(true);
      }
      run.say("%d reports were read meanwhile.%n", reports.get());
      return rate;
    } catch (ExecutionException e) {
      throw new BenchException(String.valueOf(e.getMessage()), e);
    }
  }
}
