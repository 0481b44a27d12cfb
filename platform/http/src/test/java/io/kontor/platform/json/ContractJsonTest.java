package io.kontor.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ContractJsonTest {
  private final JsonMapper json = ContractJson.create().mapper();

  private enum Colour {
    RED
  }

  private record Sample(
      long amount, @Nullable Integer count, @Nullable Instant at, @Nullable Colour colour) {}

  @Test
  void takesWholeNumbersAndTheirPlainText() {
    assertThat(
            json.readValue("{\"amount\": \"-12\", \"Count\": \"7\", \"At\": \"0\"}", Sample.class))
        .isEqualTo(new Sample(-12, 7, Instant.EPOCH, null));
    assertThat(json.readValue("{\"Count\": \"\", \"Amount\": null}", Sample.class))
        .isEqualTo(new Sample(0, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"\uff11\"",
        "\" 1\"",
        "\"+1\"",
        "\"01\"",
        "\"1e2\"",
        "\"1.0\"",
        "1.0",
        "true"
      })
  void refusesOtherSpellingsOfNumbers(String value) {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> json.readValue("{\"Amount\": " + value + "}", Sample.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0\"", "\"GREEN\""})
  void refusesConstantsByTheirNumber(String value) {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> json.readValue("{\"Colour\": " + value + "}", Sample.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          {"A": 1, "a": 2}                          | a
          {"A": {"B": 1, "B": 2}}                   | A.B
          {"A": [{"B": 1}, {"C": 1, "B": 1, "c": 1}]} | A.c
          {"A": {"A": 1}, "B": {"A": 1}}            | none
          [{"A": 1}, {"A": 1}]                      | none
          {"\\u0041": 1, "A": 2}                    | A
          """)
  void findsWhatIsGivenTwice(String body, @Nullable String path) {
    assertThat(RepeatedMembers.find(body.getBytes(StandardCharsets.UTF_8), true)).isEqualTo(path);
  }
}
