package io.kontor.identity.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links new entries of the trail, each to the one before of its client, in batches and by one
 * process at a time, so that those who write entries never wait for each other. The youngest
 * entries are not linked yet. Source: ADR 0031.
 */
@Component
class LinkEntries {
  private static final int BATCH_MAX = 1_000;
  private static final int BATCHES_MAX = 100; // of one run

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  LinkEntries(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  @Scheduled(fixedDelay = 1_000)
  void run() {
    for (int i = 0; i < BATCHES_MAX; i++) {
      if (linkBatch() < BATCH_MAX) {
        return;
      }
    }
  }

  /** How many were linked; none while another process does it. */
  int linkBatch() {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          if (!mayLink()) {
            return 0;
          }
          List<Waiting> waiting = waiting();
          if (!waiting.isEmpty()) {
            link(waiting);
          }
          return waiting.size();
        }));
  }

  private boolean mayLink() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('audit-chain', 45))")
        .query(Boolean.class)
        .single();
  }

  private List<Waiting> waiting() {
    return jdbc.sql(
            "SELECT u.position, e.client_id, "
                + AuditEntry.COLUMNS
                + """
                   FROM audit_unlinked AS u JOIN audit_entry AS e ON e.id = u.entry_id
                  ORDER BY u.position LIMIT :batch
                """)
        .param("batch", BATCH_MAX)
        .query((row, _) ->
            new Waiting(
                row.getLong("position"), row.getString("client_id"), AuditEntry.read(row, json)))
        .list();
  }

  private void link(List<Waiting> waiting) {
    Map<String, Link> last = last(waiting.stream().map(Waiting::clientId).distinct().toList());
    List<Link> links = new ArrayList<>(waiting.size());
    for (Waiting each : waiting) {
      Link before = last.get(each.clientId());
      long seq = before == null ? 1 : before.seq() + 1;
      byte[] hash =
          CanonicalEntry.hash(
              before == null ? CanonicalEntry.BEGINNING : before.hash(),
              each.clientId(),
              each.entry());
      Link link = new Link(each.clientId(), seq, each.entry().id(), hash);
      links.add(link);
      last.put(each.clientId(), link);
    }
    jdbc.sql(
            """
            INSERT INTO audit_link (client_id, seq, entry_id, hash)
            SELECT client_id, seq, entry_id, decode(hash, 'hex')
              FROM unnest(CAST(:clients AS text[]), CAST(:seqs AS bigint[]), CAST(:entries AS text[]),
                          CAST(:hashes AS text[])) AS link (client_id, seq, entry_id, hash)
            """)
        .param("clients", links.stream().map(Link::clientId).toArray(String[]::new))
        .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
        .param("entries", links.stream().map(Link::entryId).toArray(String[]::new))
        .param(
            "hashes",
            links.stream()
                .map(link -> HexFormat.of().formatHex(link.hash()))
                .toArray(String[]::new))
        .update();
    jdbc.sql("DELETE FROM audit_unlinked WHERE position = ANY (CAST(:positions AS bigint[]))")
        .param("positions", waiting.stream().map(Waiting::position).toArray(Long[]::new))
        .update();
  }

  private Map<String, Link> last(List<String> clients) {
    Map<String, Link> last = new HashMap<>();
    jdbc.sql(
            """
            SELECT l.client_id, l.seq, l.entry_id, l.hash
              FROM unnest(CAST(:clients AS text[])) AS c (client_id)
             CROSS JOIN LATERAL (SELECT client_id, seq, entry_id, hash FROM audit_link
                                  WHERE client_id = c.client_id ORDER BY seq DESC LIMIT 1) AS l
            """)
        .param("clients", clients.toArray(String[]::new))
        .query((row, _) ->
            new Link(
                row.getString("client_id"),
                row.getLong("seq"),
                row.getString("entry_id"),
                row.getBytes("hash")))
        .list()
        .forEach(link -> last.put(link.clientId(), link));
    return last;
  }

  private record Waiting(long position, String clientId, AuditEntry entry) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Link(String clientId, long seq, String entryId, byte[] hash) {}
}
