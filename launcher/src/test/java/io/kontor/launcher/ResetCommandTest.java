package io.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {
  @TempDir Path folder;

  @Test
  void leavesNothingOfTheDataSoThatTheDemoIsPlayedAgain() throws Exception {
    Home home = new Home(folder, folder.resolve(".kontor"));
    home.create();
    List<Path> data =
        List.of(home.demoAccounts(), home.demoPlayed(), home.demoJournal(), home.secrets());
    for (Path file : data) {
      Files.writeString(file, "of before");
    }
    ResetCommand reset =
        new ResetCommand(
            home, new Ports(18_000), new PrintStream(OutputStream.nullOutputStream(), true));

    assertThatThrownBy(() -> reset.run(false, false)).isInstanceOf(Trouble.class);
    assertThat(data).allMatch(Files::exists);

    assertThat(reset.run(true, false)).isZero();
    assertThat(data).noneMatch(Files::exists);
  }
}
