package io.kontor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is alive in the heaps of some JVMs of this machine: used after a collection. */
final class LiveHeap {
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

  // "total 9216K, used 821K" of each generation; that of the metaspace is written the other way.
  private static final Pattern USED = Pattern.compile("(?:total|committed) \\d+K, used (\\d+)K");

  private final List<ProcessHandle> processes;

  LiveHeap(List<ProcessHandle> processes) {
    this.processes = List.copyOf(processes);
  }

  /** Of all of them together. Collects their garbage. */
  double megabytes() throws InterruptedException {
    double sum = 0;
    for (ProcessHandle process : processes) {
      ask(process, "GC.run");
      sum += megabytes(ask(process, "GC.heap_info"));
    }
    return sum;
  }

  /** Reads what {@code jcmd PID GC.heap_info} prints. */
  static double megabytes(String told) {
    List<MatchResult> parts = USED.matcher(told).results().toList();
    if (parts.isEmpty()) {
      throw new BenchException("jcmd says something unexpected:\n" + told);
    }
    return parts.stream().mapToLong(part -> Long.parseLong(part.group(1))).sum() * 1_024 / 1e6;
  }

  private static String ask(ProcessHandle process, String command) throws InterruptedException {
    try {
      Process jcmd =
          new ProcessBuilder(JCMD.toString(), Long.toString(process.pid()), command)
              .redirectErrorStream(true)
              .start();
      jcmd.getOutputStream().close();
      String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (jcmd.waitFor() != 0) {
        throw new BenchException("jcmd failed: " + told);
      }
      return told;
    } catch (IOException e) {
      throw new BenchException("jcmd cannot be started.", e);
    }
  }
}
