package io.kontor.reporting.report;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.outbound.MerchantCaller;
import io.kontor.platform.work.QueueWorker;
import io.kontor.platform.work.RecurringJob;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follow-up of a written report: its callback and its expiry. Bounded per run. */
@Component
class ReportFollowUpJobs {
  private static final Logger log = LoggerFactory.getLogger(ReportFollowUpJobs.class);
  static final String EXPIRY = "report-expiry";

  /** Concurrent calls. The two limits below keep a receiver that hangs from holding up others. */
  static final int CALLBACKS_MAX = 48;

  private static final int CALLBACKS_PER_CLIENT_MAX = 12;
  private static final int CALLBACKS_PER_RECEIVER_MAX = 4;
  private static final Duration CALL_LEASE = Duration.ofMinutes(1);

  private final Reports reports;
  private final FileStore files;
  private final MerchantCaller caller;
  private final QueueWorker worker;
  private final ReportSettings settings;
  private final Clock clock;
  private final FailureLog failures = new FailureLog(ReportFollowUpJobs.class);
  private final Set<Reports.DueCallback> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  ReportFollowUpJobs(
      Reports reports,
      FileStore files,
      MerchantCaller caller,
      QueueWorker worker,
      ReportSettings settings,
      Clock clock) {
    this.reports = reports;
    this.files = files;
    this.caller = caller;
    this.worker = worker;
    this.settings = settings;
    this.clock = clock;
  }

  /** Calls the CallbackURL in the style of a hook. Source: contract "Hooks and events". */
  @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${kontor.reporting.poll}")
  void callBack() {
    while (running.size() < CALLBACKS_MAX) {
      Optional<Reports.DueCallback> due =
          reports.claimCallback(
              CALL_LEASE,
              full(Reports.DueCallback::clientId, CALLBACKS_PER_CLIENT_MAX),
              full(Reports.DueCallback::receiverKey, CALLBACKS_PER_RECEIVER_MAX));
      if (due.isEmpty()) {
        return;
      }
      running.add(due.get());
      calls.execute(() -> {
        try {
          call(due.get());
        } finally {
          running.remove(due.get());
        }
      });
    }
  }

  /** The clients or receivers whose calls have reached the limit. */
  private Set<String> full(Function<Reports.DueCallback, String> sharer, int bound) {
    return running.stream()
        .collect(Collectors.groupingBy(sharer, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(calls -> calls.getValue() >= bound)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @PreDestroy
  void stop() {
    calls.shutdownNow();
  }

  private void call(Reports.DueCallback due) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(
        "EventType",
        due.status() == Report.Status.FAILED ? "REPORT_FAILED" : "REPORT_READY_FOR_DOWNLOAD");
    parameters.put("RessourceId", due.reportId()); // as hooks spell it
    parameters.put("ResourceId", due.reportId()); // as the description of reports spells it
    parameters.put("Date", Long.toString(due.date().getEpochSecond()));
    boolean success = called(due, parameters);
    boolean again = !success && due.attempts() <= settings.callbackRetryAfter().size();
    Instant next =
        again ? clock.instant().plus(settings.callbackRetryAfter().get(due.attempts() - 1)) : null;
    reports.scheduleCallback(due.reportId(), next);
    log.atInfo()
        .addKeyValue("report", due.reportId())
        .addKeyValue("success", success)
        .log("Report callback made");
  }

  /** An address that cannot even be called uses up its tries like one that does not answer. */
  private boolean called(Reports.DueCallback due, Map<String, String> parameters) {
    try {
      return caller.get(due.url(), parameters).isSuccess();
    } catch (RuntimeException e) {
      failures.warn(e, "A report's callback could not be made", Map.of("report", due.reportId()));
      return false;
    }
  }

  @Bean
  RecurringJob expireReports() {
    return new RecurringJob("expire-reports", Duration.ofSeconds(30), this::expire);
  }

  /** Deletes files past their life. */
  void expire() {
    worker.each(EXPIRY, reports.expired(), Report::id, this::expire);
  }

  private void expire(Report report) {
    Report.FileRef file = report.file();
    if (file != null) {
      files.delete(file.key());
    }
    reports.expire(report.id());
  }
}
