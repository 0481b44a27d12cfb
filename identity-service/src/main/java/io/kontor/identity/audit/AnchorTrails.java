package io.kontor.identity.audit;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the head of each client's chain once a day, if the chain has grown. */
@Component
class AnchorTrails {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AnchorKey key;
  private final Clock clock;

  AnchorTrails(JdbcClient jdbc, TransactionTemplate transaction, AnchorKey key, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.key = key;
    this.clock = clock;
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringJob anchorAuditTrails(AnchorTrails trails) {
      return new RecurringJob("anchor-audit-trails", Duration.ofMinutes(10), trails::run);
    }
  }

  /** Anchors what has no anchor of today yet. */
  void run() {
    String after = "";
    while (true) {
      List<Head> heads = heads(after);
      heads.forEach(this::anchor);
      if (heads.size() < BATCH) {
        return;
      }
      after = heads.getLast().clientId();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private List<Head> heads(String after) {
    return jdbc.sql(
            """
            SELECT c.id, l.seq, l.hash
              FROM client AS c
             CROSS JOIN LATERAL (SELECT seq, hash FROM audit_link
                                  WHERE client_id = c.id ORDER BY seq DESC LIMIT 1) AS l
             WHERE c.id > :after
               AND NOT EXISTS (SELECT 1 FROM audit_anchor AS a
                                WHERE a.client_id = c.id AND (a.day >= :today OR a.seq >= l.seq))
             ORDER BY c.id LIMIT :batch
            """)
        .param("after", after)
        .param("today", today())
        .param("batch", BATCH)
        .query((row, _) -> new Head(row.getString("id"), row.getLong("seq"), row.getBytes("hash")))
        .list();
  }

  private void anchor(Head head) {
    LocalDate today = today();
    byte[] signature = key.sign(head.clientId(), today, head.seq(), head.hash());
    transaction.executeWithoutResult(_ -> {
      jdbc.sql(
              """
              INSERT INTO audit_key (id, public_key, first_used) VALUES (:id, :publicKey, :now) ON CONFLICT DO NOTHING
              """)
          .param("id", key.id())
          .param("publicKey", key.publicKey())
          .param("now", SqlTimes.of(clock.instant()))
          .update();
      jdbc.sql(
              """
              INSERT INTO audit_anchor (client_id, day, seq, hash, key_id, signature)
              VALUES (:clientId, :day, :seq, :hash, :keyId, :signature) ON CONFLICT DO NOTHING
              """)
          .param("clientId", head.clientId())
          .param("day", today)
          .param("seq", head.seq())
          .param("hash", head.hash())
          .param("keyId", key.id())
          .param("signature", signature)
          .update();
    });
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Head(String clientId, long seq, byte[] hash) {}
}
