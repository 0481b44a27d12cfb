package io.kontor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  private static final ReportType.Column TEXT = ReportType.Column.text("Tag", "x.tag");
  private static final ReportType.Column NUMBER = ReportType.Column.number("FeesAmount", "x.fees");

  private final Cells forPrograms = new Cells(DownloadFormat.CSV);
  private final Cells forPeople = new Cells(DownloadFormat.CSV_FOR_SPREADSHEETS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-",
        "-cmd",
        "@SUM(A1)",
        "\t=1",
        "\tx",
        "\r=1",
        "\n=1",
        "\nx",
        " =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "\u200b=1+1",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM(A1)",
        "-1+cmd|' /C calc'!A0"
      })
  void takesTheSpellFromTextsThatWouldBeFormulas(String text) {
    assertThat(forPrograms.write(TEXT, text)).isEqualTo("'" + text);
    assertThat(forPeople.write(TEXT, text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-300", "1234567890123", "-1"})
  void leavesNumbersAlone(String number) {
    assertThat(forPrograms.write(NUMBER, number)).isEqualTo(number);
    assertThat(forPeople.write(NUMBER, number)).isEqualTo(number);
    assertThat(forPrograms.write(TEXT, number)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000",
        "1230",
        "12-30",
        "12/30",
        "1e5",
        "0x1F",
        "1.5",
        "3,4",
        "12:30",
        "2024-01",
        "+33123456",
        "-5",
        "$5",
        "€5",
        "5%",
        "(5)",
        ".5",
        "TRUE",
        "false",
        "JAN 24",
        "March 5",
        "1 Rue de la Paix",
        "12345678901234567890"
      })
  void keepsCodesFromBeingGuessedAt(String code) {
    assertThat(forPrograms.write(TEXT, code)).isEqualTo(code);
    assertThat(forPeople.write(TEXT, code)).isEqualTo("=\"" + code + "\"");
  }

  @ParameterizedTest
  @CsvSource({"payin_m_01", "Rent of May", "Élodie", "truest", "'a \"b\", c'", "''"})
  void leavesOtherTextsAlone(String text) {
    assertThat(forPrograms.write(TEXT, text)).isEqualTo(text);
    assertThat(forPeople.write(TEXT, text)).isEqualTo(text);
  }

  @Test
  void keepsQuotesAndTheLongestTextOfAFormula() {
    assertThat(forPeople.write(TEXT, "5\" x 7\"")).isEqualTo("=\"5\"\" x 7\"\"\"");
    assertThat(forPeople.write(TEXT, "1".repeat(255))).startsWith("=\"");
    assertThat(forPeople.write(TEXT, "1".repeat(256))).isEqualTo("'" + "1".repeat(256));
    assertThat(forPeople.write(TEXT, null)).isNull();
  }
}
