package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.bench.Results.Measured;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {
  private static final Spread RATE = new Spread(3_000, 2_900, 3_100);

  @TempDir Path folder;

  @Test
  void keepTheFiguresThatARunDidNotMeasure() throws IOException {
    Path file = folder.resolve("results").resolve("latest.json");
    put(new Results(file, "one"), Figure.L1, 0.5);
    put(new Results(file, "one"), Figure.L9, 1_400);
    put(new Results(file, "two"), Figure.L1, 0.8);

    JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
    assertThat(json.propertyNames()).containsExactly("L1", "L9");
    assertThat(json.path("L1").path("value").path("median").asDouble()).isEqualTo(0.8);
    assertThat(json.path("L1").path("reached").asBoolean()).isTrue();
    assertThat(json.path("L1").path("commit").asString()).isEqualTo("two");
    assertThat(json.path("L1").path("ours").path("value").path("most").asDouble()).isEqualTo(3_100);
    assertThat(json.path("L1").path("settings").path("fsync").asString()).isEqualTo("on");
    assertThat(json.path("L9").path("commit").asString()).isEqualTo("one");
    assertThat(json.path("L9").path("unit").asString()).isEqualTo("bytes");
  }

  @Test
  void areDrawnWithEachFigure() throws Exception {
    Results results = new Results(folder.resolve("latest.json"), "one");
    put(results, Figure.L1, 0.5);
    put(results, Figure.L9, 1_400);

    assertThat(results.picture()).isEqualTo(folder.resolve("latest.svg"));
    Document picture =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Files.readString(results.picture()))));
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("L1", "0.50", "(due 0.70)", "L9", "1400 bytes", "(due 1500)");
  }

  @Test
  void sayWhyAFigureWasNotMeasured() throws Exception {
    Path file = folder.resolve("latest.json");
    new Results(file, "one").putReason(Figure.G2, "nginx is not installed", Map.of("legs", "5"));
    Results results = new Results(file, "two");
    put(results, Figure.L1, 0.5);

    JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file)).path("G2");
    assertThat(json.path("reason").asString()).isEqualTo("nginx is not installed");
    assertThat(json.path("value").isNull()).isTrue();
    assertThat(json.path("reached").asBoolean()).isFalse();
    assertThat(json.path("settings").path("legs").asString()).isEqualTo("5");
    assertThat(Files.readString(results.picture())).contains("not measured");
  }

  @Test
  void showWhatIsBetterFurtherRight() {
    int due = Picture.place(Figure.L1, 0.7);
    assertThat(Picture.place(Figure.L1, 1.4)).isGreaterThan(due);
    assertThat(Picture.place(Figure.L1, 0.1)).isLessThan(due);
    assertThat(Picture.place(Figure.L9, 1_500)).isEqualTo(due);
    assertThat(Picture.place(Figure.L9, 900)).isGreaterThan(due);
    assertThat(Picture.place(Figure.L9, 1e9)).isEqualTo(Picture.place(Figure.L9, 15_000));
    assertThat(Picture.place(Figure.L7, 0)).isEqualTo(Picture.place(Figure.L7, 0.001));
  }

  @Test
  void areNotWrittenOverAFileThatHoldsSomethingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.json"), "{\"note\": 1}");

    assertThatThrownBy(() -> new Results(file, "one"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("holds no results");
  }

  private static void put(Results results, Figure figure, double value) {
    results.put(
        figure,
        new Spread(value, value, value),
        new Measured("ours", "per second", RATE),
        null,
        Map.of("fsync", "on"));
  }
}
