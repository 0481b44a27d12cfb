package io.kontor.launcher.command;

import io.kontor.launcher.demo.DemoData;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.network.LocalPorts;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.OrphanedProcesses;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.ProgressDisplay;
import io.kontor.launcher.process.Supervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** One life of the platform under the supervisor of this process, from start to stop. */
final class SupervisedRun {
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;
  private final PidFiles pids;
  private final ProgressDisplay progress;
  private final AtomicBoolean stopped = new AtomicBoolean();

  SupervisedRun(Installation installation, Ports ports, Invocation invocation) {
    this.installation = installation;
    this.ports = ports;
    this.out = invocation.out();
    this.pids = new PidFiles(installation.pids());
    this.progress = new ProgressDisplay(out, invocation.terminal(), invocation.columns());
  }

  /**
   * Starts everything and stays until this process is told to end.
   *
   * @param empty without demo clients
   * @param quiet the start is shown by whoever waits for it, not here
   */
  int run(boolean empty, boolean quiet) throws IOException, InterruptedException {
    try (FileChannel lockFile =
        FileChannel.open(
            installation.data().resolve("launcher.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new UserFacingException(
            "Another ./kontor up is just starting from " + installation.data() + ".");
      }
      return runAlone(empty, quiet);
    }
  }

  private int runAlone(boolean empty, boolean quiet) throws IOException, InterruptedException {
    Platform platform = Platform.of(installation, ports);
    List<ManagedProcess> parts = platform.parts();
    makeWay(parts);
    if (!platform.missing().isEmpty()) {
      progress.say("Not built, so left out: " + String.join(", ", platform.missing()) + ".");
    }
    int atOnce = Jvm.PLAIN ? parts.size() : Math.max(2, Runtime.getRuntime().availableProcessors());
    Supervisor supervisor = new Supervisor(installation, parts, progress, atOnce);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().unstarted(() -> shutDown(supervisor, LauncherPhase.STOPPED)));
    progress.open(parts.stream().map(ManagedProcess::name).toList());
    try {
      supervisor.start();
    } catch (UserFacingException failure) {
      progress.close();
      out.println();
      out.println("kontor: " + failure.getMessage());
      out.println("Stopping what was started.");
      shutDown(supervisor, LauncherPhase.FAILED);
      return 1;
    }
    progress.close();
    long millis = progress.elapsed().toMillis();
    TextFiles.write(installation.state().resolve("start-millis"), Long.toString(millis));
    if (!empty) {
      createDemoData(platform, parts);
    }
    LauncherPhase.write(installation, LauncherPhase.READY);
    if (!quiet) {
      new StatusReport(installation, ports).print(out, false);
      SignInInstructions.print(out, installation, ports);
      out.println("Ctrl-C stops everything.");
    }
    new CountDownLatch(1).await();
    return 0;
  }

  /** Ends what an earlier launcher left behind, and checks that the ports are free. */
  private void makeWay(List<ManagedProcess> parts) throws IOException, InterruptedException {
    ProcessIdentity.of(ProcessHandle.current().pid())
        .ifPresent(self -> pids.write(PidFiles.LAUNCHER, self));
    LauncherPhase.write(installation, LauncherPhase.STARTING);
    try {
      stopOrphans(parts);
      checkPorts(parts, ports);
      LauncherPhase.writePortBase(installation, ports);
      for (ManagedProcess part : parts) {
        installation.keepEarlierLog(part.name());
      }
    } catch (UserFacingException e) {
      LauncherPhase.write(installation, LauncherPhase.FAILED);
      pids.remove(PidFiles.LAUNCHER);
      throw e;
    }
  }

  private void createDemoData(Platform platform, List<ManagedProcess> parts) {
    if (parts.stream().noneMatch(part -> part.name().equals("identity-service"))) {
      return;
    }
    try {
      new DemoData(installation, platform, progress).create();
    } catch (UserFacingException e) {
      progress.say("The demo data could not be created: " + e.getMessage());
    }
  }

  private void shutDown(Supervisor supervisor, String phase) {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    try {
      progress.close();
      if (!LauncherPhase.FAILED.equals(phase)) {
        progress.say("Stopping.");
      }
      supervisor.stop();
      progress.say("Everything is stopped; the data stays in " + installation.data() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      LauncherPhase.write(installation, phase);
      pids.remove(PidFiles.LAUNCHER);
    }
  }

  private void stopOrphans(List<ManagedProcess> parts) throws IOException, InterruptedException {
    List<String> names = OrphanedProcesses.names(installation);
    if (!names.isEmpty() || !Processes.marked(installation.data()).isEmpty()) {
      progress.say(
          "An earlier launcher was killed; stopping the processes it left behind"
              + (names.isEmpty() ? "" : ": " + String.join(", ", names))
              + ".");
      OrphanedProcesses.stop(installation, parts, progress);
    }
    try (Stream<Path> markers = Files.list(installation.state())) {
      for (Path marker : markers.filter(file -> file.toString().endsWith(".stopped")).toList()) {
        Files.delete(marker);
      }
    }
  }

  /** Errors: {@link UserFacingException} that names who has a port that a part needs. */
  static void checkPorts(List<ManagedProcess> parts, Ports ports) {
    for (ManagedProcess part : parts) {
      for (int port : part.ports()) {
        if (LocalPorts.isTaken(port)) {
          throw new UserFacingException(
              String.format(
                  Locale.ROOT,
                  "Port %d, which %s needs, is taken by %s. Stop that process, or choose other"
                      + " ports: ./kontor up --port-base %d",
                  port,
                  part.name(),
                  LocalPorts.ownerOf(port).orElse("a process of another user"),
                  ports.base() < 60000 ? ports.base() + 100 : Ports.DEFAULT_BASE));
        }
      }
    }
  }
}
