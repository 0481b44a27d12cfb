package io.kontor.bench;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The options of a command of this module, as picocli reads them. */
public final class CommandOptions {
  private CommandOptions() {}

  /**
   * Reads the arguments into the options of the command. Errors: {@link BenchException} that names
   * the wrong one.
   */
  public static void read(CommandLine command, String... arguments) {
    String name = command.getCommandName();
    try {
      command.setExpandAtFiles(false).parseArgs(arguments);
    } catch (UnmatchedArgumentException e) {
      throw wrong(name, name + " does not know " + e.getUnmatched().getFirst(), e);
    } catch (MissingParameterException e) {
      throw wrong(
          name, "The option " + e.getMissing().getFirst().paramLabel() + " needs a value", e);
    } catch (ParameterException e) {
      throw wrong(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static BenchException wrong(String name, String sentence, ParameterException cause) {
    return new BenchException(sentence + "; see " + name + " --help.", cause);
  }

  /** Errors: {@link BenchException} when the number is not one that the option takes. */
  public static void between(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw new BenchException(
          "The option %s takes a number from %d to %d.".formatted(option, least, most));
    }
  }

  /** The help text of the command with these options. */
  public static String helpText(Object options) {
    CommandLine line = new CommandLine(options).setSeparator(" ");
    line.getCommandSpec().usageMessage().sortSynopsis(false).width(100);
    return line.getUsageMessage(Ansi.OFF)
        .lines()
        .map(String::stripTrailing)
        .reduce("", (text, next) -> text + next + "\n");
  }
}
