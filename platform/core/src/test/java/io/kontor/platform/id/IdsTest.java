package io.kontor.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void carriesThePrefixAndTwentySixCharacters() {
    assertThat(new Ids(Clock.systemUTC()).next("wlt")).matches("wlt_m_[0-9a-hjkmnp-tv-z]{26}");
  }

  @Test
  void growsWithinOneMillisecond() {
    Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC));

    List<String> made = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      made.add(ids.nextBare());
    }

    assertThat(made).isSorted();
    assertThat(new HashSet<>(made)).hasSize(10_000);
  }

  @Test
  void growsWithTime() {
    String before = new Ids(Clock.fixed(NOON, ZoneOffset.UTC)).nextBare();
    String after = new Ids(Clock.fixed(NOON.plus(Duration.ofMillis(1)), ZoneOffset.UTC)).nextBare();

    assertThat(after).isGreaterThan(before);
  }
}
