package io.kontor.launcher.process;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.UserFacingException;
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
public final class Supervisor {
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);
  private static final Duration STEADY_AFTER = Duration.ofSeconds(3);
  private static final long LOG_LIMIT = 64L * 1024 * 1024;
  private final Installation installation;
  private final PidFiles pids;
  private final ProgressDisplay progress;
  private final List<ManagedProcess> parts;
  private final Map<String, CountDownLatch> firstReady = new HashMap<>();
  private final Map<String, Process> processes = new ConcurrentHashMap<>();
  private final Semaphore turns;
  private volatile @Nullable UserFacingException failure;
  private volatile boolean stopping;

  /** A supervisor of these parts, of which so many may start at the same time. */
  public Supervisor(
      Installation installation, List<ManagedProcess> parts, ProgressDisplay progress, int turns) {
    this.installation = installation;
    this.parts = parts;
    this.progress = progress;
    this.pids = new PidFiles(installation.pids());
    this.turns = new Semaphore(turns, true);
    parts.forEach(part -> firstReady.put(part.name(), new CountDownLatch(1)));
  }

  /**
   * Starts everything and returns when all are ready; throws the first failure after telling where
   * to look.
   */
  public void start() throws InterruptedException {
    parts.forEach(part -> Thread.ofVirtual().name(part.name()).start(() -> keep(part)));
    for (CountDownLatch latch : firstReady.values()) {
      while (!latch.await(100, TimeUnit.MILLISECONDS)) {
        UserFacingException seen = failure;
        if (seen != null) {
          throw seen;
        }
      }
    }
  }

  /** The whole life of one part. */
  private void keep(ManagedProcess part) {
    try {
      for (String need : part.dependsOn()) {
        latch(need).await();
      }
      boolean turn = part.takesStartSlot();
      if (turn) {
        turns.acquire();
      }
      try {
        if (stopping) {
          return;
        }
        progress.report(part.name(), ProcessState.PREPARING, "");
        part.prepare(detail -> progress.report(part.name(), ProcessState.PREPARING, detail));
        startOnce(part, ProcessState.STARTING);
        part.provision();
      } finally {
        if (turn) {
          turns.release();
        }
      }
      progress.report(part.name(), ProcessState.READY, "");
      latch(part.name()).countDown();
      watch(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UserFacingException e) {
      fail(part, e);
    } catch (IOException | RuntimeException e) {
      fail(part, new UserFacingException(part.name() + " could not be started: " + e, e));
    }
  }

  private CountDownLatch latch(String part) {
    CountDownLatch latch = firstReady.get(part);
    if (latch == null) {
      throw new IllegalArgumentException("unknown part " + part);
    }
    return latch;
  }

  private void fail(ManagedProcess part, UserFacingException trouble) {
    if (!stopping) {
      progress.report(part.name(), ProcessState.FAILED, "");
      failure = trouble;
    }
  }

  /** Starts the process and waits until it is ready. */
  private void startOnce(ManagedProcess part, ProcessState state)
      throws IOException, InterruptedException {
    if (stopping) {
      throw new InterruptedException("stopping");
    }
    progress.report(part.name(), state, "");
    rotate(part);
    Process process = Processes.start(part.launch(), installation.log(part.name()), installation);
    processes.put(part.name(), process);
    ProcessIdentity.of(process.pid()).ifPresent(identity -> pids.write(part.name(), identity));
    if (stopping) {
      process.destroyForcibly();
    }
    long end = System.nanoTime() + part.startTimeout().toNanos();
    while (!part.ready()) {
      if (!process.isAlive()) {
        throw new UserFacingException(
            part.name()
                + " ended with exit value "
                + process.exitValue()
                + " while it started. Its last lines:\n"
                + Processes.excerpt(installation.log(part.name()))
                + "\nThe whole log: "
                + installation.log(part.name()));
      }
      if (System.nanoTime() > end) {
        throw new UserFacingException(
            part.name()
                + " was not ready after "
                + part.startTimeout().toSeconds()
                + " s. Its last lines:\n"
                + Processes.excerpt(installation.log(part.name()))
                + "\nThe whole log: "
                + installation.log(part.name()));
      }
      Polling.pause(Duration.ofMillis(100));
    }
  }

  /** Restarts the part whenever it dies, for as long as the platform runs. */
  private void watch(ManagedProcess part) throws InterruptedException, IOException {
    int deaths = 0;
    long readySince = System.nanoTime();
    while (!stopping) {
      if (Files.exists(installation.stopMarker(part.name()))) {
        rest(part);
        deaths = 0;
        readySince = System.nanoTime();
      }
      Process process = processes.get(part.name());
      if (process != null && process.isAlive()) {
        rotate(part);
        Polling.pause(Duration.ofMillis(150));
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
          ProcessState.RESTARTING,
          "it died" + (process == null ? "" : " with exit value " + process.exitValue()));
      Polling.pause(pause);
      if (stopping || Files.exists(installation.stopMarker(part.name()))) {
        continue;
      }
      try {
        startOnce(part, ProcessState.RESTARTING);
        readySince = System.nanoTime();
        progress.report(part.name(), ProcessState.READY, "again");
      } catch (UserFacingException e) {
        if (!stopping) {
          progress.report(
              part.name(),
              ProcessState.RESTARTING,
              "the attempt failed, see " + installation.log(part.name()));
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
  private void rest(ManagedProcess part) throws InterruptedException, IOException {
    end(part);
    progress.report(part.name(), ProcessState.STOPPED, "on request");
    while (!stopping && Files.exists(installation.stopMarker(part.name()))) {
      Polling.pause(Duration.ofMillis(100));
    }
    if (stopping) {
      return;
    }
    try {
      startOnce(part, ProcessState.STARTING);
      progress.report(part.name(), ProcessState.READY, "again");
    } catch (UserFacingException e) {
      progress.report(
          part.name(),
          ProcessState.RESTARTING,
          "the attempt failed, see " + installation.log(part.name()));
      end(part);
    }
  }

  private void end(ManagedProcess part) throws InterruptedException {
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
  private void rotate(ManagedProcess part) throws IOException {
    var log = installation.log(part.name());
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.copy(
          log,
          installation.logs().resolve(part.name() + ".1.log"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      try (var file =
          java.nio.channels.FileChannel.open(log, java.nio.file.StandardOpenOption.WRITE)) {
        file.truncate(0);
      }
    }
  }

  /** Stops everything that runs, gateway first, database last. */
  public void stop() throws InterruptedException {
    stopping = true;
    // A part that was just being started may turn up after the first round.
    for (int round = 0;
        round < 3 && OrphanedProcesses.stop(installation, parts, progress) > 0;
        round++) {
      Polling.pause(Duration.ofMillis(50));
    }
  }
}
