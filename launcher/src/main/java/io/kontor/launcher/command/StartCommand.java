package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.Polling;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./kontor start SERVICE}. */
@Command(
    name = "start",
    description = "Start a service that was stopped, and return when it is ready.")
final class StartCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);
  private static final Duration INTERVAL = Duration.ofMillis(50);

  @Parameters(paramLabel = "SERVICE", description = "its name, as ./kontor status shows it")
  private String service = "";

  @Mixin private final InstallationOptions options;

  StartCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = options.installation();
    start(
        installation,
        Platform.ofExisting(installation, options.ports()).part(service),
        options.out());
    return 0;
  }

  /**
   * Lets the supervisor start a part and waits until it is ready. Errors: {@link
   * UserFacingException} with its last lines when it ends meanwhile.
   */
  static void start(Installation installation, ManagedProcess part, PrintStream out)
      throws IOException, InterruptedException {
    String name = part.name();
    PidFiles pids = new PidFiles(installation.pids());
    if (pids.living(PidFiles.LAUNCHER).isEmpty()) {
      throw new UserFacingException(
          "The platform is not running, so nothing would supervise " + name + "; run ./kontor up.");
    }
    out.println(name + " is starting; its log is " + installation.log(name) + ".");
    Files.deleteIfExists(installation.stopMarker(name));
    long end = System.nanoTime() + TIMEOUT.toNanos();
    Optional<ProcessIdentity> seen = Optional.empty();
    while (System.nanoTime() < end) {
      Optional<ProcessIdentity> living = pids.living(name);
      if (living.isPresent() && part.ready()) {
        out.println(name + " is ready at " + part.address() + ".");
        return;
      }
      if (seen.isPresent() && !seen.equals(living)) {
        throw new UserFacingException(
            name
                + " ended while it started. The supervisor goes on trying until ./kontor stop "
                + name
                + ". Its last lines:\n"
                + Processes.excerpt(installation.log(name)));
      }
      seen = living;
      Polling.pause(INTERVAL);
    }
    throw new UserFacingException(
        name
            + " was not ready after "
            + TIMEOUT.toSeconds()
            + " s. Its last lines:\n"
            + Processes.excerpt(installation.log(name)));
  }
}
