package io.kontor.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one with the same number.
 *
 * @param pid process id
 * @param birth when it was born: boot id and clock ticks on Linux, start time elsewhere
 */
public record ProcessIdentity(long pid, String birth) {
  private static final Path PROC = Path.of("/proc");

  /** The process that has this number now; empty when there is none or only its corpse. */
  public static Optional<ProcessIdentity> of(long pid) {
    if (Files.isDirectory(PROC.resolve("self"))) {
      return fromProc(pid);
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(start -> new ProcessIdentity(pid, Long.toString(start.toEpochMilli())));
  }

  private static Optional<ProcessIdentity> fromProc(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      return parse(pid, stat, boot);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * Reads the line of /proc/PID/stat. The name in brackets may hold spaces and brackets itself, so
   * fields are counted from the last bracket; the start time is field 22 (proc(5)).
   */
  static Optional<ProcessIdentity> parse(long pid, String stat, String boot) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    boolean corpse = "Z".equals(fields[0]) || "X".equals(fields[0]);
    return corpse
        ? Optional.empty()
        : Optional.of(new ProcessIdentity(pid, boot + ":" + fields[19]));
  }

  /** Whether exactly this process still runs. */
  public boolean alive() {
    return of(pid).filter(this::equals).isPresent();
  }
}
