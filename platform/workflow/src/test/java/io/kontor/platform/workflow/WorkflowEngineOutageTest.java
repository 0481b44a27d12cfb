package io.kontor.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** A neighbour that is away fails thousands of objects: each waits, and the log stays short. */
class WorkflowEngineOutageTest {
  private static final int OBJECTS = 2_000;

  private final Logger logger = (Logger) LoggerFactory.getLogger(WorkflowEngine.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Objects store = new Objects();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void deafen() {
    logger.detachAppender(lines);
  }

  @Test
  void tellsAnOutageInFewLinesWithoutTraces() {
    WorkflowEngine<Thing> engine =
        engine((object, _) -> {
          throw object.id().endsWith("0")
              ? new OutcomeUnknownException("wallet", new SocketTimeoutException("late"))
              : new ServiceUnavailableException("wallet", new ConnectException("refused"));
        });

    engine.sweep();

    assertThat(store.things.values())
        .allSatisfy(thing -> assertThat(thing.progress().attempts()).isEqualTo(1));
    assertThat(lines.list)
        .hasSizeBetween(1, 3)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    assertThat(lines.list.getFirst().getKeyValuePairs())
        .extracting(pair -> pair.key)
        .contains("id", "attempts", "reason");
  }

  @Test
  void whatCannotReachItsNeighbourWaitsHalfAMinuteAtMostHoweverOftenItTried() {
    WorkflowSettings settings = settings();

    assertThat(IntStream.rangeClosed(1, 40).mapToObj(settings::backOffWhileUnreachable))
        .allMatch(wait -> wait.toMillis() <= 30_000);
    assertThat(settings.backOffWhileUnreachable(40)).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(settings.backOff(40)).isGreaterThanOrEqualTo(Duration.ofSeconds(150));
  }

  @Test
  void tellsALostDatabaseInFewLinesToo() {
    store.failure =
        new DataAccessResourceFailureException(
            "gone", new java.sql.SQLTransientConnectionException("no connection"));

    engine((object, _) -> StepResult.completed(object)).sweep();

    assertThat(lines.list)
        .hasSizeBetween(1, 3)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
  }

  @Test
  void oneThatFailsOfItselfIsToldWithItsTraceAndHoldsUpNobody() {
    WorkflowEngine<Thing> engine =
        engine((object, _) -> {
          if (object.id().equals("7")) {
            throw new IllegalStateException("a bug");
          }
          if (object.id().equals("8")) {
            throw new StackOverflowError("a bug");
          }
          return StepResult.completed(object);
        });

    engine.sweep();

    assertThat(lines.list)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    assertThat(store.things.values().stream().filter(thing -> !thing.progress().isOver()).toList())
        .extracting(Thing::id)
        .containsExactlyInAnyOrder("7", "8");
  }

  @Test
  void anEngineThatCannotLookHoldsUpNoOther() {
    Objects blind = new Objects();
    blind.lookFailure = new NoClassDefFoundError("gone");
    WorkflowEngine<Thing> sick = engine(blind, (object, _) -> StepResult.completed(object));
    WorkflowEngine<Thing> sound = engine((object, _) -> StepResult.completed(object));
    RecoveryJob job = new RecoveryJob(List.of(sick, sound), settings());

    job.run();
    job.run();

    assertThat(store.things.values()).allMatch(thing -> thing.progress().isOver());
  }

  private WorkflowEngine<Thing> engine(Workflow<Thing> workflow) {
    return engine(store, workflow);
  }

  private static WorkflowEngine<Thing> engine(Objects store, Workflow<Thing> workflow) {
    return new WorkflowEngine<>(store, workflow, (_, _, _) -> {}, settings(), Clock.systemUTC());
  }

  private static WorkflowSettings settings() {
    return new WorkflowSettings(
        Duration.ofSeconds(15), Duration.ofSeconds(1), OBJECTS, Duration.ofSeconds(3));
  }

  private record Thing(String id, Progress progress) implements Resumable<Thing> {
    @Override
    public Thing withProgress(Progress changed) {
      return new Thing(id, changed);
    }
  }

  private static final class Objects implements WorkflowEngine.Store<Thing> {
    final ConcurrentHashMap<String, Thing> things = new ConcurrentHashMap<>();
    @Nullable RuntimeException failure;
    @Nullable Error lookFailure;

    Objects() {
      IntStream.range(0, OBJECTS)
          .mapToObj(Integer::toString)
          .forEach(id -> things.put(id, new Thing(id, Progress.shown(Instant.EPOCH))));
    }

    @Override
    public Optional<Thing> find(String id) {
      return Optional.ofNullable(things.get(id));
    }

    @Override
    public Optional<Thing> update(Thing before, Thing after) {
      if (failure != null) {
        throw failure;
      }
      things.put(after.id(), after);
      return Optional.of(after);
    }

    @Override
    public boolean drop(Thing intent) {
      return things.remove(intent.id()) != null;
    }

    @Override
    public List<Thing> claimDue(Instant now, Instant leaseUntil, int limit) {
      if (lookFailure != null) {
        throw lookFailure;
      }
      return things.values().stream().filter(thing -> !thing.progress().isOver()).toList();
    }
  }
}
