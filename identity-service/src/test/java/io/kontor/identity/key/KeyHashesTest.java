package io.kontor.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHashesTest {
  private static final String RANDOM = "kontor_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

  /** As the first release stored them; the hash was calculated by another implementation. */
  private static final ApiKey OLD_RANDOM =
      key(
          "old-random",
          "pbkdf2-sha512$1$AQIDBAUGBwgJCgsMDQ4PEA$xn51fuWYlDv5IeEIbI5zh1dkU80AtNiv2OPc-UWuVfo");

  private static final ApiKey OLD_CHOSEN =
      key(
          "old-chosen",
          "pbkdf2-sha512$1000$AQIDBAUGBwgJCgsMDQ4PEA$QnNsk-lxLCLseg_n79Kdl0W_RE9hoGB0emWblp_6pWU");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final KeyHashes hashes =
      new KeyHashes(new KeySettings(2000, 10, 100, Duration.ofMinutes(1), 32, 20), meters);

  @Test
  void verifiesHashesOfEarlierReleases() {
    List<ApiKey> keys = List.of(OLD_CHOSEN, OLD_RANDOM);

    assertThat(hashes.quickMatch(RANDOM, keys)).contains(OLD_RANDOM);
    assertThat(hashes.slowMatch("chosen-by-operator", keys)).contains(OLD_CHOSEN);
    assertThat(hashes.quickMatch(RANDOM + "x", keys)).isEmpty();
    assertThat(hashes.slowMatch("chosen-by-another", keys)).isEmpty();
  }

  @Test
  void hashesRandomKeysWithOneIterationAndASaltOfTheirOwn() {
    String first = hashes.ofRandom(RANDOM);
    String second = hashes.ofRandom(RANDOM);

    assertThat(first).startsWith("pbkdf2-sha512$1$").doesNotContain(RANDOM).isNotEqualTo(second);
    assertThat(hashes.quickMatch(RANDOM, List.of(key("new", second))).orElseThrow().id())
        .isEqualTo("new");
    assertThat(slowHashes()).isZero();
  }

  @Test
  void makesOneSlowHashPerGuessHoweverManyKeysWereChosen() {
    ApiKey first = key("first", hashes.ofChosen("first-chosen", List.of()));
    ApiKey second = key("second", hashes.ofChosen("second-chosen", List.of(first)));
    double before = slowHashes();

    assertThat(hashes.slowMatch("second-chosen", List.of(first, second))).contains(second);
    assertThat(slowHashes() - before).isEqualTo(1);
    assertThat(hashes.slowMatch("wrong", List.of(first, second))).isEmpty();
    assertThat(slowHashes() - before).isEqualTo(2);
    assertThat(hashes.slowMatch("wrong", List.of())).isEmpty();
    assertThat(slowHashes() - before).isEqualTo(3);
  }

  @Test
  void givesChosenKeysTheConfiguredIterationsAndASaltThatOthersWithTheSameShare() {
    String hash = hashes.ofChosen("chosen", List.of(OLD_CHOSEN, OLD_RANDOM));

    assertThat(hash).startsWith("pbkdf2-sha512$2000$").doesNotContain("$AQIDBAUGBwgJCgsMDQ4PEA$");
    String salt = hash.split("\\$", -1)[2];
    assertThat(hashes.ofChosen("another", List.of(key("chosen", hash)))).contains("$" + salt + "$");
  }

  @Test
  void neverTakesAChosenKeyForARandomOneOrTheReverse() {
    List<ApiKey> keys = List.of(OLD_CHOSEN, OLD_RANDOM);

    assertThat(hashes.quickMatch("chosen-by-operator", keys)).isEmpty();
    assertThat(hashes.slowMatch(RANDOM, keys)).isEmpty();
  }

  private double slowHashes() {
    return meters.counter("kontor.identity.slow-hashes").count();
  }

  private static ApiKey key(String id, String hash) {
    return ApiKey.created(
        id,
        "acme",
        "Shop",
        hash,
        Set.of(),
        "kc-1",
        null,
        KeyBounds.NONE,
        Instant.parse("2026-03-01T12:00:00Z"));
  }
}
