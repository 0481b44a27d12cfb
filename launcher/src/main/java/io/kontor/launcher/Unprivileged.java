package io.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. As root it gets a user namespace of its own, where root is
 * nobody but still owns its files; where the kernel forbids that, it runs as the user nobody and
 * the data folder is handed to that user.
 */
final class Unprivileged {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final List<String> prefix;

  private Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  /** What fits this user and this kernel. */
  static Unprivileged choose(Home home) throws IOException, InterruptedException {
    if (!runsAsRoot()) {
      return new Unprivileged(List.of());
    }
    if (works(NAMESPACE, home, List.of("true"))) {
      return new Unprivileged(NAMESPACE);
    }
    if (works(NOBODY, home, List.of("test", "-x", home.data().toString()))) {
      return new Unprivileged(NOBODY);
    }
    throw new Trouble(
        "PostgreSQL does not run as root, and the user nobody cannot enter "
            + home.data()
            + "; run ./kontor as a normal user or choose an open folder with --data DIR.");
  }

  /** The command, preceded by what gives up the privileges. */
  List<String> command(List<String> command) {
    return java.util.stream.Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Hands a folder or file to the user that PostgreSQL will run as. */
  void handOver(Path path) throws IOException, InterruptedException {
    if (prefix.equals(NOBODY)) {
      new ProcessBuilder("chown", "-R", "65534:65534", path.toString()).start().waitFor();
    }
  }

  private static boolean runsAsRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid", LinkOption.NOFOLLOW_LINKS))
            || "root".equals(System.getProperty("user.name"))
        : "root".equals(System.getProperty("user.name"));
  }

  private static boolean works(List<String> prefix, Home home, List<String> probe)
      throws InterruptedException {
    try {
      List<String> command =
          java.util.stream.Stream.concat(prefix.stream(), probe.stream()).toList();
      return Processes.run(
              new Processes.Launch(command, Map.of(), home.data()), home.log("postgres"), home)
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
