package io.kontor.compliance.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "HOUR, 2026-03-29T00:59:59.999Z, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "HOUR, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    "DAY, 2026-12-31T23:59:59.999Z, 2026-12-31T00:00:00Z, 2027-01-01T00:00:00Z",
    "DAY, 2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z, 2027-01-02T00:00:00Z",
    "MONTH, 2028-02-29T12:00:00Z, 2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z",
    "MONTH, 2026-12-31T23:59:59.999Z, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z"
  })
  void hasItsBordersInUtc(LimitPeriod period, Instant moment, Instant start, Instant end) {
    assertThat(period.start(moment)).isEqualTo(start);
    assertThat(period.end(moment)).isEqualTo(end);
  }
}
