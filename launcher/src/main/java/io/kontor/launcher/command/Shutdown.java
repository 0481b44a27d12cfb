package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.OrphanedProcesses;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.ProgressDisplay;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Stops the whole platform, also when no launcher is left to do it. */
final class Shutdown {
  private static final Duration LAUNCHER_TIMEOUT = Duration.ofSeconds(90);
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;

  Shutdown(Installation installation, Ports ports, PrintStream out) {
    this.installation = installation;
    this.ports = ports;
    this.out = out;
  }

  void run() throws InterruptedException {
    if (!Files.isDirectory(installation.pids())) {
      out.println("Nothing runs from " + installation.data() + ".");
      return;
    }
    PidFiles pids = new PidFiles(installation.pids());
    var launcher = pids.living(PidFiles.LAUNCHER);
    if (launcher.isPresent()) {
      out.println("Stopping the platform (launcher " + launcher.get().pid() + ").");
      Processes.stop(launcher.get(), "TERM", LAUNCHER_TIMEOUT);
      pids.remove(PidFiles.LAUNCHER);
    }
    List<ManagedProcess> parts =
        Files.exists(installation.secrets()) ? Platform.of(installation, ports).parts() : List.of();
    int left = OrphanedProcesses.stop(installation, parts, new ProgressDisplay(out, false, 100));
    LauncherPhase.write(installation, LauncherPhase.STOPPED);
    out.println(
        launcher.isPresent() || left > 0
            ? "Everything is stopped; the data stays in " + installation.data() + "."
            : "Nothing runs from " + installation.data() + ".");
  }
}
