package io.kontor.identity.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes a client's chain again and finds the first place where it is not what the entries say:
 * one that was changed, taken out, or put in another place. A long chain is proved in several
 * calls, each of bounded work.
 */
@Service
class VerifyTrail {
  private static final int PAGE = 1_000;
  private static final int ENTRIES_MAX = 100_000; // of one call
  private static final int CLIENTS_MAX = 1_000;
  private static final int ANCHORS_MAX = 4_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  VerifyTrail(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Proves what follows the link {@code after}, which an earlier call has proved; 0 for all. */
  VerificationView execute(String clientId, long after) {
    long seq = after;
    byte[] hash = after == 0 ? CanonicalEntry.BEGINNING : hashAt(clientId, after);
    if (hash == null) {
      return broken(clientId, 0, after - 1, after, null);
    }
    long checked = 0;
    while (checked < ENTRIES_MAX) {
      List<Linked> page = page(clientId, seq);
      for (Linked linked : page) {
        AuditEntry entry = linked.entry();
        byte[] expected = entry == null ? null : CanonicalEntry.hash(hash, clientId, entry);
        if (linked.seq() != seq + 1) {
          return broken(clientId, checked, seq, seq + 1, null);
        }
        if (!Arrays.equals(expected, linked.hash())) {
          return broken(clientId, checked, seq, linked.seq(), linked.entryId());
        }
        seq = linked.seq();
        hash = linked.hash();
        checked++;
      }
      if (page.size() < PAGE) {
        Long unanchored = brokenAnchor(clientId, after);
        return unanchored == null
            ? good(clientId, true, checked, seq, hash)
            : broken(
                clientId,
                checked,
                Math.min(seq, unanchored - 1),
                Math.min(seq + 1, unanchored),
                null);
      }
    }
    return good(clientId, false, checked, seq, hash);
  }

  /** The link of the last anchor before the day of the given moment; 0 when there is none. */
  long anchoredBefore(String clientId, Instant moment) {
    return jdbc.sql(
            """
            SELECT coalesce(max(seq), 0) FROM audit_anchor WHERE client_id = :clientId AND day < :day
            """)
        .param("clientId", clientId)
        .param("day", LocalDate.ofInstant(moment, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /**
   * The link of the first anchor that the chain does not reach or contradicts, or whose signature
   * is none; null when all are right. The youngest anchors are checked, of ten years or so.
   */
  private @Nullable Long brokenAnchor(String clientId, long after) {
    return jdbc
        .sql(
            """
            SELECT a.day, a.seq, a.hash, a.key_id, k.public_key, a.signature, l.hash AS link_hash
              FROM audit_anchor AS a
              JOIN audit_key AS k ON k.id = a.key_id
              LEFT JOIN audit_link AS l ON l.client_id = a.client_id AND l.seq = a.seq
             WHERE a.client_id = :clientId AND a.seq > :after ORDER BY a.seq DESC LIMIT :anchors
            """)
        .param("clientId", clientId)
        .param("after", after)
        .param("anchors", ANCHORS_MAX)
        .query((row, _) -> {
          Anchor anchor = Anchor.read(row);
          return Arrays.equals(anchor.hash(), row.getBytes("link_hash"))
                  && anchor.isSigned(clientId)
              ? 0L
              : anchor.seq();
        })
        .list()
        .stream()
        .filter(seq -> seq > 0)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable AnchorView lastAnchor(String clientId) {
    return jdbc.sql(
            """
            SELECT a.day, a.seq, a.hash, a.key_id, k.public_key, a.signature
              FROM audit_anchor AS a JOIN audit_key AS k ON k.id = a.key_id
             WHERE a.client_id = :clientId ORDER BY a.day DESC LIMIT 1
            """)
        .param("clientId", clientId)
        .query((row, _) -> Anchor.read(row).view())
        .optional()
        .orElse(null);
  }

  private VerificationView good(
      String clientId, boolean complete, long checked, long seq, byte[] hash) {
    return new VerificationView(
        true,
        complete,
        checked,
        seq,
        HexFormat.of().formatHex(hash),
        unlinked(clientId),
        null,
        null,
        lastAnchor(clientId));
  }

  /** Clients whose trails can be proved, in the order of their ids, after the given one. */
  List<String> clients(String after) {
    return jdbc.sql("SELECT id FROM client WHERE id > :after ORDER BY id LIMIT :clients")
        .param("after", after)
        .param("clients", CLIENTS_MAX)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  private VerificationView broken(
      String clientId, long checked, long good, long seq, @Nullable String entryId) {
    return new VerificationView(
        false, false, checked, good, null, unlinked(clientId), seq, entryId, lastAnchor(clientId));
  }

  private byte @Nullable [] hashAt(String clientId, long seq) {
    return jdbc.sql("SELECT hash FROM audit_link WHERE client_id = :clientId AND seq = :seq")
        .param("clientId", clientId)
        .param("seq", seq)
        .query((row, _) -> row.getBytes("hash"))
        .optional()
        .orElse(null);
  }

  private List<Linked> page(String clientId, long after) {
    return jdbc.sql(
            "SELECT l.seq, l.entry_id, l.hash, "
                + AuditEntry.COLUMNS
                + """
                   FROM audit_link AS l
                   LEFT JOIN audit_entry AS e ON e.id = l.entry_id AND e.client_id = l.client_id
                  WHERE l.client_id = :clientId AND l.seq > :after ORDER BY l.seq LIMIT :page
                """)
        .param("clientId", clientId)
        .param("after", after)
        .param("page", PAGE)
        .query((row, _) ->
            new Linked(
                row.getLong("seq"),
                row.getString("entry_id"),
                row.getBytes("hash"),
                row.getString("id") == null ? null : AuditEntry.read(row, json)))
        .list();
  }

  /** Entries that are not part of the chain yet; those of the last seconds. */
  private long unlinked(String clientId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM audit_unlinked WHERE client_id = :clientId LIMIT 10000) AS waiting
            """)
        .param("clientId", clientId)
        .query(Long.class)
        .single();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Linked(long seq, String entryId, byte[] hash, @Nullable AuditEntry entry) {}
}
