package io.kontor.launcher.command;

import picocli.CommandLine.Option;

/** The help of a command; the script shows it before it builds anything. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  private boolean help;

  boolean isAsked() {
    return help;
  }
}
