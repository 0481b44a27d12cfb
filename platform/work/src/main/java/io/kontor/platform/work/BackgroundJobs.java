package io.kontor.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kontor.platform.failure.FailureLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The background jobs of a service, kept in its database by db-scheduler: any number of instances
 * performs them, each job by one of them at a time, and a job whose instance died is performed
 * again. Source: ADR 0025.
 */
public final class BackgroundJobs implements SmartLifecycle {
  private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);
  private static final int HEARTBEATS_MISSED_MAX = 4; // the fewest that db-scheduler allows
  private static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(false, false);

  private final DataSource database;
  private final JdbcClient jdbc;
  private final ObjectProvider<OneTimeJob<?>> oneTimeJobs;
  private final ObjectProvider<RecurringJob> recurringJobs;
  private final JobSettings settings;
  private final JobMetrics metrics;
  private final DatabaseClock clock = new DatabaseClock();
  private final JobData data = new JobData();
  private final FailureLog failures = new FailureLog(BackgroundJobs.class);
  private volatile @Nullable Scheduler scheduler;

  BackgroundJobs(
      DataSource database,
      JdbcClient jdbc,
      ObjectProvider<OneTimeJob<?>> oneTimeJobs,
      ObjectProvider<RecurringJob> recurringJobs,
      JobSettings settings,
      MeterRegistry metrics) {
    this.database = database;
    this.jdbc = jdbc;
    this.oneTimeJobs = oneTimeJobs;
    this.recurringJobs = recurringJobs;
    this.settings = settings;
    this.metrics = new JobMetrics(metrics);
  }

  /**
   * Adds a job, in the running database transaction if there is one; it is performed at once after
   * the commit, and whether or not an equal one waits or runs already.
   *
   * @param id what the job is about; begins its id in the database
   */
  public <T> void add(JobType<T> type, String id, T work) {
    // Not by db-scheduler's client: that looks first whether the id is there, and throws exceptions
    // of its own, which no handler of ours knows as an outage.
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (:type, :instance, :data, now(), false, 1)
            """)
        .param("type", type.name())
        .param("instance", id + "/" + UUID.randomUUID())
        .param("data", data.serialize(work))
        .update();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              poll();
            }
          });
    } else {
      poll();
    }
  }

  /** The data of the jobs of this type that wait or run and have one of these ids. */
  public <T> List<T> find(JobType<T> type, Collection<String> ids) {
    return jdbc
        .sql(
            """
            SELECT task_data FROM scheduled_tasks
             WHERE task_name = :type AND regexp_replace(task_instance, '/[^/]*$', '') = ANY (CAST(:ids AS text[]))
            """)
        .param("type", type.name())
        .param("ids", ids.toArray(String[]::new))
        .query((row, _) ->
            Optional.ofNullable(data.deserialize(type.data(), row.getBytes("task_data"))))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private void poll() {
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  @Override
  public synchronized void start() {
    measure();
    Scheduler starting =
        Scheduler.create(database, oneTimeJobs.stream().<Task<?>>map(this::task).toList())
            .startTasks(recurringJobs.stream().map(this::task).toList())
            .serializer(data)
            .jdbcCustomization(POSTGRESQL)
            .clock(clock)
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(settings.threads())
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(settings.poll())
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(HEARTBEATS_MISSED_MAX)
            .shutdownMaxWait(FINISH_WITHIN)
            .failureLogging(LogLevel.OFF, false) // FailureLog does
            .addSchedulerListener(metrics)
            .build();
    starting.start();
    scheduler = starting;
  }

  /** Ends after the running jobs; those that take long are interrupted, and performed again. */
  @Override
  public synchronized void stop() {
    Scheduler stopping = scheduler;
    if (stopping != null) {
      scheduler = null;
      stopping.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }

  /** Compares the clocks, and measures how late the jobs are. */
  @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
  void measure() {
    Instant asked = Instant.now();
    jdbc.sql(
            """
            SELECT clock_timestamp() AS now, min(execution_time) AS oldest
              FROM scheduled_tasks WHERE NOT picked
            """)
        .query((row, _) -> {
          OffsetDateTime now = row.getObject("now", OffsetDateTime.class);
          OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
          clock.set(now.toInstant(), asked, Instant.now());
          metrics.overdue(
              oldest == null || oldest.isAfter(now)
                  ? Duration.ZERO
                  : Duration.between(oldest, now));
          return now;
        })
        .single();
  }

  private <T> OneTimeTask<T> task(OneTimeJob<T> job) {
    return Tasks.oneTime(job.type().name(), job.type().data())
        .onFailure(this::retry)
        .execute((instance, _) -> job.work().accept(instance.getData()));
  }

  private RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .onFailure((complete, operations) -> {
          operations.reschedule(complete, complete.getTimeDone().plus(job.every()));
          if (isAlarm(complete)) {
            failures.error(cause(complete), "A recurring job fails", details(complete));
          } else {
            failures.tell(
                cause(complete), "A recurring job failed; it will run again", details(complete));
          }
        })
        .execute((_, _) -> job.work().run());
  }

  private <T> void retry(ExecutionComplete complete, ExecutionOperations<T> operations) {
    Duration wait = settings.backoff(attempts(complete));
    operations.reschedule(complete, complete.getTimeDone().plus(wait));
    Throwable cause = cause(complete);
    if (isAlarm(complete)) {
      failures.error(cause, "A job fails and is retried", details(complete));
    } else if (cause instanceof JobNotReadyException) {
      failures.outage(cause, "A job waits and will be retried", details(complete));
    } else {
      failures.warn(cause, "A job failed and will be retried", details(complete));
    }
  }

  private boolean isAlarm(ExecutionComplete complete) {
    return attempts(complete) == settings.alarmAfter();
  }

  private static int attempts(ExecutionComplete complete) {
    return complete.getExecution().consecutiveFailures + 1;
  }

  private static Throwable cause(ExecutionComplete complete) {
    return complete.getCause().orElseGet(() -> new IllegalStateException("Failed without cause"));
  }

  private static Map<String, ?> details(ExecutionComplete complete) {
    return Map.of(
        "job", complete.getExecution().getTaskName(),
        "id", complete.getExecution().getId(),
        "attempts", attempts(complete));
  }
}
