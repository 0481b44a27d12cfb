package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;

class ContractExampleTest {
  private static final String WALLET =
      """
      {"Id": "wlt_m_%s", "Owners": ["user_m_%s"], "CreationDate": 1790000123, "Tag": null}\
      """;
  private static final String ONE = "01kahxr2m9q4w8e7t6y5u4i3o2";
  private static final String TWO = "01kahxr2m9q4w8e7t6y5u4i3o3";

  @Test
  void looksTheSameWhateverTheIdsAndTimes() {
    String first = example("acme", WALLET.formatted(ONE, TWO));
    String second =
        example("globex", WALLET.formatted(TWO, ONE).replace("1790000123", "1790009999"));

    assertThat(second).isEqualTo(first);
    assertThat(first)
        .contains("\"/v2.01/{client}/wallets\"", "{wlt-1}", "{user-1}", "{unix-seconds}");
  }

  @Test
  void showsAMissingARenamedAndAChangedMember() {
    String stored = example("acme", WALLET.formatted(ONE, TWO));

    for (String[] change :
        new String[][] {
          {", \"Tag\": null", ""},
          {"\"Tag\"", "\"tag\""},
          {"null", "\"\""},
          {"1790000123", "\"1790000123\""},
          {"1790000123", "1790000123.5"},
          {"[", ""}
        }) {
      String changed = WALLET.formatted(ONE, TWO).replace(change[0], change[1]);
      if (change[0].equals("[")) {
        changed = changed.replace("]", "");
      }
      assertThat(example("acme", changed)).as(changed).isNotEqualTo(stored);
    }
  }

  @Test
  void givesTheSameValueTheSamePlaceholder() {
    String text =
        example("acme", "[\"wlt_m_%s\", \"wlt_m_%s\", \"wlt_m_%s\"]".formatted(ONE, TWO, ONE));

    assertThat(text).contains("[ \"{wlt-1}\", \"{wlt-2}\", \"{wlt-1}\" ]");
  }

  private static String example(String client, String body) {
    return ContractExample.text(
        "POST /v2.01/{clientId}/wallets",
        new Api.Call(
            new StaticApplicationContext(),
            "POST",
            "/v2.01/" + client + "/wallets",
            List.of(),
            "{}"),
        200,
        Map.of("Content-Type", "application/json"),
        body);
  }
}
