package io.kontor.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.kontor.platform.migration.PlatformMigrations;
import io.kontor.platform.test.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Background jobs over a real database: commit, retries, crashes, several instances. */
class BackgroundJobsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JobType<Parcel> PARCEL = new JobType<>("parcel", Parcel.class);
  private static final JobSettings SETTINGS =
      new JobSettings(
          Duration.ofMillis(50),
          4,
          Duration.ofMillis(200),
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          3);

  private static HikariDataSource database;
  private static JdbcClient jdbc;
  private static TransactionTemplate transaction;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final List<BackgroundJobs> instances = new ArrayList<>();

  record Parcel(String to, int weight) {}

  @BeforeAll
  static void migrate() {
    TestInfrastructure.Database fresh = TestInfrastructure.database("jobs");
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(fresh.url(), fresh.owner(), fresh.ownerPassword())
            .placeholders(Map.of("appRole", fresh.app()));
    PlatformMigrations migrations = new PlatformMigrations();
    migrations.customize(configuration);
    migrations.migrate(configuration.load());
    database = new HikariDataSource();
    database.setJdbcUrl(fresh.url());
    database.setUsername(fresh.app());
    database.setPassword(fresh.appPassword());
    database.setMaximumPoolSize(10);
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void listen() {
    jdbc.sql("DELETE FROM scheduled_tasks").update();
    lines.start();
    ((Logger) LoggerFactory.getLogger(BackgroundJobs.class)).addAppender(lines);
  }

  @AfterEach
  void stop() {
    ((Logger) LoggerFactory.getLogger(BackgroundJobs.class)).detachAppender(lines);
    instances.forEach(BackgroundJobs::stop);
  }

  @Test
  void performsAJobWithItsDataOnceTheChangeIsCommitted() {
    List<Parcel> done = new CopyOnWriteArrayList<>();
    BackgroundJobs jobs = start(oneTime(done::add));

    transaction.executeWithoutResult(_ -> {
      jobs.add(PARCEL, "a", new Parcel("committed", 1));
      assertThat(jobs.find(PARCEL, List.of("a"))).hasSize(1);
      assertThat(done).isEmpty();
    });
    await().atMost(PATIENCE).until(() -> waiting() == 0);
    transaction.executeWithoutResult(change -> {
      jobs.add(PARCEL, "b", new Parcel("nobody", 2));
      change.setRollbackOnly();
    });
    jobs.add(PARCEL, "c", new Parcel("no transaction", 3));

    await().atMost(PATIENCE).until(() -> done.size() == 2 && waiting() == 0);
    assertThat(done).containsExactly(new Parcel("committed", 1), new Parcel("no transaction", 3));
    assertThat(metrics.timer("kontor.job", "job", "parcel", "success", "true").count())
        .isEqualTo(2);
  }

  @Test
  void losesNoJobThatIsAddedWhileAnEqualOneRuns() {
    CountDownLatch finish = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    BackgroundJobs jobs =
        start(
            oneTime(_ -> {
              if (runs.incrementAndGet() == 1) {
                awaitQuietly(finish);
              }
            }));
    jobs.add(PARCEL, "a", new Parcel("x", 1));
    await().atMost(PATIENCE).until(() -> runs.get() == 1);

    jobs.add(PARCEL, "a", new Parcel("x", 1));

    await().atMost(PATIENCE).until(() -> runs.get() == 2);
    finish.countDown();
    await().atMost(PATIENCE).until(() -> waiting() == 0);
  }

  @Test
  void retriesWithBackOffAndRaisesOneAlarm() {
    AtomicInteger runs = new AtomicInteger();
    BackgroundJobs jobs =
        start(
            oneTime(_ -> {
              if (runs.incrementAndGet() <= 5) {
                throw new IllegalStateException("broken");
              }
            }));

    jobs.add(PARCEL, "a", new Parcel("x", 1));

    await().atMost(PATIENCE).until(() -> runs.get() == 6 && waiting() == 0);
    assertThat(levels())
        .containsExactly(Level.WARN, Level.WARN, Level.ERROR, Level.WARN, Level.WARN);
    assertThat(metrics.timer("kontor.job", "job", "parcel", "success", "false").count())
        .isEqualTo(5);
  }

  @Test
  void waitsWithoutATraceForWhatIsNotReady() {
    AtomicInteger runs = new AtomicInteger();
    BackgroundJobs jobs =
        start(
            oneTime(_ -> {
              if (runs.incrementAndGet() <= 3) {
                throw new JobNotReadyException("Not yet");
              }
            }));

    jobs.add(PARCEL, "a", new Parcel("x", 1));

    await().atMost(PATIENCE).until(() -> runs.get() == 4 && waiting() == 0);
    assertThat(levels()).containsExactly(Level.WARN, Level.ERROR); // equal lines are told once
  }

  @Test
  void performsAgainWhatADeadInstanceHadBegun() {
    List<Parcel> done = new CopyOnWriteArrayList<>();
    BackgroundJobs before = instance(oneTime(_ -> {}));
    before.add(PARCEL, "a", new Parcel("x", 1));
    jdbc.sql(
            """
            UPDATE scheduled_tasks SET picked = true, picked_by = 'dead', version = 2,
                   last_heartbeat = now() - INTERVAL '1 minute'
            """)
        .update();

    start(oneTime(done::add));

    await().atMost(PATIENCE).until(() -> done.size() == 1 && waiting() == 0);
    assertThat(metrics.counter("kontor.job.dead", "job", "parcel").count()).isEqualTo(1);
  }

  @Test
  void performsEachJobOnOneOfSeveralInstances() {
    List<Integer> done = new CopyOnWriteArrayList<>();
    BackgroundJobs jobs = start(oneTime(parcel -> done.add(parcel.weight())));
    start(oneTime(parcel -> done.add(parcel.weight())));

    transaction.executeWithoutResult(_ -> {
      for (int i = 0; i < 200; i++) {
        jobs.add(PARCEL, "p" + i, new Parcel("x", i));
      }
    });

    await().atMost(PATIENCE).until(() -> waiting() == 0);
    assertThat(done).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void runsARecurringJobOnOneInstanceAtATimeAndAgainAfterAFailure() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    RecurringJob job =
        new RecurringJob(
            "sweep",
            Duration.ofMillis(20),
            () -> {
              together.accumulateAndGet(running.incrementAndGet(), Math::max);
              int run = runs.incrementAndGet();
              running.decrementAndGet();
              if (run == 2) {
                throw new IllegalStateException("broken");
              }
            });
    start(job);
    start(job);

    await().atMost(PATIENCE).until(() -> runs.get() >= 10);
    assertThat(together).hasValue(1);
    assertThat(waiting()).isEqualTo(1);
    assertThat(levels()).containsExactly(Level.ERROR);
  }

  @Test
  void measuresHowLateTheOldestJobIs() {
    BackgroundJobs jobs = instance(oneTime(_ -> {}));
    jobs.measure();
    assertThat(metrics.get("kontor.job.overdue").gauge().value()).isZero();

    jobs.add(PARCEL, "a", new Parcel("x", 1));
    jdbc.sql("UPDATE scheduled_tasks SET execution_time = now() - INTERVAL '1 minute'").update();
    jobs.measure();

    assertThat(metrics.get("kontor.job.overdue").gauge().value()).isBetween(60.0, 80.0);
  }

  @Test
  void waitsForARunningJobWhenItStops() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    BackgroundJobs jobs =
        start(
            oneTime(_ -> {
              begun.countDown();
              await().pollDelay(Duration.ofMillis(300)).until(() -> true);
              finished.incrementAndGet();
            }));
    jobs.add(PARCEL, "a", new Parcel("x", 1));
    awaitQuietly(begun);

    jobs.stop();

    assertThat(finished).hasValue(1);
    assertThat(waiting()).isZero();
    assertThat(jobs.isRunning()).isFalse();
  }

  @Test
  void agreesWithTheClockOfTheDatabase() {
    DatabaseClock clock = new DatabaseClock();
    var now = java.time.Instant.now();
    clock.set(now.plusSeconds(3600), now, now);
    assertThat(Duration.between(now, clock.now()))
        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
  }

  private static OneTimeJob<Parcel> oneTime(Consumer<Parcel> work) {
    return new OneTimeJob<>(PARCEL, work);
  }

  private BackgroundJobs start(Object job) {
    BackgroundJobs jobs = instance(job);
    jobs.start();
    return jobs;
  }

  private BackgroundJobs instance(Object job) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("job", job);
    BackgroundJobs jobs =
        new BackgroundJobs(
            database,
            jdbc,
            beans.getBeanProvider(ResolvableType.forClass(OneTimeJob.class)),
            beans.getBeanProvider(RecurringJob.class),
            SETTINGS,
            metrics);
    instances.add(jobs);
    return jobs;
  }

  private static long waiting() {
    return jdbc.sql("SELECT count(*) FROM scheduled_tasks").query(Long.class).single();
  }

  private List<Level> levels() {
    return lines.list.stream().map(ILoggingEvent::getLevel).toList();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
