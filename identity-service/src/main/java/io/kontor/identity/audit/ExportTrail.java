package io.kontor.identity.audit;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a client's trail as lines of JSON, in the order of its chain, however long it is. A line
 * is the entry's canonical form with two more members at its end, Sequence and Hash, so that its
 * reader can compute the chain again. No connection of the database is held while the reader is
 * slow.
 */
@Service
class ExportTrail {
  private static final int WINDOW = 1_000; // links that one statement looks at

  private static final String LINES =
      "SELECT l.seq, l.hash, "
          + AuditEntry.COLUMNS
          + """
             FROM audit_link AS l JOIN audit_entry AS e ON e.id = l.entry_id AND e.client_id = l.client_id
            WHERE l.client_id = :clientId AND l.seq > :after AND l.seq <= :upTo
              AND (CAST(:services AS text[]) IS NULL OR e.service = ANY (CAST(:services AS text[])))
              AND (CAST(:actorTypes AS text[]) IS NULL OR e.actor_type = ANY (CAST(:actorTypes AS text[])))
              AND (CAST(:actorIds AS text[]) IS NULL OR e.actor_id = ANY (CAST(:actorIds AS text[])))
              AND (CAST(:actions AS text[]) IS NULL OR e.action = ANY (CAST(:actions AS text[])))
              AND (CAST(:resourceIds AS text[]) IS NULL OR e.resource_id = ANY (CAST(:resourceIds AS text[])))
              AND (CAST(:resourceType AS text) IS NULL OR e.resource_type = :resourceType)
              AND (CAST(:requestId AS text) IS NULL OR e.request_id = :requestId)
              AND (CAST(:from AS timestamptz) IS NULL OR e.recorded_at >= :from)
              AND (CAST(:before AS timestamptz) IS NULL OR e.recorded_at < :before)
            ORDER BY l.seq
          """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ExportTrail(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The lines, read while they are asked for; what is linked later is not among them. */
  InputStream execute(String clientId, ListFilters filters) {
    Map<String, @Nullable Object> wanted = new HashMap<>();
    wanted.put("clientId", clientId);
    wanted.put("services", array(filters.texts("Service")));
    wanted.put("actorTypes", array(filters.values("ActorType", Caller.Actor.class)));
    wanted.put("actorIds", array(filters.texts("ActorId")));
    wanted.put("actions", array(filters.values("Action", AuditAction.class)));
    wanted.put("resourceIds", array(filters.texts("ResourceId")));
    wanted.put("resourceType", filters.text("ResourceType"));
    wanted.put("requestId", filters.text("RequestId"));
    wanted.put("from", time(filters.instant("AfterDate")));
    wanted.put("before", time(filters.instant("BeforeDate")));
    Long after = filters.number("AfterSequence");
    return new Lines(wanted, after == null ? 0 : Math.max(0, after), last(clientId));
  }

  private static String @Nullable [] array(Collection<?> values) {
    return values.isEmpty() ? null : values.stream().map(Object::toString).toArray(String[]::new);
  }

  private static @Nullable Object time(@Nullable Instant instant) {
    return SqlTimes.ofNullable(instant);
  }

  private long last(String clientId) {
    return jdbc.sql("SELECT coalesce(max(seq), 0) FROM audit_link WHERE client_id = :clientId")
        .param("clientId", clientId)
        .query(Long.class)
        .single();
  }

  private byte[] window(Map<String, @Nullable Object> wanted, long after, long upTo) {
    String clientId = String.valueOf(wanted.get("clientId"));
    List<String> lines =
        jdbc.sql(LINES)
            .params(wanted)
            .param("after", after)
            .param("upTo", upTo)
            .query((row, _) ->
                line(
                    CanonicalEntry.text(clientId, AuditEntry.read(row, json)),
                    row.getLong("seq"),
                    row.getBytes("hash")))
            .list();
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String canonical, long seq, byte[] hash) {
    return canonical.substring(0, canonical.length() - 1)
        + ",\"Sequence\":"
        + seq
        + ",\"Hash\":\""
        + HexFormat.of().formatHex(hash)
        + "\"}\n";
  }

  /** The export as it is read; used by one thread. */
  private final class Lines extends InputStream {
    private final Map<String, @Nullable Object> wanted;
    private final long last;
    private long seq;
    private byte[] window = new byte[0];
    private int position;

    private Lines(Map<String, @Nullable Object> wanted, long after, long last) {
      this.wanted = wanted;
      this.seq = after;
      this.last = last;
    }

    @Override
    public int read() {
      return isOver() ? -1 : window[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (isOver()) {
        return -1;
      }
      int count = Math.min(length, window.length - position);
      System.arraycopy(window, position, target, offset, count);
      position += count;
      return count;
    }

    private boolean isOver() {
      while (position == window.length && seq < last) {
        long upTo = Math.min(last, seq + WINDOW);
        window = window(wanted, seq, upTo);
        position = 0;
        seq = upTo;
      }
      return position == window.length;
    }
  }
}
