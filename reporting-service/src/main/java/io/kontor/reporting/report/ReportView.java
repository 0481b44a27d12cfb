package io.kontor.reporting.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.security.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contract object "Report (legacy)". */
record ReportView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    ReportType reportType,
    Report.Status status,
    @Nullable Instant reportDate,
    String downloadFormat,
    @ShownOnce @JsonProperty("DownloadURL") @Nullable String downloadUrl,
    @JsonProperty("CallbackURL") @Nullable String callbackUrl,
    String sort,
    boolean preview,
    ReportFilters filters,
    List<String> columns,
    @Nullable String resultCode,
    @Nullable String resultMessage) {

  static ReportView of(Report report, String publicUrl, Instant now) {
    return new ReportView(
        report.id(),
        report.tag(),
        report.creationDate(),
        report.type(),
        report.statusAt(now),
        report.reportDate(),
        report.downloadFormat().name(),
        report.downloadUrl(publicUrl, now),
        report.callbackUrl(),
        report.newestFirst() ? "CreationDate:DESC" : "CreationDate:ASC",
        report.preview(),
        (ReportFilters) report.filters(),
        report.columns(),
        report.resultCode(),
        report.resultMessage());
  }

  @Override
  public String toString() {
    return "ReportView[id=" + id + "]";
  }
}
