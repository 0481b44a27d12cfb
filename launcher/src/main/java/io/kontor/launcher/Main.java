package io.kontor.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Entry point of the commands that {@code ./kontor} hands on. */
public final class Main {
  private Main() {}

  /**
   * Runs one command.
   *
   * @param arguments the command and its options as typed
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    int exit;
    try {
      exit = run(Options.parse(arguments), out);
    } catch (Trouble trouble) {
      out.flush();
      new PrintStream(
              new java.io.FileOutputStream(java.io.FileDescriptor.err),
              true,
              StandardCharsets.UTF_8)
          .println("kontor: " + trouble.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private static int run(Options options, PrintStream out)
      throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("kontor.root", ".")).toAbsolutePath().normalize();
    Path folder = Path.of(System.getProperty("kontor.folder", "."));
    Home home = new Home(root, options.data(root, folder, System.getenv()));
    // A running copy knows its ports best; only the start may choose them.
    Ports ports =
        new Ports(
            options.portBase(
                "up".equals(options.command()) ? System.getenv() : Map.of(),
                PhaseFile.portBase(home)));
    return switch (options.command()) {
      case "up" -> new UpCommand(home, ports, options, out).run();
      case "down" -> new DownCommand(home, ports, out).run();
      case "status" -> new Status(home, ports).print(out, options.has("json"));
      case "stop" -> new ServiceCommand(home, ports, out).stop(word(options));
      case "start" -> new ServiceCommand(home, ports, out).start(word(options));
      case "reset" ->
          new ResetCommand(home, ports, out).run(options.has("yes"), options.has("all"));
      case "client" -> new ClientCommand(home, ports, out).run(options);
      default ->
          throw new Trouble("There is no command " + options.command() + "; see ./kontor help.");
    };
  }

  private static String word(Options options) {
    return Optional.of(options.words())
        .filter(words -> words.size() == 1)
        .map(java.util.List::getFirst)
        .orElseThrow(() ->
            new Trouble(
                "./kontor "
                    + options.command()
                    + " needs the name of one service; see ./kontor status."));
  }

  /** Whether a file can be read as text; for callers that treat an unreadable one as absent. */
  static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
