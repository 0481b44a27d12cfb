package io.kontor.sandbox.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that fails stops neither other work nor the schedule. */
class ScheduledWorkTest {
  private final AtomicInteger before = new AtomicInteger();
  private final AtomicInteger after = new AtomicInteger();

  @Test
  void theOthersGoOnWhateverAPartThrows() {
    for (Throwable thrown :
        List.of(new IllegalStateException("bad row"), new AssertionError("a bug"))) {
      ScheduledWork time = time(thrown);
      before.set(0);
      after.set(0);

      time.tick();
      time.tick();

      assertThat(before).hasValue(2);
      assertThat(after).hasValue(2);
    }
  }

  @Test
  void whoeverMovesTheClockHearsOfIt() {
    ScheduledWork time = time(new AssertionError("a bug"));

    assertThatThrownBy(() -> time.advance(Duration.ofDays(1)))
        .hasRootCauseInstanceOf(AssertionError.class);
    assertThat(after).hasValue(1);
  }

  private ScheduledWork time(Throwable thrown) {
    return new ScheduledWork(
        List.of(part(before, null), part(new AtomicInteger(), thrown), part(after, null)),
        mock(TransactionTemplate.class),
        Clock.systemUTC());
  }

  private static DueWork part(AtomicInteger settled, @Nullable Throwable thrown) {
    return new DueWork() {
      @Override
      public void bringForward(Duration by) {}

      @Override
      public void settleDue(Instant now) {
        settled.incrementAndGet();
        if (thrown instanceof RuntimeException exception) {
          throw exception;
        }
        if (thrown instanceof Error error) {
          throw error;
        }
      }
    };
  }
}
