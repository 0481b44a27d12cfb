package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbound.MerchantCaller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts the request for a report; a background job writes it.
 *
 * <p>Errors: PARAM_ERROR; RATE_LIMIT when too many of the client's reports wait. Source: contract
 * "Reports".
 */
@Service
public class RequestReport {
  private final AcceptReport acceptReport;
  private final MerchantCaller caller;
  private final Ids ids;
  private final Clock clock;

  RequestReport(AcceptReport acceptReport, MerchantCaller caller, Ids ids, Clock clock) {
    this.acceptReport = acceptReport;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores the wish and returns the pending report. */
  @Transactional
  Report execute(String clientId, ReportType type, Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DownloadFormat format = DownloadFormat.of(command.downloadFormat());
    String callbackUrl = command.callbackUrl();
    if (callbackUrl != null) {
      caller
          .rules()
          .refusal(callbackUrl)
          .ifPresent(text -> {
            throw ApiException.invalid("CallbackURL", text);
          });
    }
    return acceptReport.store(
        new Report(
            ids.next("report"),
            clientId,
            type,
            Report.Status.PENDING,
            command.tag(),
            now,
            null,
            callbackUrl,
            AcceptReport.newestFirst(command.sort()),
            Boolean.TRUE.equals(command.preview()),
            format,
            CheckFilters.complete(type, command.filters(), now),
            type.columns(command.columns() == null ? List.of() : command.columns()).stream()
                .map(ReportType.Column::name)
                .toList(),
            null,
            null,
            null,
            null,
            null));
  }

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
