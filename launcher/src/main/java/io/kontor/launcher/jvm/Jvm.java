package io.kontor.launcher.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the JVMs of this platform are started: small, and quick to the first answer. */
public final class Jvm {
  public static final Path HOME = Path.of(System.getProperty("java.home"));
  public static final String JAVA = HOME.resolve("bin").resolve("java").toString();

  private static final int CORES_FOR_OPTIMISING = 4;
  private static final @Nullable String SETTING = System.getenv("KONTOR_JVM");

  /**
   * {@code KONTOR_JVM=plain}: each service from its jar as it was built, all at once, with nothing
   * but a heap size. The bench compares our start with this one.
   */
  public static final boolean PLAIN = "plain".equals(SETTING);

  private Jvm() {}

  /** Flags of a process with this heap, in megabytes. */
  public static List<String> flags(int heapMb) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xss512k",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    if (!optimises(PLAIN ? null : SETTING, Runtime.getRuntime().availableProcessors())) {
      // An idle service fills whatever it is given for new objects before it collects them.
      flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmn24m"));
    }
    return flags;
  }

  /**
   * Whether the optimising compiler is on: slower to start, faster under long load. Where cores are
   * few, a dozen JVMs that optimise at once keep the platform from answering.
   *
   * @param setting {@code KONTOR_JVM}: {@code throughput}, {@code start}, or null for what suits
   *     the machine
   */
  static boolean optimises(@Nullable String setting, int cores) {
    return setting == null ? cores >= CORES_FOR_OPTIMISING : setting.equals("throughput");
  }
}
