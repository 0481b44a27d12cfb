package io.kontor.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** {@code ./kontor down}: stops everything, also when no launcher is left to do it. */
final class DownCommand {
  private final Home home;
  private final Ports ports;
  private final PrintStream out;

  DownCommand(Home home, Ports ports, PrintStream out) {
    this.home = home;
    this.ports = ports;
    this.out = out;
  }

  int run() throws InterruptedException {
    if (!Files.isDirectory(home.pids())) {
      out.println("Nothing runs from " + home.data() + ".");
      return 0;
    }
    PidFiles pids = new PidFiles(home.pids());
    var launcher = pids.living(PidFiles.LAUNCHER);
    if (launcher.isPresent()) {
      out.println("Stopping the platform (launcher " + launcher.get().pid() + ").");
      Processes.stop(launcher.get(), "TERM", Duration.ofSeconds(90));
      pids.remove(PidFiles.LAUNCHER);
    }
    List<Part> parts =
        Files.exists(home.secrets())
            ? new Platform(home, ports, new Secrets(home.secrets())).parts()
            : List.of();
    int left = Leftovers.stop(home, parts, new Progress(out, false, 100));
    PhaseFile.write(home, PhaseFile.STOPPED);
    out.println(
        launcher.isPresent() || left > 0
            ? "Everything is stopped; the data stays in " + home.data() + "."
            : "Nothing runs from " + home.data() + ".");
    return 0;
  }
}
