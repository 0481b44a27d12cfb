package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Periods are half-open everywhere: from AfterDate on, before BeforeDate. */
class PeriodsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern OWN_COMPARISON =
      Pattern.compile("_date (?:>|<=) :(?!now\\b)|where\\(.*\"(?:AfterDate|BeforeDate)\"");

  /** The dashboard's tests read the same table. */
  @Test
  void aDayBeginsWhereTheZonesRealChangesSay() throws IOException {
    JsonNode cases =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(ROOT.resolve("platform/core/src/test/resources/days.json")));
    assertThat(cases.size()).isGreaterThan(200);
    for (JsonNode each : cases) {
      ZoneId zone = ZoneId.of(each.get("zone").asString());
      LocalDate day = LocalDate.parse(each.get("day").asString());

      assertThat(day.atStartOfDay(zone).toInstant())
          .as(each.toString())
          .isEqualTo(Instant.parse(each.get("start").asString()));
      assertThat(day.plusDays(1).atStartOfDay(zone).toInstant())
          .as(each.toString())
          .isEqualTo(Instant.parse(each.get("before").asString()));
    }
  }

  @Test
  void everyListTakesItsPeriodFromOnePlace() throws IOException {
    List<String> own;
    try (Stream<Path> modules = Files.list(ROOT)) {
      own =
          modules
              .filter(module -> module.toString().endsWith("-service"))
              .flatMap(PeriodsTest::sources)
              .flatMap(source ->
                  lines(source)
                      .filter(line -> OWN_COMPARISON.matcher(line).find())
                      .map(line -> source + ": " + line.strip()))
              .toList();
    }
    assertThat(own).as("comparisons that leave out a first or take in a last second").isEmpty();
  }

  private static Stream<Path> sources(Path module) {
    try {
      return Files.walk(module.resolve("src/main/java"))
          .filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
