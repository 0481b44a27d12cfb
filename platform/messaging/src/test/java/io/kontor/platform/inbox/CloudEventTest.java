package io.kontor.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CloudEventTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENVELOPE =
      """
      "specversion":"1.0","id":"1","source":"/things","type":"thing.changed","subject":"thing-1",\
      "time":"2026-01-01T00:00:00Z"\
      """;

  private record Thing(String text) {}

  @Test
  void readsAttributesAndKeepsTheDataAsItWasWritten() {
    CloudEvent event =
        parse(
                "{"
                    + ENVELOPE
                    + ",\"clientid\":\"acme\",\"apievent\":null,\"data\": { \"text\" : \"ä } \\\" 𝄞\" },"
                    + "\"more\":[1]}")
            .orElseThrow();

    assertThat(event.id()).isEqualTo("1");
    assertThat(event.type()).isEqualTo("thing.changed");
    assertThat(event.subject()).isEqualTo("thing-1");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(event.clientId()).isEqualTo("acme");
    assertThat(event.apiEvent()).isNull();
    assertThat(event.dataText()).isEqualTo("{ \"text\" : \"ä } \\\" 𝄞\" }");
    assertThat(event.data().get("text").stringValue()).isEqualTo("ä } \" 𝄞");
    assertThat(event.data(Thing.class)).isEqualTo(new Thing("ä } \" 𝄞"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3_990, 32_700, 100_000})
  void findsTheDataInLongTextsToo(int length) {
    String data = "{\"text\":\"" + "x".repeat(length) + "\"}";

    assertThat(parse("{\"data\":" + data + "," + ENVELOPE + "}").orElseThrow().dataText())
        .isEqualTo(data);
    assertThat(parse("{" + ENVELOPE + ",\"data\":" + data + "}").orElseThrow().dataText())
        .isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "\"text\"", "true", "null", "[1,{}]"})
  void dataMayBeAnyValue(String data) {
    assertThat(parse("{" + ENVELOPE + ",\"data\":" + data + "}").orElseThrow().dataText())
        .isEqualTo(data);
  }

  @Test
  void doesNotReadWhatNobodyWants() {
    assertThat(CloudEvent.parse("{" + ENVELOPE + ", cut off", JSON, _ -> false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "[]",
        "{",
        "{}",
        "{\"no\":\"event\"}",
        "{ENVELOPE}",
        "{ENVELOPE,\"data\":",
        "{ENVELOPE,\"data\":{}",
        "{ENVELOPE,\"data\":{}}{}",
        "{ENVELOPE,\"data\":{\"a\":}}",
        "{\"id\":7,\"data\":{}}",
        "{\"id\":\"1\",\"type\":\"thing.changed\",\"data\":{}}"
      })
  void refusesWhatIsNoEvent(String text) {
    assertThatThrownBy(() -> parse(text.replace("ENVELOPE", ENVELOPE)))
        .isInstanceOf(RuntimeException.class);
  }

  private static Optional<CloudEvent> parse(String text) {
    return CloudEvent.parse(text, JSON, _ -> true);
  }
}
