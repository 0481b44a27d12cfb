package io.kontor.reporting.report;

import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes reports that wait, a few at a time; claims are leases, so any number of instances may run.
 */
@Component
class ReportJob implements SmartLifecycle {
  private final Reports reports;
  private final WriteReport writeReport;
  private final ReportSettings settings;
  private final Semaphore signal = new Semaphore(0);
  private final List<SupervisedLoop> workers = new ArrayList<>();
  private volatile boolean on;

  ReportJob(
      Reports reports, WriteReport writeReport, ReportSettings settings, SupervisedLoops loops) {
    this.reports = reports;
    this.writeReport = writeReport;
    this.settings = settings;
    for (int i = 0; i < settings.workers(); i++) {
      workers.add(loops.create("report-" + i, this::pass));
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wake(AcceptReport.ReportRequested requested) {
    signal.release();
  }

  private void pass() throws InterruptedException {
    var _ = signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    while (on && writeNext()) {
      // more may wait
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
    workers.forEach(SupervisedLoop::start);
  }

  /** A report that is being written is restarted later, by any instance. */
  @Override
  public void stop() {
    on = false;
    workers.forEach(SupervisedLoop::stop);
  }

  @Override
  public boolean isRunning() {
    return on;
  }
}
