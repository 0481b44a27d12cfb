package io.kontor.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.net.CallSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingPermitsTest {
  private static final CallSource GUESSER = CallSource.of("203.0.113.7");
  private static final CallSource SHOP = CallSource.of("203.0.113.8");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void stop() {
    goOn.countDown();
    threads.close();
  }

  @Test
  void keepsAPlaceForOthersWhileOneSourceGuessesWithManyConnections() throws Exception {
    HashingPermits permits = new HashingPermits(3, 4, 2, 2, Duration.ofSeconds(10));
    CountDownLatch running = new CountDownLatch(2);
    List<Future<String>> guesses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      guesses.add(threads.submit(() -> permits.with(GUESSER, () -> hold(running))));
    }
    running.await();
    Awaitility.await().until(() -> isFull(permits, GUESSER));

    assertThat(permits.with(SHOP, () -> "done")).isEqualTo("done");

    goOn.countDown();
    for (Future<String> guess : guesses) {
      assertThat(guess.get()).isEqualTo("held");
    }
    assertThat(permits.sources()).isZero();
  }

  @Test
  void refusesAtOnceWhenTheQueueOfAllIsFull() throws Exception {
    HashingPermits permits = new HashingPermits(1, 0, 2, 2, Duration.ofSeconds(10));
    CountDownLatch running = new CountDownLatch(1);
    Future<String> first = threads.submit(() -> permits.with(GUESSER, () -> hold(running)));
    running.await();

    assertThatThrownBy(() -> permits.with(SHOP, () -> "never"))
        .isInstanceOf(ServiceUnavailableException.class);

    goOn.countDown();
    assertThat(first.get()).isEqualTo("held");
    assertThat(permits.with(SHOP, () -> "done")).isEqualTo("done");
  }

  @Test
  void givesUpWaitingAfterAWhileAndForgetsTheSource() throws Exception {
    HashingPermits permits = new HashingPermits(1, 4, 2, 2, Duration.ofMillis(50));
    CountDownLatch running = new CountDownLatch(1);
    Future<String> first = threads.submit(() -> permits.with(GUESSER, () -> hold(running)));
    running.await();

    assertThatThrownBy(() -> permits.with(SHOP, () -> "never"))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(permits.sources()).isOne();

    goOn.countDown();
    assertThat(first.get()).isEqualTo("held");
    assertThat(permits.sources()).isZero();
  }

  private static boolean isFull(HashingPermits permits, CallSource source) {
    try {
      Thread.currentThread().interrupt(); // whoever may wait is refused as well, but later
      permits.with(source, () -> "in");
      return false;
    } catch (ServiceUnavailableException e) {
      return e.getCause() == null;
    } finally {
      Thread.interrupted();
    }
  }

  private String hold(CountDownLatch running) {
    running.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "held";
  }
}
