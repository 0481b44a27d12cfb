package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A deadline is half-open in every module: before the instant it holds, at the instant it is over.
 * So what is shown in whole seconds, cut off, is never later than what is enforced.
 */
class DeadlineRulesTest {
  private static final List<String> MODULES =
      List.of(
          "gateway",
          "identity-service",
          "wallet-service",
          "transaction-service",
          "compliance-service",
          "dispute-service",
          "reporting-service",
          "webhook-service",
          "sandbox",
          "platform/core",
          "platform/work",
          "platform/http",
          "platform/security",
          "platform/database",
          "platform/messaging",
          "platform/service",
          "platform/document",
          "platform/outbound",
          "platform/s3");
  private static final String NOW = "(now|clock\\.instant\\(\\)|Instant\\.now\\(\\))";
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?<!value)\\.isBefore\\(\\s*"
              + NOW
              + "\\s*\\)" // end < now: open at the end itself
              + "|\\b"
              + NOW
              + "\\s*\\.isAfter\\(" // the same the other way round
              + "|\\b\\w*(expir|deadline|until)\\w*\\s*(<|>=)\\s*(:now|now\\(\\)|clock_timestamp)");

  @Test
  void everyDeadlineIsOverAtItsInstant() {
    List<String> closed = new ArrayList<>();
    for (String module : MODULES) {
      for (Path file : sources(module)) {
        Matcher found = CLOSED.matcher(text(file));
        while (found.find()) {
          closed.add(file.getFileName() + ": " + found.group());
        }
      }
    }

    assertThat(closed).as("write !now.isBefore(end), and end <= :now").isEmpty();
  }

  @Test
  void knowsAClosedOneWhenItSeesIt() {
    assertThat(
            List.of(
                "end.isBefore(now)",
                "x.plus(LIFE)\n  .isBefore(now)",
                "end.isBefore(clock.instant())",
                "now.isAfter(end)",
                "expires_at < :now",
                "held_until >= now()"))
        .allMatch(text -> CLOSED.matcher(text).find());
    assertThat(
            List.of(
                "!now.isBefore(end)",
                "now.isBefore(end)",
                "end.isAfter(now)",
                "expires_at <= :now",
                "expires_at > :now"))
        .noneMatch(text -> CLOSED.matcher(text).find());
  }

  private static List<Path> sources(String module) {
    Path root = CheckedInFile.repository().resolve(module).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
