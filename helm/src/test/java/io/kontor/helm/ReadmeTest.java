package io.kontor.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The table of values in README.md, made from the comments of values.yaml. */
@Tag("writes-docs")
class ReadmeTest {
  private static final String BEGIN = "<!-- values: begin -->\n";
  private static final String END = "<!-- values: end -->";

  @Test
  void listsEveryValueWithItsDefaultAndMeaning() throws IOException {
    Path file = Chart.FOLDER.resolve("README.md");
    String readme = Files.readString(file);
    int from = readme.indexOf(BEGIN) + BEGIN.length();
    String expected = readme.substring(0, from) + table() + readme.substring(readme.indexOf(END));
    if (Boolean.getBoolean("kontor.write-docs")) {
      Files.writeString(file, expected);
    }

    assertThat(Files.readString(file))
        .as("README.md is out of date; ./kontor docs writes it")
        .isEqualTo(expected);
  }

  private static String table() throws IOException {
    Object values = new Yaml().load(Files.readString(Chart.FOLDER.resolve("values.yaml")));
    StringBuilder table = new StringBuilder("| Value | Default | Meaning |\n|---|---|---|\n");
    List<String> path = new ArrayList<>();
    String comment = null;
    for (String line : Files.readAllLines(Chart.FOLDER.resolve("values.yaml"))) {
      String text = line.strip();
      if (text.startsWith("# -- ")) {
        comment = text.substring(5);
        continue;
      }
      if (!text.matches("[A-Za-z]+:.*")) {
        continue;
      }
      int depth = (line.length() - line.stripLeading().length()) / 2;
      path.subList(Math.min(depth, path.size()), path.size()).clear();
      path.add(text.substring(0, text.indexOf(':')));
      if (comment != null) {
        table.append(
            "| `%s` | `%s` | %s |\n"
                .formatted(
                    String.join(".", path), flow(Chart.at(values, path.toArray())), comment));
        comment = null;
      }
    }
    return table.toString();
  }

  private static String flow(Object value) {
    if (!(value instanceof Map<?, ?> || value instanceof List<?>)) {
      return value instanceof String text && text.isEmpty() ? "\"\"" : String.valueOf(value);
    }
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setWidth(10_000);
    return new Yaml(options).dump(value).strip();
  }
}
