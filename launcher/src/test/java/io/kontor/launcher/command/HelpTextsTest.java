package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.CheckedInFile;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The help texts, which the script shows and checks arguments against. */
@Tag("writes-docs")
class HelpTextsTest {
  private final SequencedMap<String, String> texts =
      KontorCommand.helpTexts(
          new Invocation(
              Path.of("/checkout"),
              Path.of("/"),
              Map.of(),
              new PrintStream(OutputStream.nullOutputStream()),
              false,
              100));

  @Test
  void areCheckedInAsTheCommandsDeclareThem() throws Exception {
    texts.forEach((name, text) -> CheckedInFile.verify("docs/commands/" + name, text));

    try (Stream<Path> files = Files.list(Path.of("../docs/commands"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("docs/commands holds the help of every command and nothing else")
          .contains("bench.txt", "chaos.txt") // written by their own module
          .filteredOn(name -> !name.equals("bench.txt") && !name.equals("chaos.txt"))
          .containsExactlyInAnyOrderElementsOf(texts.keySet());
    }
  }

  @Test
  void fitIntoATerminalOfAHundredColumns() {
    assertThat(texts.values().stream().flatMap(String::lines))
        .allMatch(line -> line.length() <= 100, "at most 100 columns");
  }

  @Test
  void nameEveryOptionOfTheCommandAndNoHiddenOne() {
    assertThat(texts.get("up.txt"))
        .startsWith("./kontor up [")
        .contains("-d, --detach", "--empty", "--data DIR", "--port-base N", "-h, --help")
        .doesNotContain("--daemon");
    assertThat(texts.get("client-create.txt"))
        .startsWith("./kontor client create ")
        .contains("--id ID", "--key KEY", "--name NAME", "--email EMAIL");
    assertThat(texts.get("kontor.txt")).contains("up", "down", "logs", "docs", "client");
  }
}
