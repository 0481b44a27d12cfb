package io.kontor.reporting.report;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.idempotency.IdempotencyKeys;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What wishes for reports of both versions have in common. */
@Component
class AcceptReport {
  private static final String SORT_FIELD = "CREATIONDATE";

  private final Reports reports;
  private final ReportSettings settings;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;
  private final ApplicationEventPublisher announcements;

  AcceptReport(
      Reports reports,
      ReportSettings settings,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit,
      ApplicationEventPublisher announcements) {
    this.reports = reports;
    this.settings = settings;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
    this.announcements = announcements;
  }

  /**
   * Stores the checked wish, inside the caller's database transaction. Errors: RATE_LIMIT when too
   * many of the client's reports wait.
   */
  Report store(Report report) {
    if (reports.pending(report.clientId()) >= settings.pendingMax()) {
      throw ApiException.of(ErrorCode.RATE_LIMIT);
    }
    reports.add(report);
    idempotencyKeys.bindCurrent(report.id());
    audit.record(report.id());
    announcements.publishEvent(new ReportRequested());
    return report;
  }

  /**
   * Only by creation date: another order would need to hold and sort the whole file. Errors:
   * PARAM_ERROR.
   */
  static boolean newestFirst(@Nullable String sort) {
    if (sort == null || sort.isBlank()) {
      return true;
    }
    return switch (sort.strip().toUpperCase(Locale.ROOT)) {
      case SORT_FIELD + ":DESC" -> true;
      case SORT_FIELD + ":ASC", SORT_FIELD -> false;
      default ->
          throw ApiException.invalid("Sort", "Sort must be CreationDate:ASC or CreationDate:DESC.");
    };
  }

  /** Says, after the commit, that a report waits. */
  record ReportRequested() {}
}
