package io.kontor.launcher.installation;

import java.util.Optional;

/** What the launcher tells other commands about itself: its phase and the port base in use. */
public final class LauncherPhase {
  public static final String STARTING = "starting";
  public static final String READY = "ready";
  public static final String STOPPED = "stopped";
  public static final String FAILED = "failed";

  private LauncherPhase() {}

  /** Says in which phase the launcher is. */
  public static void write(Installation installation, String phase) {
    TextFiles.write(installation.state().resolve("phase"), phase + "\n");
  }

  /** The phase the launcher was in last. */
  public static String read(Installation installation) {
    return TextFiles.read(installation.state().resolve("phase")).orElse(STOPPED);
  }

  /** Remembers the ports that are used. */
  public static void writePortBase(Installation installation, Ports ports) {
    TextFiles.write(installation.state().resolve("port-base"), ports.base() + "\n");
  }

  /** The port base that was used last. */
  public static Optional<String> portBase(Installation installation) {
    return TextFiles.read(installation.state().resolve("port-base"));
  }
}
