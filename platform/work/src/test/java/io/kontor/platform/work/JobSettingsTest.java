package io.kontor.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class JobSettingsTest {
  @Test
  void hasDefaults() {
    JobSettings expected =
        new JobSettings(
            Duration.ofSeconds(1),
            20,
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            10);

    assertThat(bound(new MockEnvironment())).isEqualTo(expected);
  }

  @Test
  void isReadFromTheEnvironment() {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("kontor.work.poll", "50ms")
            .withProperty("kontor.work.threads", "3")
            .withProperty("kontor.work.heartbeat", "2s")
            .withProperty("kontor.work.backoff-first", "200ms")
            .withProperty("kontor.work.backoff-max", "1m")
            .withProperty("kontor.work.alarm-after", "4");

    assertThat(bound(environment))
        .isEqualTo(
            new JobSettings(
                Duration.ofMillis(50),
                3,
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofMinutes(1),
                4));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "1000, 300", "2147483647, 300"})
  void waitsTwiceAsLongAfterEachFailure(int failures, long seconds) {
    assertThat(bound(new MockEnvironment()).backoff(failures))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  private static JobSettings bound(MockEnvironment environment) {
    return Binder.get(environment).bindOrCreate("kontor.work", JobSettings.class);
  }
}
