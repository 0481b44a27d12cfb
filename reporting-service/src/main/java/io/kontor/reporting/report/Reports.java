package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import io.kontor.platform.work.QueueWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored reports. */
@Repository
class Reports {
  private static final String SELECT =
      """
      SELECT id, client_id, report_type, status, tag, creation_date, report_date, callback_url, newest_first, preview,
             download_format, filters, columns, result_code, result_message, file_token, file_key, file_size, expires_at FROM report\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Reports(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(Report report) {
    jdbc.sql(
            """
            INSERT INTO report (id, client_id, report_type, version, status, tag, creation_date, callback_url, newest_first,
                                preview, download_format, filters, columns)
            VALUES (:id, :clientId, :type, :version, 'PENDING', :tag, :creationDate, :callbackUrl, :newestFirst,
                    :preview, :downloadFormat, CAST(:filters AS jsonb), :columns)
            """)
        .param("id", report.id())
        .param("clientId", report.clientId())
        .param("type", report.type().name())
        .param("version", report.type().isV2() ? 2 : 1)
        .param("tag", report.tag())
        .param("creationDate", SqlTimes.of(report.creationDate()))
        .param("callbackUrl", report.callbackUrl())
        .param("newestFirst", report.newestFirst())
        .param("preview", report.preview())
        .param("downloadFormat", report.downloadFormat().name())
        .param("filters", json.writeValueAsString(report.filters()))
        .param("columns", report.columns().toArray(String[]::new))
        .update();
  }

  int pending(String clientId) {
    return jdbc.sql(
            "SELECT count(*) FROM report WHERE client_id = :clientId AND status = 'PENDING'")
        .param("clientId", clientId)
        .query(Integer.class)
        .single();
  }

  Optional<Report> find(String clientId, String id) {
    return jdbc.sql(SELECT + " WHERE client_id = :clientId AND id = :id")
        .param("clientId", clientId)
        .param("id", id)
        .query((row, _) -> read(row))
        .optional();
  }

  /** The client's report of this version. Errors: RESOURCE_NOT_FOUND. */
  Report require(String clientId, int version, String id) {
    return find(clientId, id)
        .filter(report -> report.type().isV2() == (version == 2))
        .orElseThrow(() -> ApiException.notFound("Report", id));
  }

  /** The client's report whose file the token opens now. */
  Optional<Report> findByToken(String clientId, String token) {
    return jdbc.sql(
            SELECT
                + " WHERE file_token = :token AND client_id = :clientId AND status ="
                + " 'READY_FOR_DOWNLOAD' AND expires_at > :now")
        .param("clientId", clientId)
        .param("token", token)
        .param("now", SqlTimes.of(clock.instant()))
        .query((row, _) -> read(row))
        .optional();
  }

  PagedList<Report> list(String clientId, int version, ListFilters filters, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where("version = :version", "version", version)
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .in("status", "statuses", filters.values("Status", Report.Status.class))
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> read(row));
  }

  /**
   * Claims the next report to be written, of the client with the fewest in progress; empty when
   * none is left.
   */
  Optional<Claimed> claim(String claim, Duration lease) {
    return jdbc.sql(
            """
            UPDATE report
               SET claim = :claim, leased_until = now() + make_interval(secs => :lease), attempts = attempts + 1
             WHERE id = (
               SELECT r.id FROM report r
                WHERE r.status = 'PENDING' AND (r.leased_until IS NULL OR r.leased_until <= now())
                ORDER BY (SELECT count(*) FROM report o
                           WHERE o.client_id = r.client_id AND o.status = 'PENDING' AND o.claim IS NOT NULL
                             AND o.leased_until > now()), r.creation_date
                LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, client_id, report_type, status, tag, creation_date, report_date, callback_url, newest_first,
                      preview, download_format, filters, columns, result_code, result_message, file_token, file_key, file_size,
                      expires_at, attempts
            """)
        .param("claim", claim)
        .param("lease", lease.toSeconds())
        .query((row, _) ->
            new Claimed(read(row), claim, row.getInt("attempts"), row.getString("file_key")))
        .optional();
  }

  /** Renews the lease of this claim; false when another instance has taken the report over. */
  boolean renew(Claimed claimed, Duration lease) {
    return jdbc.sql(
                """
                UPDATE report SET leased_until = now() + make_interval(secs => :lease)
                 WHERE id = :id AND claim = :claim AND status = 'PENDING'
                """)
            .param("lease", lease.toSeconds())
            .param("id", claimed.report().id())
            .param("claim", claimed.claim())
            .update()
        == 1;
  }

  /** Stores that the file is complete; false when another claim has taken the report over. */
  boolean finish(
      Claimed claimed,
      long rows,
      Report.FileRef file,
      String token,
      Instant now,
      Instant expiresAt) {
    return jdbc.sql(
                """
                UPDATE report
                   SET status = 'READY_FOR_DOWNLOAD', report_date = :now, result_code = '000000',
                       result_message = 'Success', rows_written = :rows, file_token = :token,
                       file_key = :fileKey, file_size = :fileSize, expires_at = :expiresAt,
                       claim = NULL, leased_until = NULL,
                       callback_due_at = CASE WHEN callback_url IS NULL THEN NULL ELSE CAST(:now AS timestamptz) END
                 WHERE id = :id AND claim = :claim AND status = 'PENDING'
                """)
            .param("now", SqlTimes.of(now))
            .param("rows", rows)
            .param("token", token)
            .param("fileKey", file.key())
            .param("fileSize", file.size())
            .param("expiresAt", SqlTimes.of(expiresAt))
            .param("id", claimed.report().id())
            .param("claim", claimed.claim())
            .update()
        == 1;
  }

  /** Notes where the file will be, before a byte of it is written; false when the lease is lost. */
  boolean noteFile(Claimed claimed, String key) {
    return jdbc.sql(
                "UPDATE report SET file_key = :key WHERE id = :id AND claim = :claim AND status ="
                    + " 'PENDING'")
            .param("key", key)
            .param("id", claimed.report().id())
            .param("claim", claimed.claim())
            .update()
        == 1;
  }

  /** Schedules a retry of the report; the attempt is given back when it does not count. */
  void release(Claimed claimed, Duration wait, boolean counts) {
    jdbc.sql(
            """
            UPDATE report
               SET claim = NULL, leased_until = now() + CAST(:wait AS bigint) * INTERVAL '1 millisecond',
                   attempts = attempts - CASE WHEN :counts THEN 0 ELSE 1 END
             WHERE id = :id AND claim = :claim AND status = 'PENDING'
            """)
        .param("wait", wait.toMillis())
        .param("counts", counts)
        .param("id", claimed.report().id())
        .param("claim", claimed.claim())
        .update();
  }

  /** Stores that the report failed; false when another claim has taken it over. */
  boolean fail(Claimed claimed, Instant now, String resultCode, String resultMessage) {
    return jdbc.sql(
                """
                UPDATE report
                   SET status = 'FAILED', report_date = :now, result_code = :resultCode,
                       result_message = :resultMessage, claim = NULL, leased_until = NULL, file_key = NULL,
                       callback_due_at = CASE WHEN callback_url IS NULL THEN NULL ELSE CAST(:now AS timestamptz) END
                 WHERE id = :id AND claim = :claim AND status = 'PENDING'
                """)
            .param("resultCode", resultCode)
            .param("resultMessage", resultMessage)
            .param("now", SqlTimes.of(now))
            .param("id", claimed.report().id())
            .param("claim", claimed.claim())
            .update()
        == 1;
  }

  /**
   * Claims a due callback; it is due again after the lease unless its outcome is stored.
   *
   * @param busyClients whose callbacks wait
   * @param busyReceivers which addresses wait, each as {@link DueCallback#receiverKey}
   */
  Optional<DueCallback> claimCallback(
      Duration lease, Set<String> busyClients, Set<String> busyReceivers) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            UPDATE report SET callback_due_at = :again, callback_attempts = callback_attempts + 1
             WHERE id = (SELECT id FROM report
                          WHERE callback_due_at <= :now AND client_id <> ALL (:busyClients)
                            AND client_id || ' ' || split_part(callback_url, '?', 1) <> ALL (:busyReceivers)
                          ORDER BY callback_due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, client_id, callback_url, status, report_date, callback_attempts
            """)
        .param("now", SqlTimes.of(now))
        .param("again", SqlTimes.of(now.plus(lease)))
        .param("busyClients", busyClients.toArray(String[]::new))
        .param("busyReceivers", busyReceivers.toArray(String[]::new))
        .query((row, _) ->
            new DueCallback(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("callback_url"),
                Report.Status.valueOf(row.getString("status")),
                SqlTimes.read(row, "report_date"),
                row.getInt("callback_attempts")))
        .optional();
  }

  /** When to call again, or null when it is done or given up. */
  void scheduleCallback(String id, @Nullable Instant dueAt) {
    jdbc.sql("UPDATE report SET callback_due_at = :dueAt WHERE id = :id")
        .param("dueAt", SqlTimes.ofNullable(dueAt))
        .param("id", id)
        .update();
  }

  /** Reports whose file is past its life; bounded. */
  List<Report> expired() {
    return jdbc.sql(
            SELECT
                + " WHERE status = 'READY_FOR_DOWNLOAD' AND expires_at <= :now AND "
                + QueueWorker.due(ReportFollowUpJobs.EXPIRY, "report.id")
                + " ORDER BY expires_at LIMIT 100")
        .param("now", SqlTimes.of(clock.instant()))
        .query((row, _) -> read(row))
        .list();
  }

  void expire(String id) {
    jdbc.sql(
            """
            UPDATE report SET status = 'EXPIRED', file_token = NULL, file_key = NULL, file_size = NULL
             WHERE id = :id AND status = 'READY_FOR_DOWNLOAD'
            """)
        .param("id", id)
        .update();
  }

  private Report read(ResultSet row) throws SQLException {
    ReportType type = ReportType.valueOf(row.getString("report_type"));
    Long fileSize = row.getObject("file_size", Long.class); // known when the file is there
    Class<? extends Filters> form = type.isV2() ? ReportV2Filters.class : ReportFilters.class;
    return new Report(
        row.getString("id"),
        row.getString("client_id"),
        type,
        Report.Status.valueOf(row.getString("status")),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "report_date"),
        row.getString("callback_url"),
        row.getBoolean("newest_first"),
        row.getBoolean("preview"),
        DownloadFormat.valueOf(row.getString("download_format")),
        json.readValue(row.getString("filters"), form),
        List.of((String[]) row.getArray("columns").getArray()),
        row.getString("result_code"),
        row.getString("result_message"),
        row.getString("file_token"),
        fileSize == null ? null : new Report.FileRef(row.getString("file_key"), fileSize),
        SqlTimes.readNullable(row, "expires_at"));
  }

  /**
   * A report that this instance may write now.
   *
   * @param attempts this one included
   * @param leftover where an earlier try may have left a file, or null
   */
  record Claimed(Report report, String claim, int attempts, @Nullable String leftover) {}

  /**
   * A callback that is due.
   *
   * @param attempts this one included
   */
  record DueCallback(
      String reportId,
      String clientId,
      String url,
      Report.Status status,
      Instant date,
      int attempts) {
    /** What shares one limit of calls: a client's callbacks to one address. */
    String receiverKey() {
      int query = url.indexOf('?');
      return clientId + ' ' + (query < 0 ? url : url.substring(0, query));
    }
  }
}
