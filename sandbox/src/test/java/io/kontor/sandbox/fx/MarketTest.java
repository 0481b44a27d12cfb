package io.kontor.sandbox.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:30Z");
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "IDR", "CHF");

  @Test
  void givesAMomentTheSameRatesAlways() {
    assertThat(Market.rate("EUR", "USD", NOW)).isEqualTo(Market.rate("EUR", "USD", NOW));
    assertThat(Market.rate("EUR", "USD", NOW).orElseThrow().marketRate())
        .isBetween(new BigDecimal("1.0828"), new BigDecimal("1.0872"));
  }

  @Test
  void movesALittleWithTime() {
    long different =
        java.util.stream.IntStream.range(0, 60)
            .mapToObj(minute ->
                Market.rate("EUR", "USD", NOW.plus(Duration.ofMinutes(minute)))
                    .orElseThrow()
                    .marketRate())
            .distinct()
            .count();

    assertThat(different).isGreaterThan(10);
  }

  @Test
  void leavesNothingToBeGainedByGoingRound() {
    for (String one : CURRENCIES) {
      for (String two : CURRENCIES) {
        for (String three : CURRENCIES) {
          if (one.equals(two) || two.equals(three) || one.equals(three)) {
            continue;
          }
          assertThat(client(one, two).multiply(client(two, one))).isLessThan(BigDecimal.ONE);
          assertThat(client(one, two).multiply(client(two, three)).multiply(client(three, one)))
              .isLessThan(BigDecimal.ONE);
        }
      }
    }
  }

  @Test
  void doesNotTradeWhatItDoesNotKnow() {
    assertThat(Market.rate("EUR", "EUR", NOW)).isEmpty();
    assertThat(Market.rate("EUR", "MNT", NOW)).isEmpty();
  }

  private static BigDecimal client(String from, String to) {
    return Market.rate(from, to, NOW).orElseThrow().clientRate();
  }
}
