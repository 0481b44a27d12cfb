package io.kontor.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./kontor stop SERVICE} and {@code ./kontor start SERVICE}: one part, while the rest goes
 * on.
 */
final class ServiceCommand {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private final Home home;
  private final Ports ports;
  private final PrintStream out;

  ServiceCommand(Home home, Ports ports, PrintStream out) {
    this.home = home;
    this.ports = ports;
    this.out = out;
  }

  int stop(String name) throws IOException, InterruptedException {
    Part part = part(name);
    PidFiles pids = new PidFiles(home.pids());
    var running = pids.living(name);
    Path marker = home.stopMarker(name);
    if (!Files.exists(marker)) {
      Files.createFile(marker);
    }
    if (running.isPresent()) {
      Processes.stop(running.get(), part.stopSignal(), Duration.ofSeconds(20));
    }
    out.println(name + " is stopped; ./kontor start " + name + " brings it back.");
    return 0;
  }

  int start(String name) throws IOException, InterruptedException {
    return start(part(name));
  }

  /** Lets the part start and waits for it; throws with its last lines when it ends meanwhile. */
  int start(Part part) throws IOException, InterruptedException {
    String name = part.name();
    PidFiles pids = new PidFiles(home.pids());
    if (pids.living(PidFiles.LAUNCHER).isEmpty()) {
      throw new Trouble(
          "The platform is not up, so nobody would watch " + name + "; run ./kontor up.");
    }
    out.println(name + " starts; its log is " + home.log(name) + ".");
    Files.deleteIfExists(home.stopMarker(name));
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<ProcessIdentity> seen = Optional.empty();
    while (System.nanoTime() < end) {
      Optional<ProcessIdentity> living = pids.living(name);
      if (living.isPresent() && part.ready()) {
        out.println(name + " is ready at " + part.address() + ".");
        return 0;
      }
      if (seen.isPresent() && !seen.equals(living)) {
        throw new Trouble(
            name
                + " ended while it started; it is tried again until ./kontor stop "
                + name
                + ". Its last lines:\n"
                + Processes.excerpt(home.log(name)));
      }
      seen = living;
      Thread.sleep(50);
    }
    throw new Trouble(
        name + " did not become ready. Its last lines:\n" + Processes.excerpt(home.log(name)));
  }

  private Part part(String name) {
    if (!Files.exists(home.secrets())) {
      throw new Trouble("Nothing runs from " + home.data() + "; run ./kontor up.");
    }
    List<Part> parts = new Platform(home, ports, new Secrets(home.secrets())).parts();
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Trouble(
                "There is no part "
                    + name
                    + "; there are "
                    + String.join(", ", parts.stream().map(Part::name).toList())
                    + "."));
  }
}
