package io.kontor.launcher.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The commands that the script carries out by itself, because they work without the launcher or
 * build it. Declared here for their arguments and their help alone.
 */
@SuppressWarnings("UnusedVariable") // the script reads the values
final class ScriptCommands {
  private ScriptCommands() {}

  @Command(name = "logs", description = "Show the log of one service, or the end of each log.")
  static final class Logs {
    @Option(names = "-f", description = "follow the log as it grows; Ctrl-C ends it")
    private boolean follow;

    @Parameters(
        paramLabel = "SERVICE",
        arity = "0..1",
        description = "its name, as ./kontor status shows it")
    private @Nullable String service;

    @Mixin private final InstallationOptions options;

    Logs(Invocation invocation) {
      this.options = new InstallationOptions(invocation);
    }
  }

  @Command(name = "build", description = "Build what is not built.")
  static final class Build {}

  @Command(
      name = "test",
      description = "Run everything that CI runs, or only the tests of some modules.",
      footer = {"", "Exit status: 0 when all passed. The last line is \"N passed, N failed\"."})
  static final class Test {
    @Parameters(
        paramLabel = "MODULE",
        arity = "0..*",
        description =
            "a folder of the checkout, such as wallet-service, platform/core or dashboard")
    private @Nullable List<String> modules;
  }

  @Command(
      name = "docs",
      description = "Regenerate every generated document, or only those of some modules.")
  static final class Docs {
    @Parameters(
        paramLabel = "MODULE",
        arity = "0..*",
        description = "a folder of the checkout, such as wallet-service or dashboard")
    private @Nullable List<String> modules;
  }

  @Command(name = "bench", description = "Measure transfers per second beside plain SQL.")
  static final class Bench {}

  @Command(
      name = "chaos",
      description = "Kill and pause parts under load, then prove that money and events are right.")
  static final class Chaos {}

  @Command(
      name = "upgrade-test",
      description = {
        "Run an earlier release and this checkout over the same databases.",
        "One after the other, side by side and mixed; money moves through each combination."
      },
      footer = {
        "",
        "Takes half an hour, 8 GB of memory and Linux, and starts a platform of its own.",
        "Exit status: 0 when all passed. When it is run: UPGRADING.md."
      })
  static final class UpgradeTest {
    @Option(
        names = "--from",
        paramLabel = "REF",
        description = "the earlier release: a tag, branch or commit (default: the latest tag)")
    private @Nullable String from;
  }

  @Command(name = "help", description = "Show this list, or the help of one command.")
  static final class Help {
    @Parameters(
        paramLabel = "COMMAND",
        arity = "0..*",
        description = "such as up, or client create")
    private @Nullable List<String> command;
  }
}
