package io.kontor.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./kontor down}. */
@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Callable<Integer> {
  @Mixin private final InstallationOptions options;

  DownCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
  }

  @Override
  public Integer call() throws InterruptedException {
    new Shutdown(options.installation(), options.ports(), options.out()).run();
    return 0;
  }
}
