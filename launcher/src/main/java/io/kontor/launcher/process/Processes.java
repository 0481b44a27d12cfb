package io.kontor.launcher.process;

import io.kontor.launcher.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starting, ending and measuring processes. */
public final class Processes {
  /**
   * Every process of a copy carries its data folder in this variable, so it is found even without a
   * pid file.
   */
  static final String MARK = "KONTOR_INSTANCE";

  private static final int EXCERPT = 15;

  /**
   * {@code KONTOR_SET_KONTOR_WORKFLOW_SWEEPEVERY=5s} sets {@code KONTOR_WORKFLOW_SWEEPEVERY} for
   * every service; settings of one service need no such prefix.
   */
  private static final String SETTING = "KONTOR_SET_";

  /** What a child may know of the environment of the person who starts it. */
  private static final List<String> PASSED_ON =
      List.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Processes() {}

  /** How one process is started. */
  public record ProcessSpec(
      List<String> command, Map<String, String> environment, Path directory) {}

  /**
   * Starts a process in a session of its own, so that Ctrl-C in the terminal reaches only the
   * launcher, which then stops everything in order.
   */
  public static Process start(ProcessSpec launch, Path log, Installation installation)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(inOwnSession(launch.command())).directory(launch.directory().toFile());
    Map<String, String> inherited = new TreeMap<>(builder.environment());
    builder.environment().clear();
    inherited.forEach((name, value) -> {
      if (PASSED_ON.contains(name) || name.startsWith("OTEL_")) {
        builder.environment().put(name, value);
      } else if (name.startsWith(SETTING)) {
        builder.environment().put(name.substring(SETTING.length()), value);
      }
    });
    builder.environment().putAll(launch.environment());
    builder.environment().put(MARK, installation.data().toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Starts the launcher itself in the background; it outlives this process and the terminal. */
  public static Process startDaemon(List<String> command, Path log) throws IOException {
    Process process =
        new ProcessBuilder(inOwnSession(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    return process;
  }

  private static List<String> inOwnSession(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      whole.add(SETSID.toString());
    } else {
      whole.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--"));
    }
    whole.addAll(command);
    return whole;
  }

  /** Runs a short program to its end; its output goes to the log. Returns its exit value. */
  public static int run(ProcessSpec launch, Path log, Installation installation)
      throws IOException, InterruptedException {
    Process process = start(launch, log, installation);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Sends a signal, waits, and kills what is still there when the patience is over. */
  public static void stop(ProcessIdentity identity, String signal, Duration patience)
      throws InterruptedException {
    signal(identity, signal);
    if (!gone(identity, patience)) {
      signal(identity, "KILL");
      gone(identity, Duration.ofSeconds(5));
    }
  }

  /** Sends a signal to exactly this process, if it still lives. */
  static void signal(ProcessIdentity identity, String signal) throws InterruptedException {
    if (!identity.alive()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(identity.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      ProcessHandle.of(identity.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** Waits until the process has ended; false when it has not in this time. */
  static boolean gone(ProcessIdentity identity, Duration limit) throws InterruptedException {
    return Polling.until(limit, Duration.ofMillis(40), () -> !identity.alive());
  }

  /**
   * Processes of this copy that carry its mark, the children of marked ones left out. Linux only;
   * elsewhere empty.
   */
  public static List<ProcessIdentity> marked(Path data) {
    String mark = MARK + "=" + data;
    long self = ProcessHandle.current().pid();
    List<ProcessIdentity> found = new ArrayList<>();
    ProcessHandle.allProcesses()
        .filter(handle -> handle.pid() != self && carries(handle.pid(), mark))
        .filter(handle -> handle.parent().map(p -> !carries(p.pid(), mark)).orElse(true))
        .forEach(handle -> ProcessIdentity.of(handle.pid()).ifPresent(found::add));
    return found;
  }

  private static boolean carries(long pid, String mark) {
    try {
      byte[] raw = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      return ("\0" + new String(raw, StandardCharsets.UTF_8)).contains("\0" + mark + "\0");
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Memory of a process and its children.
   *
   * <p>Units: bytes, proportional set size (shared pages divided by their users); resident size
   * where the kernel does not tell; 0 when nothing can be read.
   */
  public static long memory(long pid) {
    long sum = memoryOfOne(pid);
    for (ProcessHandle child :
        ProcessHandle.of(pid).map(h -> h.descendants().toList()).orElse(List.of())) {
      sum += memoryOfOne(child.pid());
    }
    return sum;
  }

  /** The same for this process alone. */
  public static long memoryOfOne(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException | NumberFormatException unreadable) {
      return 0;
    }
    return 0;
  }

  /** The end of a log without the stack frames, which hide the sentence that matters. */
  public static String excerpt(Path log) {
    List<String> lines =
        tail(log, 400).stream()
            .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. \\d+ ).*"))
            .map(line -> "  | " + line)
            .toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - EXCERPT), lines.size()));
  }

  /** The last lines of a log, oldest first; empty when it cannot be read. */
  public static List<String> tail(Path log, int lines) {
    try (var file = Files.newByteChannel(log)) {
      long from = Math.max(0, file.size() - 64 * 1024);
      file.position(from);
      byte[] bytes = new byte[(int) (file.size() - from)];
      int read = file.read(java.nio.ByteBuffer.wrap(bytes));
      List<String> all =
          new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
