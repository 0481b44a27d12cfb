package io.kontor.transaction.refund;

import io.kontor.platform.sql.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pay-ins that a holder has disputed; none of them is refunded any more. Written and read under the
 * lock on the pay-in's row, so a refund either stands before the dispute or is refused.
 */
@Repository
public class DisputedPayIns {
  private final JdbcClient jdbc;
  private final Clock clock;

  DisputedPayIns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records that the locked pay-in is disputed; a repeat changes nothing. */
  public void add(String payInId) {
    jdbc.sql(
            """
            INSERT INTO disputed_pay_in (pay_in_id, since) VALUES (:payInId, :now)
            ON CONFLICT (pay_in_id) DO NOTHING
            """)
        .param("payInId", payInId)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
  }

  boolean contains(String payInId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM disputed_pay_in WHERE pay_in_id = :payInId)")
        .param("payInId", payInId)
        .query(Boolean.class)
        .single();
  }
}
