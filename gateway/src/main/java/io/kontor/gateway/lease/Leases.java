package io.kontor.gateway.lease;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Leases in PostgreSQL: of all replicas, one does a piece of work at a time. The database's clock
 * counts.
 */
@Repository
public class Leases {

  private final JdbcClient jdbc;
  private final String holder = UUID.randomUUID().toString();

  Leases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes or renews a lease; false when another replica holds it. */
  public boolean acquire(String name, Duration length) {
    return jdbc.sql(
                """
                INSERT INTO lease (name, holder, held_until)
                VALUES (:name, :holder, now() + make_interval(secs => :seconds))
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
                 WHERE lease.held_until <= now() OR lease.holder = excluded.holder
                """)
            .param("name", name)
            .param("holder", holder)
            .param("seconds", (double) length.toSeconds())
            .update()
        == 1;
  }

  /** Gives a lease back; harmless when it is not ours any more. */
  public void release(String name) {
    jdbc.sql("DELETE FROM lease WHERE name = :name AND holder = :holder")
        .param("name", name)
        .param("holder", holder)
        .update();
  }

  /** Deletes leases that were not released. */
  public void forgetAbandoned() {
    jdbc.sql("DELETE FROM lease WHERE held_until <= now() - INTERVAL '1 hour'").update();
  }
}
