package io.kontor.transaction.life;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
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
class EngineOutageTest {
  private static final int OBJECTS = 2_000;

  private final Logger logger = (Logger) LoggerFactory.getLogger(Engine.class);
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
    Engine<Thing> engine =
        engine((object, _) -> {
          throw object.id().endsWith("0")
              ? new OutcomeUnknownException("wallet", new SocketTimeoutException("late"))
              : new ServiceUnavailableException("wallet", new ConnectException("refused"));
        });

    engine.sweep();

    assertThat(store.things.values())
        .allSatisfy(thing -> assertThat(thing.life().attempts()).isEqualTo(1));
    assertThat(lines.list)
        .hasSizeBetween(1, 3)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    assertThat(lines.list.getFirst().getKeyValuePairs())
        .extracting(pair -> pair.key)
        .contains("id", "attempts", "reason");
  }

  @Test
  void whatCannotReachItsNeighbourWaitsHalfAMinuteAtMostHoweverOftenItTried() {
    LifeSettings settings = settings();

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

    engine((object, _) -> Step.end(object)).sweep();

    assertThat(lines.list)
        .hasSizeBetween(1, 3)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
  }

  @Test
  void oneThatFailsOfItselfIsToldWithItsTraceAndHoldsUpNobody() {
    Engine<Thing> engine =
        engine((object, _) -> {
          if (object.id().equals("7")) {
            throw new IllegalStateException("a bug");
          }
          if (object.id().equals("8")) {
            throw new StackOverflowError("a bug");
          }
          return Step.end(object);
        });

    engine.sweep();

    assertThat(lines.list)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    assertThat(store.things.values().stream().filter(thing -> !thing.life().isOver()).toList())
        .extracting(Thing::id)
        .containsExactlyInAnyOrder("7", "8");
  }

  @Test
  void anEngineThatCannotLookHoldsUpNoOther() {
    Objects blind = new Objects();
    blind.lookFailure = new NoClassDefFoundError("gone");
    Engine<Thing> sick = engine(blind, (object, _) -> Step.end(object));
    Engine<Thing> sound = engine((object, _) -> Step.end(object));
    SweepJob job = new SweepJob(List.of(sick, sound), settings());

    job.run();
    job.run();

    assertThat(store.things.values()).allMatch(thing -> thing.life().isOver());
  }

  private Engine<Thing> engine(Course<Thing> course) {
    return engine(store, course);
  }

  private static Engine<Thing> engine(Objects store, Course<Thing> course) {
    return new Engine<>(store, course, (_, _, _) -> {}, settings(), Clock.systemUTC());
  }

  private static LifeSettings settings() {
    return new LifeSettings(
        Duration.ofSeconds(15), Duration.ofSeconds(1), OBJECTS, Duration.ofSeconds(3), "");
  }

  private record Thing(String id, Life life) implements Lived<Thing> {
    @Override
    public Thing withLife(Life changed) {
      return new Thing(id, changed);
    }
  }

  private static final class Objects implements Engine.Store<Thing> {
    final ConcurrentHashMap<String, Thing> things = new ConcurrentHashMap<>();
    @Nullable RuntimeException failure;
    @Nullable Error lookFailure;

    Objects() {
      IntStream.range(0, OBJECTS)
          .mapToObj(Integer::toString)
          .forEach(id -> things.put(id, new Thing(id, Life.shown(Instant.EPOCH))));
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
    public List<Thing> takeDue(Instant now, Instant leaseUntil, int limit) {
      if (lookFailure != null) {
        throw lookFailure;
      }
      return things.values().stream().filter(thing -> !thing.life().isOver()).toList();
    }
  }
}
