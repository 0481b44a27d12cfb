package io.kontor.launcher;

import java.util.Optional;

/** What the launcher tells other commands about itself: its phase and the port base in use. */
final class PhaseFile {
  static final String STARTING = "starting";
  static final String READY = "ready";
  static final String STOPPED = "stopped";
  static final String FAILED = "failed";

  private PhaseFile() {}

  static void write(Home home, String phase) {
    Home.write(home.state().resolve("phase"), phase + "\n");
  }

  static String read(Home home) {
    return Main.text(home.state().resolve("phase")).orElse(STOPPED);
  }

  static void writePortBase(Home home, Ports ports) {
    Home.write(home.state().resolve("port-base"), ports.base() + "\n");
  }

  static Optional<String> portBase(Home home) {
    return Main.text(home.state().resolve("port-base"));
  }
}
