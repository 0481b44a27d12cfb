package io.kontor.launcher.command;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./kontor reset}: deletes databases, messages, files, accounts and secrets of an
 * installation.
 */
@Command(name = "reset", description = "Stop everything and delete all data.")
final class ResetCommand implements Callable<Integer> {
  @Option(
      names = {"-y", "--yes"},
      description = "do not ask")
  private boolean confirmed;

  @Option(names = "--all", description = "delete unpacked programs and start-up caches too")
  private boolean all;

  @Mixin private final InstallationOptions options;
  private final boolean terminal;

  ResetCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
    this.terminal = invocation.terminal();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = options.installation();
    Ports ports = options.ports();
    if (!confirmed) {
      ask(installation);
    }
    new Shutdown(installation, ports, options.out()).run();
    for (Path each :
        List.of(
            installation.data().resolve("data"),
            installation.pids(),
            installation.state(),
            installation.logs(),
            installation.demoAccounts(),
            installation.demoPlayed(),
            installation.demoJournal(),
            installation.secrets())) {
      Archives.deleteTree(each);
    }
    if (all) {
      Archives.deleteTree(installation.cache());
    }
    installation.create();
    LauncherPhase.writePortBase(installation, ports); // the choice of ports is not data
    options
        .out()
        .println("All data in " + installation.data() + " is deleted; ./kontor up starts afresh.");
    return 0;
  }

  private void ask(Installation installation) {
    Console console =
        Optional.ofNullable(System.console())
            .filter(each -> terminal && each.isTerminal())
            .orElseThrow(() ->
                new UserFacingException(
                    "./kontor reset deletes all data in "
                        + installation.data()
                        + "; confirm with --yes."));
    String answer =
        console.readLine("This deletes all data in %s. Type yes to go on: ", installation.data());
    if (!"yes".equals(answer)) {
      throw new UserFacingException("Nothing was deleted.");
    }
  }
}
