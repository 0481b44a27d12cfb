package io.kontor.launcher.process;

import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One process of the platform: how it is prepared, started, asked and stopped. */
public interface ManagedProcess {
  String name();

  /** What a person would open or connect to. */
  String address();

  /** Ports it listens on; all are checked before anything starts. */
  List<Integer> ports();

  /** Names of the parts that must be ready before this one is prepared. */
  List<String> dependsOn();

  /** Whether its start takes a share of the processor that others wait for. */
  default boolean takesStartSlot() {
    return true;
  }

  /** One-off work before the first start: unpack, initialise, train. Repeats are cheap. */
  default void prepare(Consumer<String> detail) throws IOException, InterruptedException {}

  /** The command of the next start; may repair what a crash left behind. */
  ProcessSpec launch() throws IOException, InterruptedException;

  /** Whether it does its work now; quick, and false rather than an exception. */
  boolean ready();

  /** Work that needs it ready, before the parts that depend on it begin: databases, topics. */
  default void provision() throws IOException, InterruptedException {}

  /** Longest time from start to readiness. */
  default Duration startTimeout() {
    return Duration.ofSeconds(150);
  }

  /** The signal that ends it in good order. */
  default String stopSignal() {
    return "TERM";
  }

  /** Higher waves stop earlier. */
  int stopPhase();
}
