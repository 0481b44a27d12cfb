package io.kontor.launcher;

import io.kontor.launcher.command.ClientCommand;
import io.kontor.launcher.command.DownCommand;
import io.kontor.launcher.command.Options;
import io.kontor.launcher.command.ResetCommand;
import io.kontor.launcher.command.ServiceCommand;
import io.kontor.launcher.command.StatusReport;
import io.kontor.launcher.command.UpCommand;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    } catch (UserFacingException trouble) {
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
    Installation installation = new Installation(root, options.data(root, folder, System.getenv()));
    // A running copy knows its ports best; only the start may choose them.
    Ports ports =
        new Ports(
            options.portBase(
                "up".equals(options.command()) ? System.getenv() : Map.of(),
                LauncherPhase.portBase(installation)));
    return switch (options.command()) {
      case "up" -> new UpCommand(installation, ports, options, out).run();
      case "down" -> new DownCommand(installation, ports, out).run();
      case "status" -> new StatusReport(installation, ports).print(out, options.has("json"));
      case "stop" -> new ServiceCommand(installation, ports, out).stop(word(options));
      case "start" -> new ServiceCommand(installation, ports, out).start(word(options));
      case "reset" ->
          new ResetCommand(installation, ports, out).run(options.has("yes"), options.has("all"));
      case "client" -> new ClientCommand(installation, ports, out).run(options);
      default ->
          throw new UserFacingException(
              "There is no command " + options.command() + "; see ./kontor help.");
    };
  }

  private static String word(Options options) {
    return Optional.of(options.words())
        .filter(words -> words.size() == 1)
        .map(java.util.List::getFirst)
        .orElseThrow(() ->
            new UserFacingException(
                "./kontor "
                    + options.command()
                    + " needs the name of one service; see ./kontor status."));
  }
}
