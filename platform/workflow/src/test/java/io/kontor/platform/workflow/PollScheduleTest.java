package io.kontor.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
  private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"PT0S, PT5S", "PT10S, PT5S", "PT12S, PT6S", "PT10M, PT5M", "PT2H, PT1H", "P9D, PT1H"})
  void asksAfterHalfTheAgeBetweenFiveSecondsAndAnHour(Duration age, Duration wait) {
    Instant now = CREATED.plus(age);
    assertThat(PollSchedule.next(CREATED, now)).isEqualTo(now.plus(wait));
  }

  @ParameterizedTest
  @CsvSource({"PT10M, PT1M", "PT1M, PT30S", "PT1S, PT5S"})
  void knowsAnotherLongestWait(Duration age, Duration wait) {
    Instant now = CREATED.plus(age);
    assertThat(PollSchedule.next(CREATED, now, Duration.ofMinutes(1))).isEqualTo(now.plus(wait));
  }
}
