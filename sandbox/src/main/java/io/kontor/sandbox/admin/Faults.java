package io.kontor.sandbox.admin;

import io.kontor.platform.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Faults that are switched on right now; each ends by itself. */
@Repository
class Faults {

  private final JdbcClient jdbc;
  private final Clock clock;

  Faults(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whose answers suffer. */
  enum Target {
    ACQUIRER,
    BANK,
    FX;

    String pathPrefix() {
      return "/" + name().toLowerCase(Locale.ROOT) + "/";
    }
  }

  /** DOWN: 503 and nothing done. SLOW: done late. LOSE_ANSWER: done, but the caller gets 504. */
  enum Mode {
    NONE,
    DOWN,
    SLOW,
    LOSE_ANSWER
  }

  record Fault(String target, Mode mode, Instant endsAt) {}

  @Transactional
  public List<Fault> set(Target target, Mode mode, Duration lasting) {
    String name = target.name().toLowerCase(Locale.ROOT);
    if (mode == Mode.NONE) {
      jdbc.sql("DELETE FROM fault WHERE target = :target").param("target", name).update();
    } else {
      jdbc.sql(
              """
              INSERT INTO fault (target, mode, ends_at) VALUES (:target, :mode, :endsAt)
              ON CONFLICT (target) DO UPDATE SET mode = EXCLUDED.mode, ends_at = EXCLUDED.ends_at
              """)
          .param("target", name)
          .param("mode", mode.name())
          .param("endsAt", SqlTimes.of(clock.instant().plus(lasting)))
          .update();
    }
    return all();
  }

  List<Fault> all() {
    return jdbc.sql("SELECT target, mode, ends_at FROM fault WHERE ends_at > :now ORDER BY target")
        .param("now", SqlTimes.of(clock.instant()))
        .query((row, _) ->
            new Fault(
                row.getString("target"),
                Mode.valueOf(row.getString("mode")),
                SqlTimes.read(row, "ends_at")))
        .list();
  }

  Optional<Mode> modeOf(Target target) {
    return jdbc.sql("SELECT mode FROM fault WHERE target = :target AND ends_at > :now")
        .param("target", target.name().toLowerCase(Locale.ROOT))
        .param("now", SqlTimes.of(clock.instant()))
        .query(String.class)
        .optional()
        .map(Mode::valueOf);
  }
}
