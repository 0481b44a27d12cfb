package io.kontor.launcher;

import io.kontor.launcher.command.Invocation;
import io.kontor.launcher.command.KontorCommand;

/** Entry point of the commands that {@code ./kontor} hands on. */
public final class Main {
  private Main() {}

  /**
   * Runs one command.
   *
   * @param arguments the command and its options as typed
   */
  public static void main(String[] arguments) {
    System.exit(KontorCommand.commandLine(Invocation.ofThisProcess()).execute(arguments));
  }
}
