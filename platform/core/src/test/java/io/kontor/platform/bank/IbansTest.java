package io.kontor.platform.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each country of the registry in each spelling that people copy. */
class IbansTest {
  private static final List<String> SEPARATORS =
      List.of(
          " ", "\u00a0", "\u202f", "\u2009", "\u3000", "\t", "-", "\u2010", "\u2011", "\u2013",
          "\u00ad", "\u200b", "\u2060", "\ufeff", ".");

  static List<String> examples() throws IOException {
    try (var file = IbansTest.class.getResourceAsStream("/iban-examples.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesTheSpecimenInEverySpelling(String iban) {
    assertThat(Ibans.isValid(iban)).isTrue();
    for (String separator : SEPARATORS) {
      String copied =
          separator
              + Stream.of(iban.split("(?<=\\G.{4})")).collect(Collectors.joining(separator))
              + separator;
      assertThat(BankCodes.compact(copied)).isEqualTo(iban);
      assertThat(BankCodes.compact(copied.toLowerCase(Locale.ROOT))).isEqualTo(iban);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesOnePairOfCheckDigitsOnly(String iban) {
    for (int digits = 0; digits < 100; digits++) {
      String other = iban.substring(0, 2) + "%02d".formatted(digits) + iban.substring(4);

      assertThat(Ibans.isValid(other)).as(other).isEqualTo(other.equals(iban));
      assertThat(Ibans.withoutCheckDigits(other)).isEqualTo(Ibans.withoutCheckDigits(iban));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void refusesAnotherLengthAndOtherDigits(String iban) {
    assertThat(Ibans.isValid(iban + "0")).isFalse();
    assertThat(Ibans.isValid(iban.substring(0, iban.length() - 1))).isFalse();
    assertThat(Ibans.isValid(iban.replace('0', '\uff10').replace('1', '\u0661'))).isFalse();
  }

  @Test
  void knowsEveryCountryOfTheRegistry() throws IOException {
    assertThat(examples().stream().map(Ibans::country))
        .doesNotHaveDuplicates()
        .hasSize(89)
        .contains("FK", "HN", "MN", "NI", "OM", "SO", "YE", "XK")
        .doesNotContain("AO");
    assertThat(Ibans.isValid("AO06004400006729503010102")).isFalse();
  }

  @Test
  void takesItalianTreasuryAccountsWithLetters() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj("IT%02dG0100003245BE0000A1B2C3"::formatted)
                .filter(Ibans::isValid))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEUTDEFF", "DEUTDEFF500", "E097AEXX", "NCBVXKPR", "1234FRPPXXX"})
  void takesBicsOfISO9362(String bic) {
    assertThat(Bics.isValid(bic)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEUTDEF",
        "DEUTDEFFXX",
        "DEUTZZFF",
        "DEUT1EFF",
        "deutdeff",
        "DEUTDEFF\u0661\u0661\u0661",
        ""
      })
  void refusesOtherBics(String bic) {
    assertThat(Bics.isValid(bic)).isFalse();
  }

  @Test
  void doesNotTurnLettersOfOtherScriptsIntoOurs() {
    assertThat(BankCodes.compact("d\u0131 \u00df")).isEqualTo("D\u0131\u00df");
  }

  @Test
  void keepsTheSeparatorsOfNumbersWithoutARule() {
    assertThat(BankCodes.tidy(" 12-34\u00a0\u202f56\u200b/7 ")).isEqualTo("12-34 56/7");
  }
}
