package io.kontor.transaction.reconciliation;

import io.kontor.platform.sql.SqlTimes;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Facts of two sides that contradict each other. They are kept once and raised as an alarm; nothing
 * is guessed.
 */
@Repository
public class Reconciliation {
  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  Reconciliation(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records a contradiction about an object; a repeat changes nothing.
   *
   * @param reason stable name: {@code SECOND_WIRE}
   * @param detail what each side says; no personal data
   */
  public void record(String objectId, String reason, String detail) {
    int recorded =
        jdbc.sql(
                """
                INSERT INTO reconciliation (object_id, reason, detail, recorded_at)
                VALUES (:id, :reason, :detail, :now) ON CONFLICT DO NOTHING
                """)
            .param("id", objectId)
            .param("reason", reason)
            .param("detail", detail)
            .param("now", SqlTimes.of(clock.instant()))
            .update();
    if (recorded == 1) {
      log.atError()
          .addKeyValue("id", objectId)
          .addKeyValue("reason", reason)
          .addKeyValue("detail", detail)
          .log("Two sides contradict each other; a person must act");
    }
  }
}
