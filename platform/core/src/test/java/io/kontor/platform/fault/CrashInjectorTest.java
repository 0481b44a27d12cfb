package io.kontor.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CrashInjectorTest {
  private final CountDownLatch died = new CountDownLatch(1);

  private CrashInjector waitingFor(Duration arrivalTimeout) {
    return new CrashInjector(died::countDown, arrivalTimeout);
  }

  @Test
  void diesWhenTheLastSubjectHasCome() throws InterruptedException {
    CrashInjector faults = waitingFor(Duration.ofMinutes(1));
    faults.arm("LEDGER", 2, Set.of());

    Thread first = Thread.ofVirtual().start(() -> faults.point("LEDGER", "a"));
    faults.point("OUTSIDE", "b");
    assertThat(died.getCount()).isOne();
    faults.point("LEDGER", "b");

    assertThat(died.await(10, TimeUnit.SECONDS)).isTrue();
    first.join();
  }

  @Test
  void diesWhenABatchBringsAllSubjectsAtOnce() {
    CrashInjector faults = waitingFor(Duration.ofMinutes(1));
    faults.arm("LEDGER", 2, Set.of("a", "b"));

    faults.points("LEDGER", List.of("c", "d"));
    assertThat(died.getCount()).isOne();
    faults.points("LEDGER", List.of("a", "c", "b"));

    assertThat(died.getCount()).isZero();
  }

  @Test
  void passesThoseWhoAreNotMeant() {
    CrashInjector faults = waitingFor(Duration.ofMinutes(1));
    faults.arm("LEDGER", 1, Set.of("a"));

    faults.point("LEDGER", "b");

    assertThat(died.getCount()).isOne();
    assertThat(faults.armedPoint()).isEqualTo("LEDGER");
  }

  @Test
  void goesOnUnarmedWhenSomeStayAway() {
    CrashInjector faults = waitingFor(Duration.ofMillis(20));
    faults.arm("LEDGER", 2, Set.of());

    faults.point("LEDGER", "a");
    faults.point("LEDGER", "b");

    assertThat(died.getCount()).isOne();
    assertThat(faults.armedPoint()).isNull();
  }

  @Test
  void passesEverybodyWhenDisarmed() {
    CrashInjector faults = waitingFor(Duration.ofMinutes(1));
    faults.arm("LEDGER", 1, Set.of());
    faults.disarm();

    faults.point("LEDGER", "a");

    assertThat(died.getCount()).isOne();
  }
}
