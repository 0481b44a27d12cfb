package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./kontor stop SERVICE}: the supervisor leaves it alone until it is started again. */
@Command(name = "stop", description = "Stop one service; the others go on running.")
final class StopCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @Parameters(paramLabel = "SERVICE", description = "its name, as ./kontor status shows it")
  private String service = "";

  @Mixin private final InstallationOptions options;

  StopCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = options.installation();
    ManagedProcess part = Platform.ofExisting(installation, options.ports()).part(service);
    var running = new PidFiles(installation.pids()).living(service);
    Path marker = installation.stopMarker(service);
    if (!Files.exists(marker)) {
      Files.createFile(marker);
    }
    if (running.isPresent()) {
      Processes.stop(running.get(), part.stopSignal(), TIMEOUT);
    }
    options.out().println(service + " is stopped; ./kontor start " + service + " starts it again.");
    return 0;
  }
}
