package io.kontor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-"})
  void quotesWhatASpreadsheetWouldRun(String cell) {
    assertThat(Cells.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "-1250", "+33612345678", "-12.50", "a=b"})
  void leavesNumbersAndTextAsTheyAre(String cell) {
    assertThat(Cells.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void leavesMissingCellsMissing() {
    assertThat(Cells.harmless(null)).isNull();
  }
}
