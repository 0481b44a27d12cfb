package io.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token must say of a second factor, second by second. */
class RecentStepUpTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final RecentStepUp stepUp =
      new RecentStepUp(
          new StepUpSettings(Duration.ofMinutes(5)),
          Duration.ofMinutes(1),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "gold, 0, true",
    "gold, 300, true",
    "gold, 301, false",
    "gold, 36000, false",
    "gold, -60, true", // Keycloak's clock is a little ahead
    "gold, -61, false",
    "silver, 0, false",
    "1, 0, false", // what Keycloak gives to machines
    "2, 0, false",
    "GOLD, 0, false",
    "'gold ', 0, false"
  })
  void judgesLevelAndAge(String level, long age, boolean enough) {
    assertThat(stepUp.isToldBy(token(level, NOW.getEpochSecond() - age))).isEqualTo(enough);
  }

  @Test
  void takesNoOtherKindsOfClaims() {
    long now = NOW.getEpochSecond();
    assertThat(stepUp.isToldBy(token("gold", null))).isFalse();
    assertThat(stepUp.isToldBy(token("gold", Long.toString(now)))).isFalse();
    assertThat(stepUp.isToldBy(token("gold", NOW))).isFalse();
    assertThat(stepUp.isToldBy(token("gold", Long.MAX_VALUE))).isFalse();
    assertThat(stepUp.isToldBy(token("gold", Long.MIN_VALUE))).isFalse();
    assertThat(stepUp.isToldBy(token("gold", 0))).isFalse();
    assertThat(stepUp.isToldBy(token(null, now))).isFalse();
    assertThat(stepUp.isToldBy(token(java.util.List.of("gold"), now))).isFalse();
  }

  @Test
  void aRenewedTokenIsAsOldAsTheStepUp() {
    long then = NOW.minusSeconds(400).getEpochSecond();
    Jwt renewed =
        Jwt.withTokenValue("renewed")
            .header("alg", "RS256")
            .claim("acr", "gold")
            .claim("auth_time", then)
            .issuedAt(NOW)
            .expiresAt(NOW.plusSeconds(1200))
            .build();

    assertThat(stepUp.isToldBy(renewed)).isFalse();
  }

  @Test
  void tellsHowOldItMayBe() {
    RecentStepUp shorter =
        new RecentStepUp(
            new StepUpSettings(Duration.ofSeconds(90)), Duration.ZERO, Clock.systemUTC());

    assertThat(shorter.challenge()).contains("acr_values=\"gold\"", "max_age=\"90\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT5M0.001S", "PT6M", "P1D"})
  void nobodyLetsItGetOlder(String maxAge) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepUpSettings(Duration.parse(maxAge)))
        .withMessageContaining("kontor.step-up.max-age");
  }

  private static Jwt token(@Nullable Object level, @Nullable Object time) {
    Jwt.Builder token =
        Jwt.withTokenValue("token").header("alg", "RS256").claim("kontor_actor", "staff");
    if (level != null) {
      token.claim("acr", level);
    }
    if (time != null) {
      token.claim("auth_time", time);
    }
    return token.build();
  }
}
