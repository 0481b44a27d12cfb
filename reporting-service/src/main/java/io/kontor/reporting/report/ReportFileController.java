package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
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
  private final ReportFiles files;

  ReportFileController(Reports reports, ReportFiles files) {
    this.reports = reports;
    this.files = files;
  }

  /** Nothing but this one path is open. */
  @Bean
  @Order(1)
  static SecurityFilterChain reportFileSecurity(HttpSecurity http) {
    return http.securityMatcher("/files/reports/*")
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @GetMapping("/files/reports/{token}")
  ResponseEntity<Resource> download(@PathVariable String token) throws IOException {
    Report report =
        reports.findByToken(token).orElseThrow(() -> ApiException.notFound("File", "***"));
    String name =
        report.type().name().toLowerCase(Locale.ROOT)
            + "-"
            + DAY.format(report.creationDate())
            + ".csv";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .contentLength(files.size(report.id()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Referrer-Policy", "no-referrer")
        .body(new InputStreamResource(files.open(report.id())));
  }
}
