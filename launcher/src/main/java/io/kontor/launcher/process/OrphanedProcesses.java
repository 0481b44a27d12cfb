package io.kontor.launcher.process;

import io.kontor.launcher.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds and stops the processes of a copy, with or without a launcher that still knows them. */
public final class OrphanedProcesses {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int UNKNOWN_WAVE = 9;

  private OrphanedProcesses() {}

  /** One process to stop. */
  private record Candidate(String name, ProcessIdentity identity, String signal, int wave) {}

  /** Names of parts that run now, the launcher itself left out. */
  public static List<String> names(Installation installation) {
    return new PidFiles(installation.pids())
        .sweep().keySet().stream().filter(name -> !name.equals(PidFiles.LAUNCHER)).toList();
  }

  /** Stops all, highest wave first, each wave at once. Returns how many there were. */
  public static int stop(
      Installation installation, List<ManagedProcess> parts, ProgressDisplay progress)
      throws InterruptedException {
    PidFiles pids = new PidFiles(installation.pids());
    List<Candidate> candidates = find(installation, parts, pids);
    Map<Integer, List<Candidate>> waves = new TreeMap<>(java.util.Comparator.reverseOrder());
    candidates.forEach(c -> waves.computeIfAbsent(c.wave(), wave -> new ArrayList<>()).add(c));
    for (List<Candidate> wave : waves.values()) {
      List<Thread> threads = new ArrayList<>();
      for (Candidate candidate : wave) {
        threads.add(Thread.ofVirtual().start(() -> stop(candidate, pids, progress)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return candidates.size();
  }

  private static void stop(Candidate candidate, PidFiles pids, ProgressDisplay progress) {
    try {
      Processes.stop(candidate.identity(), candidate.signal(), PATIENCE);
      pids.remove(candidate.name());
      progress.report(candidate.name(), ProcessState.STOPPED, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Candidate> find(
      Installation installation, List<ManagedProcess> parts, PidFiles pids) {
    Map<String, ManagedProcess> byName = new HashMap<>();
    parts.forEach(part -> byName.put(part.name(), part));
    Set<Long> seen = new HashSet<>();
    List<Candidate> found = new ArrayList<>();
    pids.sweep()
        .forEach((name, identity) -> {
          if (!name.equals(PidFiles.LAUNCHER) && seen.add(identity.pid())) {
            found.add(candidate(name, identity, byName));
          }
        });
    pids.living(PidFiles.LAUNCHER).ifPresent(launcher -> seen.add(launcher.pid()));
    for (ProcessIdentity identity : Processes.marked(installation.data())) {
      if (seen.add(identity.pid())) {
        found.add(candidate("process-" + identity.pid(), identity, byName));
      }
    }
    return found;
  }

  private static Candidate candidate(
      String name, ProcessIdentity identity, Map<String, ManagedProcess> byName) {
    ManagedProcess part = byName.get(name);
    return part == null
        ? new Candidate(name, identity, "TERM", UNKNOWN_WAVE)
        : new Candidate(name, identity, part.stopSignal(), part.stopPhase());
  }
}
