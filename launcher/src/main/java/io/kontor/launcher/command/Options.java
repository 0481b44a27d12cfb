package io.kontor.launcher.command;

import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line, taken apart.
 *
 * @param command the first word
 * @param words further words that are no options
 * @param values options with a value, without their dashes
 * @param flags options without a value, without their dashes
 */
public record Options(
    String command, List<String> words, Map<String, String> values, Set<String> flags) {
  private static final Set<String> WITH_VALUE =
      Set.of("port-base", "data", "id", "key", "name", "key-id", "email");
  private static final Set<String> WITHOUT_VALUE =
      Set.of("empty", "detach", "json", "yes", "all", "daemon");

  /** Reads a command line; an option nobody knows is an error, not ignored. */
  public static Options parse(String... arguments) {
    List<String> words = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new java.util.HashSet<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!argument.startsWith("-")) {
        words.add(argument);
        continue;
      }
      String name =
          switch (argument) {
            case "-d" -> "detach";
            case "-y" -> "yes";
            default -> argument.replaceFirst("^--?", "");
          };
      int equals = name.indexOf('=');
      if (equals > 0 && WITH_VALUE.contains(name.substring(0, equals))) {
        values.put(name.substring(0, equals), name.substring(equals + 1));
      } else if (WITH_VALUE.contains(name)) {
        if (++i == arguments.length) {
          throw new UserFacingException(
              "The option " + argument + " needs a value; see ./kontor help.");
        }
        values.put(name, arguments[i]);
      } else if (WITHOUT_VALUE.contains(name)) {
        flags.add(name);
      } else {
        throw new UserFacingException("There is no option " + argument + "; see ./kontor help.");
      }
    }
    if (words.isEmpty()) {
      throw new UserFacingException("A command is missing; see ./kontor help.");
    }
    return new Options(
        words.getFirst(),
        List.copyOf(words.subList(1, words.size())),
        Map.copyOf(values),
        Set.copyOf(flags));
  }

  public boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of an option that the command cannot do without. */
  String required(String name) {
    return value(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() ->
            new UserFacingException(
                "./kontor " + command + " needs --" + name + "; see ./kontor help."));
  }

  /** The data folder: --data, else KONTOR_DATA, else .kontor in the checkout; always absolute. */
  public Path data(Path root, Path workingFolder, Map<String, String> environment) {
    return value("data")
        .or(() -> Optional.ofNullable(environment.get("KONTOR_DATA")))
        .map(workingFolder::resolve)
        .orElse(root.resolve(".kontor"))
        .toAbsolutePath()
        .normalize();
  }

  /**
   * The port base: --port-base, else KONTOR_PORT_BASE, else the one used last with this data
   * folder, else 8080.
   */
  public int portBase(Map<String, String> environment, Optional<String> usedLast) {
    String text =
        value("port-base")
            .or(() -> Optional.ofNullable(environment.get("KONTOR_PORT_BASE")))
            .or(() -> usedLast)
            .orElse(Integer.toString(Ports.DEFAULT_BASE));
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new UserFacingException("The port base must be a number; \"" + text + "\" is not.", e);
    }
  }
}
