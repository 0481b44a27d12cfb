package io.kontor.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

class SupervisedLoopTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final SupervisedLoops loops = new SupervisedLoops(metrics);

  @ParameterizedTest
  @ValueSource(strings = {"checked", "runtime", "error", "stack", "interrupt", "sneaky"})
  void goesOnWhateverEscapesAPass(String kind) {
    AtomicInteger passes = new AtomicInteger();
    SupervisedLoop loop =
        loops.create(
            "work",
            () -> {
              if (passes.incrementAndGet() <= 2) {
                throw escaping(kind).get();
              }
              Thread.onSpinWait();
            });
    loop.start();

    await().atMost(PATIENCE).until(() -> passes.get() > 5);

    assertThat(loop.isAlive()).isTrue();
    assertThat(loops.health().getStatus()).isEqualTo(Status.UP);
    if (!kind.equals("interrupt")) {
      assertThat(metrics.counter("kontor.loop.failures", "loop", "work").count()).isEqualTo(2);
    }
    loop.stop();
  }

  @Test
  void isDownWhenALoopMeetsNothingButErrorsAndUpAgainAfterwards() {
    AtomicInteger passes = new AtomicInteger();
    CountDownLatch cured = new CountDownLatch(1);
    SupervisedLoop loop =
        loops.create(
            "sick",
            () -> {
              passes.incrementAndGet();
              if (cured.getCount() > 0) {
                throw new NoClassDefFoundError("gone");
              }
            });
    loops.create("sound", () -> {}); // not started: nobody expects anything of it
    loop.start();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> loops.health().getStatus().equals(Status.DOWN));
    assertThat(loops.health().getDetails()).containsOnlyKeys("sick");
    assertThat(passes.get()).isGreaterThanOrEqualTo(SupervisedLoops.ERRORS_MAX);
    cured.countDown();

    await().atMost(PATIENCE).until(() -> loops.health().getStatus().equals(Status.UP));
    loop.stop();
  }

  @Test
  void pausesLongerFromFailureToFailureAndEndsInTheMiddleOfAPause() {
    AtomicInteger passes = new AtomicInteger();
    SupervisedLoop loop =
        loops.create(
            "failing",
            () -> {
              passes.incrementAndGet();
              throw new IllegalStateException("always");
            });
    loop.start();
    await().atMost(PATIENCE).until(() -> passes.get() == 3); // after 250 and 500 ms

    long begun = System.nanoTime();
    loop.finish(PATIENCE);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(900));
    assertThat(passes.get()).isLessThanOrEqualTo(4);
  }

  private static Supplier<Exception> escaping(String kind) {
    return () -> {
      switch (kind) {
        case "checked":
          return new java.io.IOException("escaped");
        case "runtime":
          return new IllegalStateException("escaped");
        case "error":
          throw new AssertionError("escaped");
        case "stack":
          throw new StackOverflowError("escaped");
        case "interrupt":
          return new InterruptedException("nobody asked for it");
        default:
          throw SupervisedLoopTest.<RuntimeException>sneaky(new Throwable("escaped"));
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
