package io.kontor.launcher.postgres;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.process.Processes;
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
  static Unprivileged choose(Installation installation) throws IOException, InterruptedException {
    if (!runsAsRoot()) {
      return new Unprivileged(List.of());
    }
    if (works(NAMESPACE, installation, List.of("true"))) {
      return new Unprivileged(NAMESPACE);
    }
    if (works(NOBODY, installation, List.of("test", "-x", installation.data().toString()))) {
      return new Unprivileged(NOBODY);
    }
    throw new UserFacingException(
        "PostgreSQL does not run as root, and the user nobody cannot enter "
            + installation.data()
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

  private static boolean works(List<String> prefix, Installation installation, List<String> probe)
      throws InterruptedException {
    try {
      List<String> command =
          java.util.stream.Stream.concat(prefix.stream(), probe.stream()).toList();
      return Processes.run(
              new Processes.ProcessSpec(command, Map.of(), installation.data()),
              installation.log("postgres"),
              installation)
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
