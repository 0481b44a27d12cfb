package io.kontor.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes reports that wait, a few at a time; claims are leases, so any number of instances may run.
 */
@Component
class ReportJob implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ReportJob.class);

  private final Reports reports;
  private final WriteReport writeReport;
  private final ReportSettings settings;
  private final Semaphore signal = new Semaphore(0);
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean on;

  ReportJob(Reports reports, WriteReport writeReport, ReportSettings settings) {
    this.reports = reports;
    this.writeReport = writeReport;
    this.settings = settings;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wake(AcceptReport.ReportRequested requested) {
    signal.release();
  }

  private void run() {
    while (on) {
      try {
        var _ = signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        while (on && writeNext()) {
          // more may wait
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("Reports could not be taken; it will be tried again");
      }
    }
  }

  private boolean writeNext() {
    Optional<Reports.Claimed> next = reports.claim(UUID.randomUUID().toString(), settings.lease());
    next.ifPresent(writeReport::execute);
    return next.isPresent();
  }

  @Override
  public void start() {
    on = true;
    for (int i = 0; i < settings.workers(); i++) {
      workers.add(Thread.ofVirtual().name("report-" + i).start(this::run));
    }
  }

  /** A report that is being written is begun anew later, by whoever comes first. */
  @Override
  public void stop() {
    on = false;
    workers.forEach(Thread::interrupt);
    workers.clear();
  }

  @Override
  public boolean isRunning() {
    return on;
  }
}
