package io.kontor.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What becomes of one object: crashes, lost compare-and-sets, unknown outcomes. */
class WorkflowEngineTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final WorkflowSettings SETTINGS =
      new WorkflowSettings(
          Duration.ofSeconds(15), Duration.ofSeconds(1), 50, Duration.ofSeconds(3));

  private final Table table = new Table();
  private final List<String> reached = new ArrayList<>();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  private enum Stage {
    NEW,
    WAITING,
    DONE
  }

  private record Order(String id, Stage stage, Progress progress) implements Resumable<Order> {
    @Override
    public Order withProgress(Progress changed) {
      return new Order(id, stage, changed);
    }

    Order at(Stage next) {
      return new Order(id, next, progress);
    }
  }

  /** The process dies here; nothing after it runs. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void theFirstAttemptCompletesTheObjectAndReachesEachCheckpointOnce() {
    WorkflowEngine<Order> engine =
        engine((order, attempt) -> {
          assertThat(attempt.isFirst()).isTrue();
          attempt.reached(Checkpoint.LEDGER);
          return StepResult.completed(order.at(Stage.DONE));
        });

    Order done = engine.start(table.intent("o1", engine));

    assertThat(done.stage()).isEqualTo(Stage.DONE);
    assertThat(done.progress().isOver()).isTrue();
    assertThat(done.progress().visible()).isTrue();
    assertThat(table.rows.get("o1")).isEqualTo(done);
    assertThat(reached).containsExactly("INTENT first", "LEDGER first", "OUTCOME first");
  }

  @Test
  void whatIsOverIsNotStartedAgain() {
    WorkflowEngine<Order> engine =
        engine((_, _) -> {
          throw new AssertionError("asked again");
        });
    Order over = table.put(new Order("o1", Stage.DONE, Progress.over()));

    assertThat(engine.start(over)).isSameAs(over);
    assertThat(engine.sweep()).isZero();
  }

  @Test
  void dropsTheIntentWhenNothingCanHaveHappened() {
    WorkflowEngine<Order> engine =
        engine((_, _) -> {
          throw new ServiceUnavailableException("wallet", null);
        });
    Order intent = table.intent("o1", engine);

    assertThatThrownBy(() -> engine.start(intent)).isInstanceOf(ServiceUnavailableException.class);

    assertThat(table.rows).isEmpty();
  }

  @Test
  void keepsTheObjectWhenSomethingMayHaveHappened() {
    WorkflowEngine<Order> engine =
        engine((_, attempt) -> {
          attempt.reached(Checkpoint.OUTSIDE);
          throw new ServiceUnavailableException("wallet", null);
        });

    Order kept = engine.start(table.intent("o1", engine));

    assertThat(kept.stage()).isEqualTo(Stage.NEW);
    assertThat(kept.progress().visible()).isTrue();
    assertThat(kept.progress().attempts()).isEqualTo(1);
    assertThat(kept.progress().nextCheckAt()).isBetween(NOW.plusMillis(500), NOW.plusMillis(1_000));
  }

  @Test
  void afterAnUnknownOutcomeALaterAttemptAsksFirst() {
    AtomicInteger attempts = new AtomicInteger();
    WorkflowEngine<Order> engine =
        engine((order, attempt) -> {
          if (attempts.getAndIncrement() == 0) {
            throw new OutcomeUnknownException("wallet", null);
          }
          assertThat(attempt.isFirst()).isFalse();
          return StepResult.completed(order.at(Stage.DONE));
        });

    assertThat(engine.start(table.intent("o1", engine)).stage()).isEqualTo(Stage.NEW);
    table.makeDue();
    assertThat(engine.sweep()).isEqualTo(1);

    assertThat(table.rows.get("o1").stage()).isEqualTo(Stage.DONE);
  }

  @Test
  void aCrashAtAnyCheckpointIsCompletedByTheRecoveryJob() {
    for (String point : List.of("INTENT first", "LEDGER first", "OUTCOME first")) {
      table.rows.clear();
      List<String> ledger = new ArrayList<>();
      WorkflowEngine<Order> engine =
          new WorkflowEngine<>(
              table,
              (order, attempt) -> {
                if (!ledger.contains(order.id())) { // the ledger takes each reference once
                  ledger.add(order.id());
                }
                attempt.reached(Checkpoint.LEDGER);
                return StepResult.completed(order.at(Stage.DONE));
              },
              (checkpoint, _, first) -> {
                if ((checkpoint + (first ? " first" : " again")).equals(point)) {
                  throw new Crash();
                }
              },
              SETTINGS,
              clock);
      Order intent = table.intent("o1", engine);

      assertThatThrownBy(() -> engine.start(intent)).as(point).isInstanceOf(Crash.class);
      table.makeDue();
      engine.sweep();

      assertThat(table.rows.get("o1").stage()).as(point).isEqualTo(Stage.DONE);
      assertThat(ledger).as(point).containsExactly("o1");
    }
  }

  @Test
  void anAttemptThatLosesItsCompareAndSetGoesOnFromWhatIsStored() {
    AtomicInteger steps = new AtomicInteger();
    WorkflowEngine<Order> engine =
        engine((order, attempt) -> {
          if (steps.getAndIncrement() == 0) {
            table.changeMeanwhile(order.at(Stage.WAITING));
            return StepResult.completed(order.at(Stage.DONE));
          }
          assertThat(order.stage()).as("what the other attempt stored").isEqualTo(Stage.WAITING);
          assertThat(attempt.isFirst()).isFalse();
          return StepResult.completed(order.at(Stage.DONE));
        });

    Order done = engine.start(table.intent("o1", engine));

    assertThat(done.stage()).isEqualTo(Stage.DONE);
    assertThat(steps).hasValue(2);
  }

  @Test
  void comparesWithTheExternalPartyWhenAnotherAttemptHasCompletedIt() {
    List<Order> compared = new ArrayList<>();
    WorkflowEngine<Order> engine =
        engine(
            new Workflow<>() {
              @Override
              public StepResult<Order> proceed(Order order, Attempt attempt) {
                table.changeMeanwhile(order.at(Stage.DONE).withProgress(order.progress().ended()));
                return StepResult.completed(order.at(Stage.DONE));
              }

              @Override
              public void check(Order order) {
                compared.add(order);
              }
            });

    Order done = engine.start(table.intent("o1", engine));

    assertThat(done.stage()).isEqualTo(Stage.DONE);
    assertThat(compared).containsExactly(done);
  }

  @Test
  void leavesTheObjectToTheOthersAfterFourLostRounds() {
    AtomicInteger steps = new AtomicInteger();
    WorkflowEngine<Order> engine =
        engine((order, _) -> {
          steps.incrementAndGet();
          table.changeMeanwhile(order);
          return StepResult.completed(order.at(Stage.DONE));
        });

    Order left = engine.start(table.intent("o1", engine));

    assertThat(left.stage()).isEqualTo(Stage.NEW);
    assertThat(steps).hasValue(4);
  }

  @Test
  void saysThatTheOutcomeIsUnknownWhenItCannotBeStoredAndNobodySeesTheIntent() {
    WorkflowEngine<Order> engine =
        engine((order, _) -> {
          table.failure = new DataAccessResourceFailureException("gone");
          return StepResult.completed(order.at(Stage.DONE));
        });
    Order intent = table.intent("o1", engine);

    assertThatThrownBy(() -> engine.start(intent)).isInstanceOf(OutcomeUnknownException.class);

    table.failure = null;
    assertThat(table.rows.get("o1").stage()).isEqualTo(Stage.NEW);
  }

  @Test
  void aNoticeAboutAnUnfinishedObjectResumesIt() {
    WorkflowEngine<Order> engine = engine((order, _) -> StepResult.completed(order.at(Stage.DONE)));
    table.put(new Order("o1", Stage.WAITING, Progress.shown(NOW.plusSeconds(3_600))));

    engine.onCallback("o1");
    engine.onCallback("no such object");

    assertThat(table.rows.get("o1").stage()).isEqualTo(Stage.DONE);
  }

  @Test
  void revealsAnIntentBeforeItIsResumedSoThatNobodyDropsItAnyMore() {
    List<Boolean> seen = new ArrayList<>();
    WorkflowEngine<Order> engine =
        engine((order, _) -> {
          seen.add(table.rows.get(order.id()).progress().visible());
          throw new ServiceUnavailableException("wallet", null);
        });
    table.put(new Order("o1", Stage.NEW, Progress.intent(NOW)));

    engine.sweep();

    assertThat(seen).containsExactly(true);
    assertThat(table.rows.get("o1").progress().attempts()).isEqualTo(1);
  }

  @Test
  void aReaderAsksTheExternalPartyAndSeesItsAnswer() {
    WorkflowEngine<Order> engine = engine((order, _) -> StepResult.completed(order.at(Stage.DONE)));
    Order waiting =
        table.put(new Order("o1", Stage.WAITING, Progress.shown(NOW.plusSeconds(3_600))));
    Order fresh = table.put(new Order("o2", Stage.NEW, Progress.shown(NOW.plusSeconds(3_600))));

    assertThat(engine.upToDate(waiting, Order::stage, Set.of(Stage.WAITING)).stage())
        .isEqualTo(Stage.DONE);
    assertThat(engine.upToDate(fresh, Order::stage, Set.of(Stage.WAITING))).isSameAs(fresh);
  }

  private WorkflowEngine<Order> engine(Workflow<Order> workflow) {
    return new WorkflowEngine<>(
        table,
        workflow,
        (checkpoint, _, first) -> reached.add(checkpoint + (first ? " first" : " again")),
        SETTINGS,
        clock);
  }

  /** The table in memory, with the version that each change is compared with. */
  private static final class Table implements WorkflowEngine.Store<Order> {
    private final Map<String, Order> rows = new LinkedHashMap<>();
    @Nullable RuntimeException failure;

    Order intent(String id, WorkflowEngine<Order> engine) {
      return put(new Order(id, Stage.NEW, engine.intent()));
    }

    Order put(Order order) {
      rows.put(order.id(), order);
      return order;
    }

    void changeMeanwhile(Order order) {
      put(versioned(order, rows.get(order.id()).progress().version() + 1));
    }

    void makeDue() {
      rows.replaceAll((_, order) ->
          order.progress().isOver()
              ? order
              : order.withProgress(
                  new Progress(
                      order.progress().visible(),
                      NOW,
                      order.progress().attempts(),
                      order.progress().version())));
    }

    @Override
    public synchronized Optional<Order> find(String id) {
      return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized Optional<Order> update(Order before, Order after) {
      if (failure != null) {
        throw failure;
      }
      Order stored = rows.get(before.id());
      if (stored == null || stored.progress().version() != before.progress().version()) {
        return Optional.empty();
      }
      return Optional.of(put(versioned(after, before.progress().version() + 1)));
    }

    @Override
    public synchronized boolean drop(Order intent) {
      Order stored = rows.get(intent.id());
      return stored != null
          && stored.progress().version() == intent.progress().version()
          && rows.remove(intent.id()) != null;
    }

    @Override
    public synchronized List<Order> claimDue(Instant now, Instant leaseUntil, int limit) {
      List<Order> due =
          rows.values().stream()
              .filter(order -> !order.progress().isOver())
              .filter(order -> !now.isBefore(order.progress().nextCheckAt()))
              .limit(limit)
              .map(order -> versioned(order, order.progress().version() + 1))
              .toList();
      due.forEach(this::put);
      return due;
    }

    private static Order versioned(Order order, long version) {
      Progress progress = order.progress();
      return order.withProgress(
          new Progress(progress.visible(), progress.nextCheckAt(), progress.attempts(), version));
    }
  }
}
