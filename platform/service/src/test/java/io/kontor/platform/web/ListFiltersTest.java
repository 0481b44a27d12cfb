package io.kontor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kontor.platform.error.ApiException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFiltersTest {

  @Test
  void refusesASingleValueThatIsGivenTwice() {
    for (Map<String, String[]> query :
        List.of(
            Map.of("AfterDate", new String[] {"1", "2"}),
            Map.of("AfterDate", new String[] {"1"}, "afterdate", new String[] {"1"}))) {
      assertThatExceptionOfType(ApiException.class)
          .isThrownBy(() -> new ListFilters(query).instant("AfterDate"))
          .satisfies(error -> assertThat(error.errors()).containsOnlyKeys("AfterDate"));
    }
  }

  @Test
  void takesSeveralValuesByCommaAndByRepeatingTheName() {
    ListFilters filters =
        new ListFilters(
            Map.of(
                "Status", new String[] {"SUCCEEDED,FAILED"}, "status", new String[] {"CREATED"}));

    assertThat(filters.texts("Status")).containsExactlyInAnyOrder("SUCCEEDED", "FAILED", "CREATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uff11\uff12",
        "\u0661",
        "+1",
        "01",
        "1 2",
        "1e3",
        "1.0",
        "0x1",
        "99999999999999999999"
      })
  void refusesNumbersInAnyButTheirPlainSpelling(String text) {
    ListFilters filters = new ListFilters(Map.of("page", new String[] {text}));

    assertThatExceptionOfType(ApiException.class).isThrownBy(() -> filters.number("page"));
  }

  @Test
  void givesAHandlerOnlyWhatItDeclares() {
    ListFilters filters =
        new ListFilters(Map.of("status", new String[] {"OPEN"}), Set.of("Status"));

    assertThat(filters.text("Status")).isEqualTo("OPEN");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> filters.text("Type"))
        .withMessageContaining("Type");
  }
}
