package io.kontor.launcher.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVMs of this platform are started: small, and quick to the first answer. */
public final class Jvm {
  public static final Path HOME = Path.of(System.getProperty("java.home"));
  public static final String JAVA = HOME.resolve("bin").resolve("java").toString();

  /**
   * {@code KONTOR_JVM=throughput} lets the optimising compiler in: slower to start, faster under
   * long load.
   */
  private static final boolean THROUGHPUT = "throughput".equals(System.getenv("KONTOR_JVM"));

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
    if (!THROUGHPUT) {
      flags.add("-XX:TieredStopAtLevel=1");
    }
    return flags;
  }
}
