package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.security.Requires;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out files by links that carry their own secret, because SDKs and browsers fetch {@code
 * DownloadURL} without a bearer token. Errors: RESOURCE_NOT_FOUND for a token that is unknown or
 * past its life.
 */
@RestController
final class ReportFileController {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private final Reports reports;
  private final FileStore files;

  ReportFileController(Reports reports, FileStore files) {
    this.reports = reports;
    this.files = files;
  }

  /** Downloads a report. The link comes from the report and expires. */
  @GetMapping("/v2.01/{clientId}/reports/files/{token}")
  @Requires(Requires.LINK)
  ResponseEntity<Resource> download(@PathVariable String clientId, @PathVariable String token) {
    Report report = reports.findByToken(clientId, token).orElseThrow(ReportFileController::unknown);
    Report.FileRef file =
        Optional.ofNullable(report.file()).orElseThrow(ReportFileController::unknown);
    String name =
        report.type().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + "-"
            + DAY.format(report.creationDate())
            + ".csv";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .contentLength(file.size())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Referrer-Policy", "no-referrer")
        .body(new InputStreamResource(files.open(file.key())));
  }

  /** The token is a secret and not repeated. */
  private static ApiException unknown() {
    return ApiException.notFound("File", "***");
  }
}
