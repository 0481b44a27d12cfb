package io.kontor.launcher.jvm;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.Polling;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's memory of an earlier run (JEP 483, 514): classes loaded and linked, so that the next
 * start takes half the time.
 *
 * <p>The training run is a real one up to readiness. When it fails the program starts without a
 * cache; the next start of the platform tries again.
 */
public final class AotCache {
  private static final Duration TO_READY = Duration.ofMinutes(2);
  private static final Duration TO_WRITTEN = Duration.ofSeconds(90);

  private AotCache() {}

  private static boolean isWanted(String part) {
    return isWanted(part, System.getenv("KONTOR_AOT"));
  }

  /**
   * Whether the program gets a cache: a quicker start later for a slower one now.
   *
   * @param setting {@code KONTOR_AOT}: {@code off}, the names of those that get one, or null for
   *     all
   */
  static boolean isWanted(String part, @Nullable String setting) {
    return setting == null || Set.of(setting.split(",")).contains(part);
  }

  /** The flag that uses the cache, or none when there is no cache. */
  public static List<String> flag(Path cache) {
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  /**
   * Makes the cache unless it exists.
   *
   * @param launch the program's command with further JVM flags in it
   */
  public static void train(
      String part,
      Path cache,
      Function<List<String>, ProcessSpec> launch,
      BooleanSupplier ready,
      Installation installation,
      Consumer<String> detail)
      throws IOException, InterruptedException {
    if (!isWanted(part) || Files.exists(cache)) {
      return;
    }
    detail.accept("first run after a change: training its start-up cache");
    String name = part + ".training";
    Archives.clearHalfMade(cache);
    Path half = Archives.half(cache);
    Path log = installation.log(name);
    Files.deleteIfExists(log);
    PidFiles pids = new PidFiles(installation.pids());
    Process process =
        Processes.start(launch.apply(List.of("-XX:AOTCacheOutput=" + half)), log, installation);
    try {
      ProcessIdentity.of(process.pid()).ifPresent(identity -> pids.write(name, identity));
      Polling.until(
          TO_READY, Duration.ofMillis(100), () -> !process.isAlive() || ready.getAsBoolean());
      process.destroy();
      boolean ended = process.waitFor(TO_WRITTEN);
      if (ended && Files.exists(half)) {
        Files.move(
            half, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        detail.accept("no start-up cache this time, see " + log);
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      pids.remove(name);
      Files.deleteIfExists(half);
      Files.deleteIfExists(half.resolveSibling(half.getFileName() + ".config"));
    }
  }
}
