package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PaceTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final PaceLimits LIMITS =
      new PaceLimits(Duration.ofSeconds(5), DataSize.ofBytes(1_000), Duration.ofMinutes(1));

  @Test
  void nobodyIsTooSlowAtFirst() {
    Pace pace = Pace.ofRequest(LIMITS);

    assertThatCode(() -> pace.moved(1, 5 * SECOND)).doesNotThrowAnyException();
    assertThatThrownBy(() -> pace.moved(1, SECOND)).isInstanceOf(Pace.TooSlowException.class);
  }

  @Test
  void whatWasQuickAtFirstMayPauseLater() {
    Pace pace = Pace.ofRequest(LIMITS);

    assertThatCode(
            () -> {
              pace.moved(20_000, SECOND);
              pace.moved(1, 20 * SECOND);
            })
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> pace.moved(1, 10 * SECOND)).isInstanceOf(Pace.TooSlowException.class);
  }

  @Test
  void aRequestEndsOnceAndALargeAnswerMayGoOn() {
    Pace request = Pace.ofRequest(LIMITS);
    Pace answer = Pace.ofAnswer(LIMITS);

    assertThatCode(() -> answer.moved(1_000_000, 61 * SECOND)).doesNotThrowAnyException();
    assertThatThrownBy(() -> request.moved(1_000_000, 61 * SECOND))
        .isInstanceOf(Pace.TooSlowException.class);
  }
}
