package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.outbound.MerchantCaller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the wish for an export; a background job writes it.
 *
 * <p>Errors: PARAM_ERROR; RATE_LIMIT when too many of the client's reports wait. Source: contract
 * "Reports".
 */
@Service
public class RequestReport {
  private static final String SORT_FIELD = "CREATIONDATE";

  private final Reports reports;
  private final MerchantCaller caller;
  private final ReportSettings settings;
  private final Ids ids;
  private final Clock clock;
  private final IdempotencyKeys idempotencyKeys;
  private final ApplicationEventPublisher announcements;

  RequestReport(
      Reports reports,
      MerchantCaller caller,
      ReportSettings settings,
      Ids ids,
      Clock clock,
      IdempotencyKeys idempotencyKeys,
      ApplicationEventPublisher announcements) {
    this.reports = reports;
    this.caller = caller;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    this.idempotencyKeys = idempotencyKeys;
    this.announcements = announcements;
  }

  /** Stores the wish and returns the pending report. */
  @Transactional
  Report execute(String clientId, ReportType type, Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (command.downloadFormat() != null && !command.downloadFormat().equalsIgnoreCase("CSV")) {
      throw ApiException.invalid("DownloadFormat", "DownloadFormat must be CSV.");
    }
    String callbackUrl = command.callbackUrl();
    if (callbackUrl != null) {
      caller
          .rules()
          .refusal(callbackUrl)
          .ifPresent(text -> {
            throw ApiException.invalid("CallbackURL", text);
          });
    }
    Report report =
        new Report(
            ids.next("report"),
            clientId,
            type,
            Report.Status.PENDING,
            command.tag(),
            now,
            null,
            callbackUrl,
            newestFirst(command.sort()),
            Boolean.TRUE.equals(command.preview()),
            CheckFilters.complete(type, command.filters(), now),
            type.columns(command.columns() == null ? List.of() : command.columns()).stream()
                .map(ReportType.Column::name)
                .toList(),
            null,
            null,
            null,
            null,
            null);
    if (reports.pending(clientId) >= settings.pendingMax()) {
      throw ApiException.of(ErrorCode.RATE_LIMIT);
    }
    reports.add(report);
    idempotencyKeys.bindCurrent(report.id());
    announcements.publishEvent(new ReportRequested());
    return report;
  }

  /** Only by creation date: another order would need to hold and sort the whole file. */
  private static boolean newestFirst(@Nullable String sort) {
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

  /** What is asked for; null where the contract fills in. */
  record Command(
      @Nullable String tag,
      @Nullable String callbackUrl,
      @Nullable String downloadFormat,
      @Nullable String sort,
      @Nullable Boolean preview,
      @Nullable ReportFilters filters,
      @Nullable List<String> columns) {}
}
