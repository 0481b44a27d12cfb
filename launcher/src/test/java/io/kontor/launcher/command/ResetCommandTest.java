package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    assertThat(reset()).isEqualTo(1);
    assertThat(data).allMatch(Files::exists);

    assertThat(reset("--yes")).isZero();
    assertThat(data).noneMatch(Files::exists);
  }

  @Test
  void keepsThePortsThatWereChosen() {
    Installation installation = new Installation(folder, folder.resolve(".kontor"));
    installation.create();
    LauncherPhase.writePortBase(installation, new Ports(18_000));

    assertThat(reset("-y")).isZero();

    assertThat(LauncherPhase.portBase(installation)).contains("18000");
  }

  @Test
  void deletesCachesOnlyWhenAsked() throws Exception {
    Path cache = new Installation(folder, folder.resolve(".kontor")).cache();
    Files.createDirectories(cache);

    assertThat(reset("--yes")).isZero();
    assertThat(cache).exists();

    assertThat(reset("--yes", "--all")).isZero();
    assertThat(cache).doesNotExist();
  }

  private int reset(String... options) {
    Invocation invocation =
        new Invocation(
            folder,
            folder,
            Map.of(),
            new PrintStream(OutputStream.nullOutputStream(), true),
            false,
            100);
    return KontorCommand.commandLine(invocation)
        .execute(Stream.concat(Stream.of("reset"), Stream.of(options)).toArray(String[]::new));
  }
}
