package io.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Memory of the platform's processes as Linux counts it: the proportional set size, in which what
 * several processes share counts once. Source: proc_pid_smaps(5).
 */
final class ProcessMemory {
  private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");

  private ProcessMemory() {}

  /** Megabytes (millions of bytes) of each of these processes with what it has started. */
  static Map<String, Double> megabytes(Map<String, ProcessHandle> processes) {
    Map<String, Double> sizes = new TreeMap<>();
    processes.forEach((name, process) ->
        sizes.put(
            name,
            Stream.concat(Stream.of(process), ownDescendants(name, process))
                .mapToDouble(each -> megabytes(each.pid()))
                .sum()));
    return sizes;
  }

  /** The launcher has started all others, and each of those is counted under its own name. */
  private static Stream<ProcessHandle> ownDescendants(String name, ProcessHandle process) {
    return name.equals(Installation.LAUNCHER) ? Stream.of() : process.descendants();
  }

  private static double megabytes(long pid) {
    try {
      return read(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
    } catch (NoSuchFileException _) {
      return 0; // it has just ended
    } catch (IOException e) {
      throw new BenchException(
          "The memory of process " + pid + " cannot be read; only its user or root may.", e);
    }
  }

  /** Reads a file {@code smaps_rollup}. */
  static double read(String rollup) {
    Matcher pss = PSS.matcher(rollup);
    if (!pss.find()) {
      throw new BenchException("Linux says nothing about the memory of a process:\n" + rollup);
    }
    return Long.parseLong(pss.group(1)) * 1_024 / 1e6;
  }
}
