package io.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the parts as soon as what they need is ready, brings back what dies, and stops all in
 * reverse order.
 *
 * <p>One virtual thread per part. A part that dies before its first readiness ends the whole start;
 * later it is restarted after 0.5 s, 1 s, 2 s … up to 30 s, counted anew once it has been ready for
 * a while. A part with a stop marker stays down until the marker goes.
 */
final class Supervisor {
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);
  private static final Duration STEADY_AFTER = Duration.ofSeconds(3);
  private static final long LOG_LIMIT = 64L * 1024 * 1024;
  private final Home home;
  private final PidFiles pids;
  private final Progress progress;
  private final List<Part> parts;
  private final Map<String, CountDownLatch> firstReady = new HashMap<>();
  private final Map<String, Process> processes = new ConcurrentHashMap<>();
  private final Semaphore turns;
  private volatile @Nullable Trouble failure;
  private volatile boolean stopping;

  Supervisor(Home home, List<Part> parts, Progress progress, int turns) {
    this.home = home;
    this.parts = parts;
    this.progress = progress;
    this.pids = new PidFiles(home.pids());
    this.turns = new Semaphore(turns, true);
    parts.forEach(part -> firstReady.put(part.name(), new CountDownLatch(1)));
  }

  /**
   * Starts everything and returns when all are ready; throws the first failure after telling where
   * to look.
   */
  void start() throws InterruptedException {
    parts.forEach(part -> Thread.ofVirtual().name(part.name()).start(() -> keep(part)));
    for (CountDownLatch latch : firstReady.values()) {
      while (!latch.await(100, TimeUnit.MILLISECONDS)) {
        Trouble seen = failure;
        if (seen != null) {
          throw seen;
        }
      }
    }
  }

  /** The whole life of one part. */
  private void keep(Part part) {
    try {
      for (String need : part.needs()) {
        latch(need).await();
      }
      boolean turn = part.takesTurn();
      if (turn) {
        turns.acquire();
      }
      try {
        if (stopping) {
          return;
        }
        progress.report(part.name(), State.PREPARING, "");
        part.prepare(detail -> progress.report(part.name(), State.PREPARING, detail));
        startOnce(part, State.STARTING);
        part.settle();
      } finally {
        if (turn) {
          turns.release();
        }
      }
      progress.report(part.name(), State.READY, "");
      latch(part.name()).countDown();
      watch(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Trouble e) {
      fail(part, e);
    } catch (IOException | RuntimeException e) {
      fail(part, new Trouble(part.name() + " could not be started: " + e, e));
    }
  }

  private CountDownLatch latch(String part) {
    CountDownLatch latch = firstReady.get(part);
    if (latch == null) {
      throw new IllegalArgumentException("unknown part " + part);
    }
    return latch;
  }

  private void fail(Part part, Trouble trouble) {
    if (!stopping) {
      progress.report(part.name(), State.FAILED, "");
      failure = trouble;
    }
  }

  /** Starts the process and waits until it is ready. */
  private void startOnce(Part part, State state) throws IOException, InterruptedException {
    if (stopping) {
      throw new InterruptedException("stopping");
    }
    progress.report(part.name(), state, "");
    rotate(part);
    Process process = Processes.start(part.launch(), home.log(part.name()), home);
    processes.put(part.name(), process);
    ProcessIdentity.of(process.pid()).ifPresent(identity -> pids.write(part.name(), identity));
    if (stopping) {
      process.destroyForcibly();
    }
    long end = System.nanoTime() + part.patience().toNanos();
    while (!part.ready()) {
      if (!process.isAlive()) {
        throw new Trouble(
            part.name()
                + " ended with exit value "
                + process.exitValue()
                + " while it started. Its last lines:\n"
                + Processes.excerpt(home.log(part.name()))
                + "\nThe whole log: "
                + home.log(part.name()));
      }
      if (System.nanoTime() > end) {
        throw new Trouble(
            part.name()
                + " was not ready after "
                + part.patience().toSeconds()
                + " s. Its last lines:\n"
                + Processes.excerpt(home.log(part.name()))
                + "\nThe whole log: "
                + home.log(part.name()));
      }
      Thread.sleep(100);
    }
  }

  /** Restarts the part whenever it dies, for as long as the platform runs. */
  private void watch(Part part) throws InterruptedException, IOException {
    int deaths = 0;
    long readySince = System.nanoTime();
    while (!stopping) {
      if (Files.exists(home.stopMarker(part.name()))) {
        rest(part);
        deaths = 0;
        readySince = System.nanoTime();
      }
      Process process = processes.get(part.name());
      if (process != null && process.isAlive()) {
        rotate(part);
        Thread.sleep(150);
        continue;
      }
      if (stopping) {
        return;
      }
      if (System.nanoTime() - readySince > STEADY_AFTER.toNanos()) {
        deaths = 0;
      }
      Duration pause = pause(deaths++);
      progress.report(
          part.name(),
          State.RESTARTING,
          "it died" + (process == null ? "" : " with exit value " + process.exitValue()));
      Thread.sleep(pause);
      if (stopping || Files.exists(home.stopMarker(part.name()))) {
        continue;
      }
      try {
        startOnce(part, State.RESTARTING);
        readySince = System.nanoTime();
        progress.report(part.name(), State.READY, "again");
      } catch (Trouble e) {
        if (!stopping) {
          progress.report(
              part.name(), State.RESTARTING, "the attempt failed, see " + home.log(part.name()));
          end(part);
          readySince = System.nanoTime();
        }
      }
    }
  }

  /** Wait before the next attempt after so many deaths in a row. */
  static Duration pause(int deaths) {
    return Duration.ofMillis(Math.min(30_000, 500L << Math.min(deaths, 10)));
  }

  /** Stopped on purpose: ends the process and waits until the marker goes. */
  private void rest(Part part) throws InterruptedException, IOException {
    end(part);
    progress.report(part.name(), State.STOPPED, "on request");
    while (!stopping && Files.exists(home.stopMarker(part.name()))) {
      Thread.sleep(100);
    }
    if (stopping) {
      return;
    }
    try {
      startOnce(part, State.STARTING);
      progress.report(part.name(), State.READY, "again");
    } catch (Trouble e) {
      progress.report(
          part.name(), State.RESTARTING, "the attempt failed, see " + home.log(part.name()));
      end(part);
    }
  }

  private void end(Part part) throws InterruptedException {
    var running = pids.living(part.name());
    if (running.isPresent()) {
      Processes.stop(running.get(), part.stopSignal(), PATIENCE_AT_STOP);
    }
    pids.remove(part.name());
  }

  /**
   * Keeps one earlier log and starts afresh when it has grown too big; the process writes on, as it
   * appends.
   */
  private void rotate(Part part) throws IOException {
    var log = home.log(part.name());
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.copy(
          log,
          home.logs().resolve(part.name() + ".1.log"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      try (var file =
          java.nio.channels.FileChannel.open(log, java.nio.file.StandardOpenOption.WRITE)) {
        file.truncate(0);
      }
    }
  }

  /** Stops everything that runs, gateway first, database last. */
  void stop() throws InterruptedException {
    stopping = true;
    // A part that was just being started may turn up after the first round.
    for (int round = 0; round < 3 && Leftovers.stop(home, parts, progress) > 0; round++) {
      Thread.sleep(50);
    }
  }
}
