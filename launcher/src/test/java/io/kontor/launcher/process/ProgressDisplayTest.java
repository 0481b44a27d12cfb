package io.kontor.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

  @Test
  void writesALinePerChangeWhereNobodyWatches() {
    ProgressDisplay progress = new ProgressDisplay(stream, false, 100);
    progress.open(List.of("postgres", "wallet-service"));

    progress.report("postgres", ProcessState.PREPARING, "unpacking PostgreSQL");
    progress.report("postgres", ProcessState.READY, "");
    progress.report("postgres", ProcessState.READY, "");
    progress.close();
    progress.report("wallet-service", ProcessState.RESTARTING, "it died with exit value 1");
    progress.say("Stopping.");

    assertThat(lines())
        .containsExactly(
            "postgres: preparing, unpacking PostgreSQL (0 of 2 ready)",
            "postgres: ready (1 of 2 ready)",
            "wallet-service: restarting, it died with exit value 1",
            "Stopping.");
  }

  @Test
  void redrawsABoardOnATerminal() {
    ProgressDisplay progress = new ProgressDisplay(stream, true, 100);
    progress.open(List.of("postgres", "kafka"));
    progress.report("postgres", ProcessState.READY, "");
    progress.report("kafka", ProcessState.FAILED, "");
    progress.say("A sentence above the board.");
    progress.close();

    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("✔ postgres", "✘ kafka", "1 of 2 ready after 0 s")
        .contains("A sentence above the board.\n")
        .contains("\u001b[3A");
  }

  @Test
  void cutsLinesOfTheBoardToTheTerminal() {
    ProgressDisplay progress = new ProgressDisplay(stream, true, 30);
    progress.open(List.of("postgres"));
    progress.report("postgres", ProcessState.PREPARING, "a detail that is far too long for it");
    progress.close();

    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9]*[A-Z]", "").lines())
        .allMatch(line -> line.length() < 30);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("^\\[ +[0-9.]+ s] ", ""))
        .toList();
  }
}
