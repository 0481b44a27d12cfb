package io.kontor.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {
  private static final int TRIES = 1_000;

  @ParameterizedTest
  @CsvSource({
    "/v2.01/acme/users, /v2.01/acme/users",
    "/V2_01/oauth/token, /v2.01/oauth/token",
    "/v2.01/oauth/token/, /v2.01/oauth/token",
    "/V2.01/acme/payins/card/direct/, /v2.01/acme/payins/card/direct",
    "/v2.01/acme/reports//12, /v2.01/acme/reports/12",
    "//v2.01//acme///KYC/documents//, /v2.01/acme/KYC/documents",
    "/v2.01/acme/users/User_M_01HzZ/Regulatory, /v2.01/acme/users/User_M_01HzZ/Regulatory",
    "/v2.01/ac%20me/users, /v2.01/ac%20me/users",
    "/v2.01/acme/users/user%5fm%5F01%48, /v2.01/acme/users/user_m_01H",
    "/%762%2e01/acme/users, /v2.01/acme/users",
    "/V2%5F01/acme/users, /v2.01/acme/users",
    "/v2.01/acme/users/%C3%A9, /v2.01/acme/users/%C3%A9",
    "/, /",
    "//, /",
    "/assets/app.js, /assets/app.js"
  })
  void folds(String raw, String canonical) {
    assertThat(CanonicalPath.of(raw)).isEqualTo(new CanonicalPath.Accepted(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://elsewhere/v2.01",
        "/v2.01/acme/../other/users",
        "/v2.01/acme/..",
        "/v2.01/./acme",
        "/v2.01/acme/%2e%2E/other",
        "/v2.01/acme/.%2e/other",
        "/v2.01/acme;a=b/users",
        "/v2.01/acme%3Bx/users",
        "/v2.01/acme%2Fusers",
        "/v2.01/acme%2fusers",
        "/v2.01/acme\\users",
        "/v2.01/acme%5cusers",
        "/v2.01/acme%00/users",
        "/v2.01/acme%0d%0aX-Evil:1/users",
        "/v2.01/acme%252e%252e/users",
        "/v2.01/acme/users/%C0%AF",
        "/v2.01/acme/users/%ED%A0%80",
        "/v2.01/acme/users/%FF",
        "/v2.01/acme%/users",
        "/v2.01/acme%4/users",
        "/v2.01/acme%zz/users",
        "/v2.01/acme users",
        "/v2.01/acme\tusers",
        "/v2.01/acmé/users"
      })
  void refuses(String raw) {
    assertThat(CanonicalPath.of(raw)).isInstanceOf(CanonicalPath.Refused.class);
  }

  @Test
  void keepsEverySegmentHoweverItIsSpelled() {
    for (int seed = 0; seed < TRIES; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      List<String> segments =
          Stream.generate(() -> text(random, "abcXYZ019_-", 1, 12))
              .limit(random.nextInt(1, 7))
              .toList();
      String slash = oneOf(random, "/", "//", "///");
      String raw =
          slash
              + oneOf(random, "v2.01", "V2.01", "V2_01", "v2_01")
              + slash
              + String.join(slash, segments)
              + oneOf(random, "", "/", "//");

      assertThat(CanonicalPath.of(raw))
          .as("seed %d: %s", seed, raw)
          .isEqualTo(new CanonicalPath.Accepted("/v2.01/" + String.join("/", segments)));
    }
  }

  @Test
  void decidesTheSameAboutItsOwnResult() {
    int accepted = 0;
    for (int seed = 0; seed < 4 * TRIES; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      // Long texts of all these characters are nearly always refused; short and plain ones are not.
      String characters = oneOf(random, "/.%2eEfF;\\vV01_aZ? ", "/.2eEfFvV01_aZ", "/.v");
      String raw = "/" + text(random, characters, 0, oneOf(random, 3, 12, 40));
      if (CanonicalPath.of(raw) instanceof CanonicalPath.Accepted(String once)) {
        accepted++;
        assertThat(CanonicalPath.of(once))
            .as("seed %d: %s", seed, raw)
            .isEqualTo(new CanonicalPath.Accepted(once));
        assertThat(once)
            .as("seed %d: %s", seed, raw)
            .doesNotContain("//", "/../", "/./", ";", "\\")
            .startsWith("/")
            .matches("/|.*[^/]");
      }
    }
    assertThat(accepted).isBetween(TRIES, 3 * TRIES);
  }

  private static String text(RandomGenerator random, String characters, int least, int most) {
    return IntStream.range(0, random.nextInt(least, most + 1))
        .map(_ -> characters.charAt(random.nextInt(characters.length())))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @SafeVarargs
  private static <T> T oneOf(RandomGenerator random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
