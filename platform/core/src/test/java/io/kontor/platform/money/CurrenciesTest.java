package io.kontor.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.data.CheckedInTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {
  private static final List<List<String>> TABLE =
      CheckedInTable.read(Currencies.class, "iso4217.csv");

  @Test
  void hasOneWholeRowPerCurrency() {
    assertThat(TABLE)
        .allSatisfy(row -> {
          assertThat(row).hasSize(5);
          assertThat(row.get(0)).matches("[A-Z]{3}");
          assertThat(row.get(1)).matches("[0-9]{3}");
          assertThat(row.get(2)).matches("[0-4]");
          assertThat(row.get(4))
              .matches(row.get(3).equals("WITHDRAWN") ? "[0-9]{4}-[01][0-9]" : "");
          assertThat(Currencies.isKnown(row.get(0))).isTrue();
        });
    assertThat(TABLE.stream().map(List::getFirst)).isSorted().doesNotHaveDuplicates();
    assertThat(TABLE.stream().filter(row -> Currencies.circulates(row.getFirst()))).hasSize(155);
    assertThat(TABLE.stream().filter(row -> row.get(3).equals("WITHDRAWN"))).hasSize(54);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"EUR", "JPY", "KWD", "VED", "VES", "XCG", "XCD", "XAF", "SLE", "ZWG", "MRU"})
  void circulates(String code) {
    assertThat(Currencies.circulates(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEM", "HRK", "BGN", "ANG", "CUC", "SLL", "ZWL", "STD", "VEF", "LTL", // withdrawn
        "BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XAD" // units of account
      })
  void staysReadableButOpensNothingNew(String code) {
    assertThat(Currencies.isKnown(code)).isTrue();
    assertThat(Currencies.circulates(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAU", "XDR", "XTS", "XXX", "XSU", "eur", "", "EURO", "\uff25UR"})
  void isNoMoney(String code) {
    assertThat(Currencies.isKnown(code)).isFalse();
    assertThat(Currencies.circulates(code)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 2", "JPY, 0", "KWD, 3", "CLF, 4", "UYW, 4", "UYI, 0", "HUF, 2", "IDR, 2", "ISK, 0",
    "UGX, 0", "IQD, 3", "ITL, 0"
  })
  void hasTheDecimalsOfTheStandard(String code, int digits) {
    assertThat(Currencies.digits(code)).isEqualTo(digits);
  }
}
