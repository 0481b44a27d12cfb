package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command works on. */
final class InstallationOptions {
  private final Invocation invocation;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder (default: KONTOR_DATA, else .kontor in the checkout)")
  private @Nullable String data;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "first of its ports (default: the one used last, else 8080)")
  private @Nullable String portBase;

  InstallationOptions(Invocation invocation) {
    this.invocation = invocation;
  }

  PrintStream out() {
    return invocation.out();
  }

  /** The data folder: --data, else KONTOR_DATA, else .kontor in the checkout; always absolute. */
  Installation installation() {
    Path folder =
        Optional.ofNullable(data)
            .or(() -> Optional.ofNullable(invocation.environment().get("KONTOR_DATA")))
            .map(invocation.workingFolder()::resolve)
            .orElse(invocation.root().resolve(".kontor"))
            .toAbsolutePath()
            .normalize();
    return new Installation(invocation.root(), folder);
  }

  /**
   * The ports of an installation that may be running: --port-base, else those it used last, else
   * the default.
   */
  Ports ports() {
    return ports(Map.of());
  }

  /** The ports to start with: as {@link #ports}, but KONTOR_PORT_BASE counts before the last. */
  Ports portsToStartWith() {
    return ports(invocation.environment());
  }

  private Ports ports(Map<String, String> environment) {
    String text =
        Optional.ofNullable(portBase)
            .or(() -> Optional.ofNullable(environment.get("KONTOR_PORT_BASE")))
            .or(() -> LauncherPhase.portBase(installation()))
            .orElse(Integer.toString(Ports.DEFAULT_BASE));
    try {
      return new Ports(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new UserFacingException("The port base must be a number; \"" + text + "\" is not.", e);
    }
  }
}
