package io.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.security.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptJsonTest {
  private final ContractJson contract = ContractJson.create();
  private final KeptJson kept = new KeptJson(contract);

  @Test
  void hasNullWhereSomethingIsShownOnceHoweverDeepItStands() {
    View view =
        new View("key_1", "secret-1", "https://kontor.example/file", List.of(new Part("secret-2")));

    assertThat(kept.write(view))
        .isEqualTo(
            "{\"Id\":\"key_1\",\"Secret\":null,\"DownloadURL\":null,\"Parts\":[{\"Token\":null}]}");
    assertThat(kept.tree(view).toString()).isEqualTo(kept.write(view));
    assertThat(kept.write(List.of(view))).doesNotContain("secret", "file");
    assertThat(contract.mapper().writeValueAsString(view)).contains("secret-1", "secret-2");
  }

  @Test
  void leavesOutWhatTheWireLeavesOut() {
    assertThat(kept.write(new View("key_1", null, null, List.of())))
        .isEqualTo("{\"Id\":\"key_1\",\"DownloadURL\":null,\"Parts\":[]}");
  }

  @Test
  void isOtherwiseWhatGoesOverTheWire() {
    Plain view = new Plain("a", true, 7, Instant.ofEpochSecond(1_700_000_000), null);

    assertThat(kept.write(view)).isEqualTo(contract.mapper().writeValueAsString(view));
  }

  record View(
      String id,
      @ShownOnce @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
      @ShownOnce @JsonProperty("DownloadURL") @Nullable String downloadUrl,
      List<Part> parts) {}

  record Part(@ShownOnce String token) {}

  record Plain(String name, boolean active, long amount, Instant date, @Nullable String tag) {}
}
