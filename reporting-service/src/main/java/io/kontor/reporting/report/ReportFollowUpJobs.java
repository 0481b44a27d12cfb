package io.kontor.reporting.report;

import io.kontor.platform.files.FileStore;
import io.kontor.platform.outbound.CallResult;
import io.kontor.platform.outbound.MerchantCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens after a report was written: its callback, and its end. Bounded per run. */
@Component
class ReportFollowUpJobs {
  private static final Logger log = LoggerFactory.getLogger(ReportFollowUpJobs.class);
  private static final int CALLBACKS_MAX = 50;
  private static final Duration CALL_LEASE = Duration.ofMinutes(1);

  private final Reports reports;
  private final FileStore files;
  private final MerchantCaller caller;
  private final ReportSettings settings;
  private final Clock clock;

  ReportFollowUpJobs(
      Reports reports,
      FileStore files,
      MerchantCaller caller,
      ReportSettings settings,
      Clock clock) {
    this.reports = reports;
    this.files = files;
    this.caller = caller;
    this.settings = settings;
    this.clock = clock;
  }

  /** Calls the CallbackURL in the style of a hook. Source: contract "Hooks and events". */
  @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${reports.poll}")
  void callBack() {
    // Side by side, so that a receiver that hangs holds up no other.
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLBACKS_MAX; i++) {
        Optional<Reports.DueCallback> due = reports.claimCallback(CALL_LEASE);
        if (due.isEmpty()) {
          return;
        }
        calls.execute(() -> call(due.get()));
      }
    }
  }

  private void call(Reports.DueCallback due) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(
        "EventType",
        due.status() == Report.Status.FAILED ? "REPORT_FAILED" : "REPORT_READY_FOR_DOWNLOAD");
    parameters.put("RessourceId", due.reportId()); // as hooks spell it
    parameters.put("ResourceId", due.reportId()); // as the description of reports spells it
    parameters.put("Date", Long.toString(due.date().getEpochSecond()));
    CallResult result = caller.get(due.url(), parameters);
    boolean again = !result.isSuccess() && due.attempts() <= settings.callbackRetryAfter().size();
    Instant next =
        again ? clock.instant().plus(settings.callbackRetryAfter().get(due.attempts() - 1)) : null;
    reports.scheduleCallback(due.reportId(), next);
    log.atInfo()
        .addKeyValue("report", due.reportId())
        .addKeyValue("success", result.isSuccess())
        .log("Report callback made");
  }

  /** Deletes files past their life. */
  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void expire() {
    for (Report report : reports.expired()) {
      Report.FileRef file = report.file();
      if (file != null) {
        files.delete(file.key());
      }
      reports.expire(report.id());
    }
  }
}
