package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
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
    Installation installation = new Installation(folder, folder.resolve(".kontor"));
    installation.create();
    List<Path> data =
        List.of(
            installation.demoAccounts(),
            installation.demoPlayed(),
            installation.demoJournal(),
            installation.secrets());
    for (Path file : data) {
      Files.writeString(file, "of before");
    }
    ResetCommand reset =
        new ResetCommand(
            installation,
            new Ports(18_000),
            new PrintStream(OutputStream.nullOutputStream(), true));

    assertThatThrownBy(() -> reset.run(false, false)).isInstanceOf(UserFacingException.class);
    assertThat(data).allMatch(Files::exists);

    assertThat(reset.run(true, false)).isZero();
    assertThat(data).noneMatch(Files::exists);
  }
}
