package io.kontor.platform.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArmedCrashesTest {
  private final CountDownLatch died = new CountDownLatch(1);

  private ArmedCrashes patientFor(Duration patience) {
    return new ArmedCrashes(died::countDown, patience);
  }

  @Test
  void diesWhenTheLastSubjectHasCome() throws InterruptedException {
    ArmedCrashes crashes = patientFor(Duration.ofMinutes(1));
    crashes.arm("LEDGER", 2, Set.of());

    Thread first = Thread.ofVirtual().start(() -> crashes.at("LEDGER", "a"));
    crashes.at("OUTSIDE", "b");
    assertThat(died.getCount()).isOne();
    crashes.at("LEDGER", "b");

    assertThat(died.await(10, TimeUnit.SECONDS)).isTrue();
    first.join();
  }

  @Test
  void passesThoseWhoAreNotMeant() {
    ArmedCrashes crashes = patientFor(Duration.ofMinutes(1));
    crashes.arm("LEDGER", 1, Set.of("a"));

    crashes.at("LEDGER", "b");

    assertThat(died.getCount()).isOne();
    assertThat(crashes.armedPoint()).isEqualTo("LEDGER");
  }

  @Test
  void goesOnUnarmedWhenSomeStayAway() {
    ArmedCrashes crashes = patientFor(Duration.ofMillis(20));
    crashes.arm("LEDGER", 2, Set.of());

    crashes.at("LEDGER", "a");
    crashes.at("LEDGER", "b");

    assertThat(died.getCount()).isOne();
    assertThat(crashes.armedPoint()).isNull();
  }

  @Test
  void passesEverybodyWhenDisarmed() {
    ArmedCrashes crashes = patientFor(Duration.ofMinutes(1));
    crashes.arm("LEDGER", 1, Set.of());
    crashes.disarm();

    crashes.at("LEDGER", "a");

    assertThat(died.getCount()).isOne();
  }
}
