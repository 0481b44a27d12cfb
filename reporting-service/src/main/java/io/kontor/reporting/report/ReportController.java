package io.kontor.reporting.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Exports of a client. Source: contract "Reports". */
@RestController
final class ReportController {
  private final RequestReport requestReport;
  private final Reports reports;
  private final Clock clock;
  private final String publicUrl;

  ReportController(
      RequestReport requestReport, Reports reports, Clock clock, PlatformSettings properties) {
    this.requestReport = requestReport;
    this.reports = reports;
    this.clock = clock;
    this.publicUrl = properties.publicBase();
  }

  /**
   * Orders a report of transactions. It is written in the background; DownloadURL is set once it is
   * READY_FOR_DOWNLOAD.
   */
  @PostMapping("/v2.01/{clientId}/reports/transactions")
  @Requires("reports:write")
  @Audited(AuditAction.REPORT_CREATED)
  ReportView transactions(
      @PathVariable String clientId,
      @Valid @RequestBody(required = false) @Nullable Request request) {
    return request(clientId, ReportType.TRANSACTIONS, request);
  }

  /**
   * Orders a report of wallets. It is written in the background; DownloadURL is set once it is
   * READY_FOR_DOWNLOAD.
   */
  @PostMapping("/v2.01/{clientId}/reports/wallets")
  @Requires("reports:write")
  @Audited(AuditAction.REPORT_CREATED)
  ReportView wallets(
      @PathVariable String clientId,
      @Valid @RequestBody(required = false) @Nullable Request request) {
    return request(clientId, ReportType.WALLETS, request);
  }

  /** Lists the reports of the client. Reports that are not written yet are listed as well. */
  @GetMapping("/v2.01/{clientId}/reports")
  @Requires("reports:read")
  PagedList<ReportView> list(
      @PathVariable String clientId,
      @Filter(name = "Status", type = Report.Status.class) @Filter.Period ListFilters filters,
      PageRequest page) {
    return reports.list(clientId, 1, filters, page).map(this::view);
  }

  /** Reads a report. DownloadURL is set once it is READY_FOR_DOWNLOAD. */
  @GetMapping("/v2.01/{clientId}/reports/{id}")
  @Requires("reports:read")
  ReportView read(@PathVariable String clientId, @PathVariable String id) {
    return view(reports.require(clientId, 1, id));
  }

  private ReportView request(String clientId, ReportType type, @Nullable Request request) {
    Request wish =
        request == null ? new Request(null, null, null, null, null, null, null) : request;
    String callbackUrl = wish.callbackUrl();
    return view(
        requestReport.execute(
            clientId,
            type,
            new RequestReport.Command(
                wish.tag(),
                callbackUrl == null || callbackUrl.isBlank() ? null : callbackUrl.strip(),
                wish.downloadFormat(),
                wish.sort(),
                wish.preview(),
                wish.filters(),
                wish.columns())));
  }

  private ReportView view(Report report) {
    return ReportView.of(report, publicUrl, clock.instant());
  }

  record Request(
      @Nullable @Size(max = 255, message = "must not be longer than 255 characters") String tag,
      @JsonProperty("CallbackURL") @Nullable String callbackUrl,
      @Nullable String downloadFormat,
      @Nullable String sort,
      @Nullable Boolean preview,
      @Nullable ReportFilters filters,
      @Nullable @Size(max = 100, message = "must not be more than 100") List<String> columns) {}
}
