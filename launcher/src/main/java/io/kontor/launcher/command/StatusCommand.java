package io.kontor.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./kontor status}. */
@Command(
    name = "status",
    description = "Show what runs, where it listens and how much memory it takes.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:everything is ready", "1:something is not ready", "3:nothing runs"})
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "print JSON, for scripts")
  private boolean json;

  @Mixin private final InstallationOptions options;

  StatusCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
  }

  @Override
  public Integer call() {
    return new StatusReport(options.installation(), options.ports()).print(options.out(), json);
  }
}
