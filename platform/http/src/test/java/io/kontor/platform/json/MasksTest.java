package io.kontor.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MasksTest {
  private static final JsonMapper CONTRACT = ContractJson.create().mapper();

  @ParameterizedTest
  @CsvSource({
    "FR7630004000031234567890143, FR••••0143",
    "55779911,                    ••••9911",
    "5577991,                     ••••",
    "'',                          ••••",
    "AE1277,                      ••••",
    "ABCD12345678,                ••••5678",
    "FR••••0143,                  ••••0143"
  })
  void leaveTheEndOfAnAccountNumber(String number, String masked) {
    assertThat(Masks.account(number)).isEqualTo(masked);
    assertThat(Masks.isMasked(masked)).isTrue();
  }

  @Test
  void areToldFromNumbers() {
    assertThat(Masks.isMasked("FR7630004000031234567890143")).isFalse();
    assertThat(Masks.isMasked(null)).isFalse();
  }

  @Test
  void hideMarkedMembersAlsoOfWhatIsUnwrapped() {
    View view =
        new View("Anna", Instant.EPOCH, new Typed("FR7630004000031234567890143", null), "AE12");

    String masked = Masks.over(CONTRACT).writeValueAsString(List.of(view));

    assertThat(masked)
        .isEqualTo(
            "[{\"Name\":\"Anna\",\"Birthday\":null,\"Other\":\"AE12\",\"IBAN\":\"FR••••0143\","
                + "\"AccountNumber\":null}]");
    assertThat(CONTRACT.writeValueAsString(view)).contains("FR7630004000031234567890143");
  }

  @Test
  void hideByNameWhatIsOnlyJson() {
    JsonNode answer =
        CONTRACT.readTree(
            "{\"Items\": [{\"IBAN\": \"FR7630004000031234567890143\", \"Birthday\": 5, \"Id\": 7,"
                + " \"AccountNumber\": null}]}");

    Masks.apply(answer);

    assertThat(answer)
        .hasToString(
            "{\"Items\":[{\"IBAN\":\"FR••••0143\",\"Birthday\":null,\"Id\":7,\"AccountNumber\":null}]}");
  }

  private record View(
      String name, @PersonalData Instant birthday, @JsonUnwrapped Typed typed, String other) {}

  private record Typed(
      @JsonProperty("IBAN") @PersonalData String iban,
      @PersonalData @Nullable String accountNumber) {}
}
