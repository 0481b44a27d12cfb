package io.kontor.launcher.network;

import io.kontor.launcher.installation.TextFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ports of this machine: whether they are in use, and by whom. */
public final class LocalPorts {
  private LocalPorts() {}

  /** Whether something accepts connections on the port; answers within a second. */
  public static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Whether the port cannot be listened on because another process has it. */
  public static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** The listening process in words, as far as this user may see it. */
  public static Optional<String> ownerOf(int port) {
    Set<String> inodes = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      TextFiles.read(Path.of(table))
          .ifPresent(text -> inodes.addAll(inodes(text.lines().toList(), port)));
    }
    return inodes.isEmpty()
        ? Optional.empty()
        : ProcessHandle.allProcesses()
            .filter(handle -> holds(handle.pid(), inodes))
            .findFirst()
            .map(handle -> "process " + handle.pid() + " (" + describe(handle) + ")");
  }

  /**
   * Socket inodes that listen on the port, from the lines of /proc/net/tcp (state 0A is LISTEN).
   */
  static Set<String> inodes(List<String> lines, int port) {
    String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
    Set<String> found = new HashSet<>();
    for (String line : lines) {
      String[] fields = line.strip().split("\\s+");
      if (fields.length > 9 && fields[1].endsWith(suffix) && "0A".equals(fields[3])) {
        found.add(fields[9]);
      }
    }
    return found;
  }

  private static boolean holds(long pid, Set<String> inodes) {
    try (Stream<Path> links = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (Path link : links.toList()) {
        String target = readLink(link);
        if (target.startsWith("socket:[")
            && inodes.contains(target.substring(8, target.length() - 1))) {
          return true;
        }
      }
      return false;
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static String readLink(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static String describe(ProcessHandle handle) {
    String line =
        handle.info().commandLine().or(() -> handle.info().command()).orElse("name unknown");
    return line.length() > 60 ? line.substring(0, 57) + "..." : line;
  }
}
