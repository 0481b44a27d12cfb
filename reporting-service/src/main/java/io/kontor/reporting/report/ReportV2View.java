package io.kontor.reporting.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.security.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contract object "ReportV2". */
record ReportV2View(
    String id,
    @Nullable String tag,
    Instant creationDate,
    @Nullable Instant reportDate,
    Report.Status status,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    String downloadFormat,
    @ShownOnce @JsonProperty("DownloadURL") @Nullable String downloadUrl,
    ReportType reportType,
    String sort,
    @Nullable Instant afterDate,
    @Nullable Instant beforeDate,
    FiltersView filters,
    List<ColumnView> columns) {

  static ReportV2View of(Report report, String publicUrl, Instant now) {
    ReportV2Filters filters = (ReportV2Filters) report.filters();
    return new ReportV2View(
        report.id(),
        report.tag(),
        report.creationDate(),
        report.reportDate(),
        report.statusAt(now),
        report.resultCode(),
        report.resultMessage(),
        report.downloadFormat().name(),
        report.downloadUrl(publicUrl, now),
        report.type(),
        report.newestFirst() ? "CreationDate:DESC" : "CreationDate:ASC",
        filters.afterDate(),
        filters.beforeDate(),
        new FiltersView(
            filters.currency(),
            filters.userId(),
            filters.walletId(),
            filters.paymentMethod(),
            filters.status(),
            filters.type(),
            filters.intentId(),
            filters.externalProviderName(),
            filters.scheduled(),
            filters.settlementId()),
        report.columns().stream()
            .map(name -> new ColumnView(name, report.type().isDefault(name)))
            .toList());
  }

  @Override
  public String toString() {
    return "ReportV2View[id=" + id + "]";
  }

  /** All keys, because SDKs read each of them. */
  record FiltersView(
      @Nullable String currency,
      @Nullable String userId,
      @Nullable String walletId,
      @Nullable String paymentMethod,
      @Nullable String status,
      @Nullable String type,
      @Nullable String intentId,
      @Nullable String externalProviderName,
      @Nullable Boolean scheduled,
      @Nullable String settlementId) {}

  /** A column and whether it is there when none are named. */
  record ColumnView(String name, boolean isDefault) {}
}
