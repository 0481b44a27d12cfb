package io.kontor.launcher.command;

import io.kontor.launcher.installation.UserFacingException;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * All commands and options of {@code ./kontor}: the one place where they are declared. The help
 * texts in {@code docs/commands}, which the script shows and checks arguments against before it
 * builds, are generated from here (ADR 0018).
 */
@Command(
    name = "./kontor",
    synopsisHeading = "",
    customSynopsis = "./kontor COMMAND [OPTION...]",
    descriptionHeading = "%n",
    description = "Build, start, stop and test the whole platform on this machine.",
    commandListHeading = "%nCommands (./kontor COMMAND --help tells more):%n",
    optionListHeading = "%nOptions of the commands that work on an installation:%n",
    footer = {
      "",
      "Environment:",
      "  KONTOR_DATA             as --data",
      "  KONTOR_PORT_BASE        as --port-base, for up",
      "  KONTOR_JAVA_HOME        a JDK 25, if none is found without it",
      "  KONTOR_AOT=off          no start-up caches: a quicker first start, slower later ones",
      "  KONTOR_AOT=NAME,...     start-up caches for these services only",
      "  KONTOR_JVM=throughput   the optimising compiler: a slower start, faster under long load;",
      "                          so it is with four cores, and KONTOR_JVM=start turns it off",
      "",
      "The ports are listed in docs/architecture.md, section 1."
    })
public final class KontorCommand {
  private static final String ROOT = "kontor";

  /** Commands whose module declares their options. */
  private static final List<String> OF_OTHER_MODULES = List.of("bench", "chaos");

  @SuppressWarnings("UnusedVariable") // shown in its help
  @Mixin
  private final InstallationOptions options;

  private KontorCommand(Invocation invocation) {
    this.options = new InstallationOptions(invocation);
  }

  /** The command line with all commands. Exit value 1 after a wrong argument or a failure. */
  public static CommandLine commandLine(Invocation invocation) {
    CommandLine line =
        new CommandLine(new KontorCommand(invocation))
            .addSubcommand(new UpCommand(invocation))
            .addSubcommand(new DownCommand(invocation))
            .addSubcommand(new StatusCommand(invocation))
            .addSubcommand(new ScriptCommands.Logs(invocation))
            .addSubcommand(new StopCommand(invocation))
            .addSubcommand(new StartCommand(invocation))
            .addSubcommand(new ResetCommand(invocation))
            .addSubcommand(ClientCommand.commandLine(invocation))
            .addSubcommand(AuditCommand.commandLine(invocation))
            .addSubcommand(new ScriptCommands.Build())
            .addSubcommand(new ScriptCommands.Test())
            .addSubcommand(new ScriptCommands.Docs())
            .addSubcommand(new ScriptCommands.Bench())
            .addSubcommand(new ScriptCommands.Chaos())
            .addSubcommand(new ScriptCommands.UpgradeTest())
            .addSubcommand(new ScriptCommands.Help());
    PrintStream errors = Invocation.stream(FileDescriptor.err);
    all(line)
        .forEach((name, each) -> {
          CommandSpec spec = each.getCommandSpec();
          if (!name.equals(ROOT)) {
            spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
            spec.usageMessage()
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading(spec.positionalParameters().isEmpty() ? "%n" : "");
          }
          spec.usageMessage().synopsisHeading("").sortOptions(false).sortSynopsis(false).width(100);
          each.setOut(new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8));
          each.setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8));
        });
    return line.setExpandAtFiles(false)
        .setParameterExceptionHandler((e, arguments) -> fail(e.getCommandLine(), message(e)))
        .setExecutionExceptionHandler(KontorCommand::failure);
  }

  private static int failure(
      Exception exception, CommandLine command, CommandLine.ParseResult result) throws Exception {
    if (exception instanceof UserFacingException) {
      return fail(command, String.valueOf(exception.getMessage()));
    }
    throw exception;
  }

  private static int fail(CommandLine command, String message) {
    command.getOut().flush();
    command.getErr().println("kontor: " + message);
    return 1;
  }

  /** The command lines of all commands, by name: {@code kontor}, {@code client-create}. */
  private static SequencedMap<String, CommandLine> all(CommandLine root) {
    SequencedMap<String, CommandLine> found = new TreeMap<>();
    found.put(ROOT, root);
    collect(root, "", found);
    return found;
  }

  private static void collect(
      CommandLine parent, String prefix, SequencedMap<String, CommandLine> found) {
    parent
        .getSubcommands()
        .forEach((name, command) -> {
          found.put(prefix + name, command);
          collect(command, prefix + name + "-", found);
        });
  }

  /** The help texts of all commands, by the name of their file in {@code docs/commands}. */
  public static SequencedMap<String, String> helpTexts(Invocation invocation) {
    SequencedMap<String, String> texts = new TreeMap<>();
    SequencedMap<String, CommandLine> commands = all(commandLine(invocation));
    OF_OTHER_MODULES.forEach(commands::remove);
    commands.forEach((name, command) -> {
      command.setSeparator(" "); // as people write it
      texts.put(
          name + ".txt",
          command
              .getUsageMessage(Ansi.OFF)
              .lines()
              .map(String::stripTrailing)
              .collect(Collectors.joining("\n", "", "\n")));
    });
    return texts;
  }

  /** What is wrong with the arguments, in one sentence with the way out. */
  private static String message(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String help = "; see " + command + " --help.";
    return switch (e) {
      case UnmatchedArgumentException unknown when command.equals("./kontor") ->
          "There is no command " + unknown.getUnmatched().getFirst() + "; see ./kontor help.";
      case UnmatchedArgumentException unknown ->
          command + " does not know " + unknown.getUnmatched().getFirst() + help;
      case MissingParameterException missing
          when String.valueOf(missing.getMessage()).contains("parameter for option") ->
          "The option " + names(missing.getMissing()) + " needs a value" + help;
      case MissingParameterException missing ->
          command + " needs " + names(missing.getMissing()) + help;
      default ->
          e.getCommandLine().getSubcommands().isEmpty()
              ? e.getMessage() + help
              : command
                  + " needs one of "
                  + String.join(", ", e.getCommandLine().getSubcommands().keySet())
                  + help;
    };
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream()
        .map(each -> each instanceof OptionSpec option ? option.longestName() : each.paramLabel())
        .collect(Collectors.joining(" and "));
  }
}
