package io.kontor.transaction.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BulkLimitsTest {
  private final BulkLimits limits = limits(Duration.ofSeconds(30));

  @Test
  void admitsSoManyCallsOfOneClient() {
    BulkLimits.Call first = limits.enter("acme");
    limits.enter("acme");

    assertRefused("acme", ErrorCode.RATE_LIMIT);
    limits.enter("other");
    first.close();
    limits.enter("acme");
    assertRefused("acme", ErrorCode.RATE_LIMIT);
  }

  @Test
  void admitsSoManyCallsInAll() {
    List<BulkLimits.Call> calls = List.of(limits.enter("a"), limits.enter("b"), limits.enter("c"));

    assertRefused("d", ErrorCode.SERVICE_UNAVAILABLE);
    calls.getFirst().close();
    limits.enter("d");
  }

  @Test
  void letsCallsTakeTurns() {
    Queue<String> order = new ConcurrentLinkedQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(() -> {
        BulkLimits.Call large = limits.enter("large");
        large.inTurn(() -> {
          begun.countDown();
          await().until(() -> limits.waiting() == 1);
          order.add("large");
        });
        large.inTurn(() -> order.add("large"));
      });
      threads.execute(() -> {
        waitFor(begun);
        limits.enter("small").inTurn(() -> order.add("small"));
      });
    }

    assertThat(order).containsExactly("large", "small", "large");
  }

  @Test
  void beginsNothingWhenTimeIsOver() {
    BulkLimits none = limits(Duration.ZERO);
    BulkLimits little = limits(Duration.ofMillis(300));

    assertThat(none.enter("late").inTurn(() -> fail("It is too late"))).isFalse();
    boolean done =
        little
            .enter("slow")
            .inTurn(() ->
                assertThat(little.enter("waits").inTurn(() -> fail("It is not its turn")))
                    .isFalse());
    assertThat(done).isTrue();
  }

  private void assertRefused(String client, ErrorCode code) {
    assertThatThrownBy(() -> limits.enter(client))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BulkLimits limits(Duration beginWithin) {
    return new BulkLimits(
        new BulkSettings(200, 32, 1, 3, 2, beginWithin), new SimpleMeterRegistry());
  }
}
