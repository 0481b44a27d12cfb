package io.kontor.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./kontor reset}: stops everything and deletes the data of this copy. */
final class ResetCommand {
  private final Home home;
  private final Ports ports;
  private final PrintStream out;

  ResetCommand(Home home, Ports ports, PrintStream out) {
    this.home = home;
    this.ports = ports;
    this.out = out;
  }

  /**
   * Deletes databases, messages, files, accounts and secrets; with {@code all} unpacked programs
   * and caches too.
   *
   * @param sure whether the person has agreed; {@code ./kontor} asks on a terminal
   */
  int run(boolean sure, boolean all) throws IOException, InterruptedException {
    if (!sure) {
      throw new Trouble(
          "./kontor reset deletes all data in " + home.data() + "; confirm with --yes.");
    }
    new DownCommand(home, ports, out).run();
    for (Path each :
        List.of(
            home.data().resolve("data"),
            home.pids(),
            home.state(),
            home.logs(),
            home.demoAccounts(),
            home.demoPlayed(),
            home.demoJournal(),
            home.secrets())) {
      Archives.deleteTree(each);
    }
    if (all) {
      Archives.deleteTree(home.cache());
    }
    home.create();
    PhaseFile.writePortBase(home, ports); // the choice of ports is not data
    out.println("The data in " + home.data() + " is deleted; ./kontor up starts afresh.");
    return 0;
  }
}
