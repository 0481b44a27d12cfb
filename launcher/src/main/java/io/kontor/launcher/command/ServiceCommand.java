package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.Processes;
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
public final class ServiceCommand {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;

  public ServiceCommand(Installation installation, Ports ports, PrintStream out) {
    this.installation = installation;
    this.ports = ports;
    this.out = out;
  }

  public int stop(String name) throws IOException, InterruptedException {
    ManagedProcess part = part(name);
    PidFiles pids = new PidFiles(installation.pids());
    var running = pids.living(name);
    Path marker = installation.stopMarker(name);
    if (!Files.exists(marker)) {
      Files.createFile(marker);
    }
    if (running.isPresent()) {
      Processes.stop(running.get(), part.stopSignal(), Duration.ofSeconds(20));
    }
    out.println(name + " is stopped; ./kontor start " + name + " brings it back.");
    return 0;
  }

  public int start(String name) throws IOException, InterruptedException {
    return start(part(name));
  }

  /** Lets the part start and waits for it; throws with its last lines when it ends meanwhile. */
  public int start(ManagedProcess part) throws IOException, InterruptedException {
    String name = part.name();
    PidFiles pids = new PidFiles(installation.pids());
    if (pids.living(PidFiles.LAUNCHER).isEmpty()) {
      throw new UserFacingException(
          "The platform is not up, so nobody would watch " + name + "; run ./kontor up.");
    }
    out.println(name + " starts; its log is " + installation.log(name) + ".");
    Files.deleteIfExists(installation.stopMarker(name));
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<ProcessIdentity> seen = Optional.empty();
    while (System.nanoTime() < end) {
      Optional<ProcessIdentity> living = pids.living(name);
      if (living.isPresent() && part.ready()) {
        out.println(name + " is ready at " + part.address() + ".");
        return 0;
      }
      if (seen.isPresent() && !seen.equals(living)) {
        throw new UserFacingException(
            name
                + " ended while it started; it is tried again until ./kontor stop "
                + name
                + ". Its last lines:\n"
                + Processes.excerpt(installation.log(name)));
      }
      seen = living;
      Thread.sleep(50);
    }
    throw new UserFacingException(
        name
            + " did not become ready. Its last lines:\n"
            + Processes.excerpt(installation.log(name)));
  }

  private ManagedProcess part(String name) {
    if (!Files.exists(installation.secrets())) {
      throw new UserFacingException(
          "Nothing runs from " + installation.data() + "; run ./kontor up.");
    }
    List<ManagedProcess> parts =
        new Platform(installation, ports, new Secrets(installation.secrets())).parts();
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new UserFacingException(
                "There is no part "
                    + name
                    + "; there are "
                    + String.join(", ", parts.stream().map(ManagedProcess::name).toList())
                    + "."));
  }
}
