package io.kontor.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
  @TempDir Path folder;

  @Test
  void knowsALivingProcessAgain() {
    PidFiles pids = new PidFiles(folder);
    ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

    pids.write("wallet", self);

    assertThat(pids.living("wallet")).contains(self);
    assertThat(pids.sweep()).containsEntry("wallet", self);
  }

  @Test
  void takesALaterProcessWithTheSameNumberForAStranger() {
    PidFiles pids = new PidFiles(folder);

    pids.write("wallet", new ProcessIdentity(ProcessHandle.current().pid(), "another-boot:17"));

    assertThat(pids.living("wallet")).isEmpty();
    assertThat(pids.sweep()).isEmpty();
    assertThat(folder.resolve("wallet")).doesNotExist();
  }

  @Test
  void countsAFileThatWasWrittenByHalfAsNone() throws IOException {
    Files.writeString(folder.resolve("empty"), "");
    Files.writeString(folder.resolve("words"), "not a number\nx\n");
    Files.writeString(folder.resolve("half"), "4711");

    assertThat(new PidFiles(folder).sweep()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void readsTheBirthBehindANameWithSpacesAndBrackets() {
    String stat = "42 (a) b (c)) S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1000 20 9";

    assertThat(ProcessIdentity.parse(42, stat, "boot"))
        .contains(new ProcessIdentity(42, "boot:987654"));
  }

  @Test
  void takesACorpseForDead() {
    String stat = "42 (java) Z 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 0 0 9";

    assertThat(ProcessIdentity.parse(42, stat, "boot")).isEmpty();
  }
}
