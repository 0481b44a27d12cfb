package io.kontor.launcher.command;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./kontor reset}: stops everything and deletes the data of this copy. */
public final class ResetCommand {
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;

  public ResetCommand(Installation installation, Ports ports, PrintStream out) {
    this.installation = installation;
    this.ports = ports;
    this.out = out;
  }

  /**
   * Deletes databases, messages, files, accounts and secrets; with {@code all} unpacked programs
   * and caches too.
   *
   * @param sure whether the person has agreed; {@code ./kontor} asks on a terminal
   */
  public int run(boolean sure, boolean all) throws IOException, InterruptedException {
    if (!sure) {
      throw new UserFacingException(
          "./kontor reset deletes all data in " + installation.data() + "; confirm with --yes.");
    }
    new DownCommand(installation, ports, out).run();
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
    out.println("The data in " + installation.data() + " is deleted; ./kontor up starts afresh.");
    return 0;
  }
}
