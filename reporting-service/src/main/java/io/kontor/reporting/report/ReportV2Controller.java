package io.kontor.reporting.report;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Exports of the second version. Source: contract "Reports", reporting service. */
@RestController
final class ReportV2Controller {
  private final RequestReportV2 requestReport;
  private final Reports reports;
  private final Clock clock;
  private final String publicUrl;

  ReportV2Controller(
      RequestReportV2 requestReport, Reports reports, Clock clock, PlatformSettings properties) {
    this.requestReport = requestReport;
    this.reports = reports;
    this.clock = clock;
    this.publicUrl = properties.publicBase();
  }

  /**
   * Orders a report of the second version. It is written in the background; DownloadURL is set once
   * it is GENERATED.
   */
  @PostMapping("/v2.01/{clientId}/reporting/reports")
  @Requires("reports:write")
  @Audited(AuditAction.REPORT_CREATED)
  ReportV2View create(@PathVariable String clientId, @Valid @RequestBody CreateReport request) {
    FiltersRequest filters = request.filters() == null ? FiltersRequest.NONE : request.filters();
    return view(
        requestReport.execute(
            clientId,
            new RequestReportV2.Command(
                request.reportType(),
                request.downloadFormat(),
                request.tag(),
                request.sort(),
                filters.between(request.afterDate(), request.beforeDate()),
                request.columns())));
  }

  /**
   * Lists the reports of the second version. Reports that are not written yet are listed as well.
   */
  @GetMapping("/v2.01/{clientId}/reporting/reports")
  @Requires("reports:read")
  PagedList<ReportV2View> list(
      @PathVariable String clientId,
      @Filter(name = "Status", type = Report.Status.class) @Filter.Period ListFilters filters,
      PageRequest page) {
    return reports.list(clientId, 2, filters, page).map(this::view);
  }

  /** Reads a report of the second version. DownloadURL is set once it is GENERATED. */
  @GetMapping("/v2.01/{clientId}/reporting/reports/{id}")
  @Requires("reports:read")
  ReportV2View read(@PathVariable String clientId, @PathVariable String id) {
    return view(reports.require(clientId, 2, id));
  }

  private ReportV2View view(Report report) {
    return ReportV2View.of(report, publicUrl, clock.instant());
  }

  record CreateReport(
      @NotBlank String reportType,
      @NotBlank String downloadFormat,
      @NotNull Instant afterDate,
      @NotNull Instant beforeDate,
      @Nullable @Size(max = 255, message = "must not be longer than 255 characters") String tag,
      @Nullable String sort,
      @Nullable FiltersRequest filters,
      @Nullable @Size(max = 100, message = "must not be more than 100") List<String> columns) {}

  record FiltersRequest(
      @Nullable String currency,
      @Nullable String userId,
      @Nullable String walletId,
      @Nullable String paymentMethod,
      @Nullable String status,
      @Nullable String type,
      @Nullable String intentId,
      @Nullable String externalProviderName,
      @Nullable Boolean scheduled,
      @Nullable String settlementId) {
    static final FiltersRequest NONE =
        new FiltersRequest(null, null, null, null, null, null, null, null, null, null);

    ReportV2Filters between(Instant after, Instant before) {
      return new ReportV2Filters(
          before,
          after,
          currency,
          userId,
          walletId,
          paymentMethod,
          status,
          type,
          intentId,
          externalProviderName,
          scheduled,
          settlementId);
    }
  }
}
