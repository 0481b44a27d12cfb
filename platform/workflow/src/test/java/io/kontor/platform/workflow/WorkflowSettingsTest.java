package io.kontor.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowSettingsTest {
  private final WorkflowSettings settings =
      new WorkflowSettings(
          Duration.ofSeconds(15), Duration.ofSeconds(1), 50, Duration.ofSeconds(3));

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 1000",
    "2, 2000, 2000",
    "6, 32000, 30000",
    "9, 256000, 30000",
    "10, 300000, 30000",
    "1000, 300000, 30000",
    "2147483647, 300000, 30000"
  })
  void waitsTwiceAsLongEachTimeWithARandomHalfTakenOff(
      int attempts, long most, long mostUnreachable) {
    for (int i = 0; i < 100; i++) {
      assertThat(settings.backOff(attempts).toMillis()).isBetween(most / 2, most);
      assertThat(settings.backOffWhileUnreachable(attempts).toMillis())
          .isBetween(mostUnreachable / 2, mostUnreachable);
    }
  }
}
