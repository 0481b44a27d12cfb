package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.Polling;
import io.kontor.launcher.process.ProcessIdentity;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./kontor up}: starts the platform and, in the foreground, stays with it until Ctrl-C. */
@Command(
    name = "up",
    description =
        "Build what is not built, start everything and tell how to sign in; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
  @Option(
      names = {"-d", "--detach"},
      description = "run in the background; return when everything is ready")
  private boolean detach;

  @Option(names = "--empty", description = "do not create demo clients")
  private boolean empty;

  @Option(
      names = "--daemon",
      hidden = true,
      description = "this is the background launcher that --detach has started")
  private boolean daemon;

  @Mixin private final InstallationOptions options;
  private final Invocation invocation;

  UpCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = options.installation();
    Ports ports = options.portsToStartWith();
    installation.create();
    Optional<ProcessIdentity> other = new PidFiles(installation.pids()).living(PidFiles.LAUNCHER);
    if (other.isPresent() && !daemon) {
      return join(installation, ports, other.get(), invocation.out());
    }
    return detach
        ? new BackgroundStart(installation, ports, invocation.out()).run(empty)
        : new SupervisedRun(installation, ports, invocation).run(empty, daemon);
  }

  /** Another launcher already works on this data folder: waits for it and shows what it runs. */
  static int join(Installation installation, Ports ports, ProcessIdentity launcher, PrintStream out)
      throws InterruptedException {
    out.println(
        "Kontor already runs from " + installation.data() + " (launcher " + launcher.pid() + ").");
    while (LauncherPhase.STARTING.equals(LauncherPhase.read(installation)) && launcher.alive()) {
      Polling.pause(Duration.ofMillis(200));
    }
    Ports inUse =
        LauncherPhase.portBase(installation).map(Integer::valueOf).map(Ports::new).orElse(ports);
    if (inUse.base() != ports.base()) {
      out.println(
          "Its first port is %d, not %d: ./kontor down stops it, --data DIR starts another beside it."
              .formatted(inUse.base(), ports.base()));
    }
    int status = new StatusReport(installation, inUse).print(out, false);
    SignInInstructions.print(out, installation, inUse);
    return status;
  }
}
