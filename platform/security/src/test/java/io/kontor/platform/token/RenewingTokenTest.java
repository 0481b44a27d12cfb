package io.kontor.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewingTokenTest {
  private static final Duration LIFE = Duration.ofMinutes(20);

  private final Moving clock = new Moving();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean away;

  private final RenewingToken token =
      new RenewingToken(
          "svc-test",
          () -> {
            int number = asked.incrementAndGet();
            if (away) {
              throw new IllegalStateException("connection refused");
            }
            return new RenewingToken.Issued("token-" + number, LIFE);
          },
          clock);

  @Test
  void isFetchedOnceAndKept() {
    assertThat(token.current().token()).isEqualTo("token-1");
    assertThat(token.current().token()).isEqualTo("token-1");
    assertThat(token.current().expiresAt()).isEqualTo(clock.instant().plus(LIFE));
    assertThat(asked).hasValue(1);
  }

  @Test
  void isRenewedBeforeHalfOfItsLifeIsOver() {
    token.current();
    clock.move(Duration.ofMinutes(8));
    assertThat(token.renewIfDue()).isTrue();
    assertThat(token.current().token()).isEqualTo("token-1");

    clock.move(Duration.ofMinutes(1));
    assertThat(token.renewIfDue()).isTrue();

    assertThat(token.current().token()).isEqualTo("token-2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300, 530, 539, 540, 541, 600, 900, 1199, 1201, 5000})
  void outlivesTenMinutesWithoutKeycloakWheneverTheyBegin(int secondsBefore) {
    for (int second = 0; second < secondsBefore; second += 5) { // in use, and renewed by the clock
      token.renewIfDue();
      clock.move(Duration.ofSeconds(Math.min(5, secondsBefore - second)));
    }
    token.renewIfDue();
    away = true;

    for (int second = 0; second <= 600; second += 5) {
      token.renewIfDue();
      assertThat(token.current().token()).startsWith("token-");
      clock.move(Duration.ofSeconds(5));
    }
  }

  @Test
  void keepsNobodyWaitingWhileTheOldOneIsGood() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger fetches = new AtomicInteger();
    RenewingToken slow =
        new RenewingToken(
            "svc-slow",
            () -> {
              if (fetches.incrementAndGet() > 1) {
                await(goOn);
              }
              return new RenewingToken.Issued("token-" + fetches, LIFE);
            },
            clock);
    slow.current();
    clock.move(Duration.ofMinutes(11));

    for (int i = 0; i < 50; i++) {
      assertThat(slow.current().token()).isEqualTo("token-1");
    }

    goOn.countDown();
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> assertThat(slow.current().token()).isEqualTo("token-2"));
    assertThat(fetches).hasValue(2);
  }

  @Test
  void saysAtOnceThatThereIsNoneAndAsksSeldom() {
    away = true;

    for (int i = 0; i < 200; i++) {
      assertThatThrownBy(token::current).isInstanceOf(TokenUnavailableException.class);
    }

    assertThat(asked).hasValue(1);
    away = false;
    clock.move(Duration.ofSeconds(1));
    assertThat(token.current().token()).isEqualTo("token-2");
  }

  @Test
  void asksOnceForAllWhoWait() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger fetches = new AtomicInteger();
    RenewingToken slow =
        new RenewingToken(
            "svc-slow",
            () -> {
              fetches.incrementAndGet();
              await(goOn);
              return new RenewingToken.Issued("token", LIFE);
            },
            clock);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?>[] waiting = new Future<?>[8];
      for (int i = 0; i < waiting.length; i++) {
        waiting[i] = threads.submit(() -> slow.current().token());
      }
      goOn.countDown();
      for (Future<?> one : waiting) {
        assertThat(one.get()).isEqualTo("token");
      }
    }
    assertThat(fetches).hasValue(1);
  }

  @Test
  void isNotForgottenWhenItIsDoubtedWhileKeycloakIsAway() {
    token.current();
    clock.move(Duration.ofMinutes(1));
    away = true;

    token.doubt();

    assertThat(token.current().token()).isEqualTo("token-1");
    org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(asked).hasValue(2));
    assertThat(token.current().token()).isEqualTo("token-1");
    away = false;
    clock.move(Duration.ofSeconds(1));
    assertThat(token.renewIfDue()).isTrue();
    assertThat(token.current().token()).isEqualTo("token-3");
  }

  @Test
  void isNotRenewedForEveryDoubt() {
    token.current();

    for (int i = 0; i < 10; i++) {
      token.doubt();
      token.renewIfDue();
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void isNeverUsedBeyondItsEnd() {
    token.current();
    away = true;
    clock.move(LIFE);

    assertThatThrownBy(token::current).isInstanceOf(TokenUnavailableException.class);
  }

  @Test
  void printsNoToken() {
    assertThat(token.current().toString()).doesNotContain("token-1");
    assertThat(new RenewingToken.Issued("secret", LIFE).toString()).doesNotContain("secret");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Moving extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
