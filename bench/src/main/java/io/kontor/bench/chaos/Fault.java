package io.kontor.bench.chaos;

import java.time.Duration;
import java.util.List;

/**
 * A step of the plan: what happens to parts of the platform.
 *
 * @param number its place among the faults, from 0
 * @param victims names of the parts, as the launcher knows them
 * @param point the crash point, for {@link Kind#DIE_AT}; otherwise empty
 * @param after how long all is well before it
 * @param length how long a pause takes; otherwise zero
 */
record Fault(
    int number, Kind kind, List<String> victims, String point, Duration after, Duration length) {
  Fault {
    victims = List.copyOf(victims);
  }

  /** What happens. */
  enum Kind {
    /** {@code kill -9}; the supervisor starts the part again. */
    KILL,
    /** PostgreSQL's immediate shutdown (SIGQUIT): as after a crash, the log is replayed. */
    SHUT_DOWN,
    /** SIGSTOP, and SIGCONT later: the part is there and does not answer. */
    PAUSE,
    /** The process ends between two steps of some request (docs/operations/running.md). */
    DIE_AT
  }

  /** Names it in the output. */
  String step() {
    String what =
        switch (kind) {
          case KILL -> "kill -9";
          case SHUT_DOWN -> "immediate shutdown";
          case PAUSE -> "pause of " + length.toMillis() + " ms";
          case DIE_AT -> "death at " + point;
        };
    return "fault %d (%s: %s)".formatted(number, what, String.join(" and ", victims));
  }
}
