package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {

  private static final int PLATFORM = 3;
  private static final int SLOW = 50;

  private final RequestThreads threads = new RequestThreads(PLATFORM);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void release() {
    released.countDown();
    threads.close();
  }

  @Test
  void requestsThatHangTakeThePlatformThreadsAndNobodyWaitsForOne() {
    List<CompletableFuture<Thread>> started = new ArrayList<>();
    for (int i = 0; i < SLOW; i++) {
      started.add(hang());
    }
    List<Thread> serving =
        started.stream().map(each -> each.orTimeout(10, TimeUnit.SECONDS).join()).toList();

    assertThat(serving).doesNotHaveDuplicates();
    assertThat(serving.stream().filter(thread -> !thread.isVirtual())).hasSize(PLATFORM);

    released.countDown();
    await().until(() -> !whoServes().isVirtual());
  }

  @Test
  void anIdleThreadServesTheNextRequest() {
    Thread first = whoServes();
    assertThat(first.isVirtual()).isFalse();
    await().until(() -> whoServes() == first);
  }

  @Test
  void takesNothingAfterItWasClosed() {
    threads.close();
    assertThatThrownBy(this::whoServes).isInstanceOf(RejectedExecutionException.class);
  }

  private CompletableFuture<Thread> hang() {
    CompletableFuture<Thread> started = new CompletableFuture<>();
    threads.execute(() -> {
      started.complete(Thread.currentThread());
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    return started;
  }

  private Thread whoServes() {
    CompletableFuture<Thread> serving = new CompletableFuture<>();
    threads.execute(() -> serving.complete(Thread.currentThread()));
    return serving.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
