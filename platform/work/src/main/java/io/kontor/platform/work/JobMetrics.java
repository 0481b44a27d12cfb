package io.kontor.platform.work;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Meters of background jobs. */
final class JobMetrics extends AbstractSchedulerListener {
  private final MeterRegistry metrics;
  private volatile Duration overdue = Duration.ZERO;

  JobMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
    Gauge.builder("kontor.job.overdue", () -> overdue.toMillis() / 1000.0)
        .description("seconds since the oldest job that waits became due")
        .register(metrics);
  }

  void overdue(Duration oldest) {
    overdue = oldest;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete complete) {
    Timer.builder("kontor.job")
        .description("Executions of background jobs")
        .tag("job", complete.getExecution().getTaskName())
        .tag("success", Boolean.toString(complete.getResult() == ExecutionComplete.Result.OK))
        .register(metrics)
        .record(complete.getDuration());
  }

  @Override
  public void onExecutionDead(Execution execution) {
    Counter.builder("kontor.job.dead")
        .description("Jobs whose instance died while it performed them; performed again")
        .tag("job", execution.getTaskName())
        .register(metrics)
        .increment();
  }
}
