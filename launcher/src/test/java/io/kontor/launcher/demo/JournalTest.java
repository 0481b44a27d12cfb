package io.kontor.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;
  private Path file;
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void beginStory() {
    file = folder.resolve("journal");
    Journal journal = new Journal(file);
    ask(journal, "POST /users", "{\"Id\":\"a\"}");
    ask(journal, "GET /users/a", "line\nbreak");
    made.clear();
  }

  private String ask(Journal journal, String call, String answer) {
    return journal.answer(
        call,
        () -> {
          made.add(call);
          return answer;
        });
  }

  @Test
  void givesTheFirstAnswersAgainAndCallsFromThereOn() {
    Journal again = new Journal(file);

    assertThat(again.isReplaying()).isTrue();
    assertThat(ask(again, "POST /users", "other")).isEqualTo("{\"Id\":\"a\"}");
    assertThat(ask(again, "GET /users/a", "other")).isEqualTo("line\nbreak");
    assertThat(again.isReplaying()).isFalse();
    assertThat(ask(again, "POST /wallets", "w")).isEqualTo("w");
    assertThat(made).containsExactly("POST /wallets");
  }

  @Test
  void preparesOnceBeforeTheFirstRealCall() {
    Journal again = new Journal(file);

    again.beforeNextCall(() -> made.add("first day"));
    ask(again, "POST /users", "");
    again.beforeNextCall(() -> made.add("second day"));
    ask(again, "GET /users/a", "");
    ask(again, "POST /wallets", "w");
    again.beforeNextCall(() -> made.add("third day"));

    assertThat(made).containsExactly("second day", "POST /wallets", "third day");
  }

  @Test
  void dropsALineThatWasCutOff() throws IOException {
    Files.writeString(file, "{\"call\":\"POST /wal", StandardOpenOption.APPEND);

    Journal again = new Journal(file);
    ask(again, "POST /users", "");
    ask(again, "GET /users/a", "");
    ask(again, "POST /wallets", "w");

    assertThat(made).containsExactly("POST /wallets");
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void refusesAStoryThatTakesAnotherCourse() {
    Journal again = new Journal(file);

    assertThatThrownBy(() -> ask(again, "POST /cards", ""))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("POST /cards");
  }
}
