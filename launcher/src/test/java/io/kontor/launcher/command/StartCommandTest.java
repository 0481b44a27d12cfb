package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.ProgressDisplay;
import io.kontor.launcher.process.ScriptedProcess;
import io.kontor.launcher.process.Supervisor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
  private final ProgressDisplay progress = new ProgressDisplay(out, false, 100);
  private Installation installation;
  private PidFiles pids;
  private Supervisor supervisor;

  @BeforeEach
  void makeInstallation() {
    installation = new Installation(folder, folder.resolve("data"));
    installation.create();
    pids = new PidFiles(installation.pids());
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    if (supervisor != null) {
      supervisor.stop();
    }
  }

  @Test
  void startsNothingThatNobodySupervises() {
    ManagedProcess wallet =
        new ScriptedProcess("wallet", List.of(), "sleep 60", folder, pids, new ArrayList<>());

    assertThatThrownBy(() -> StartCommand.start(installation, wallet, out))
        .isInstanceOf(UserFacingException.class)
        .hasMessage(
            "The platform is not running, so nothing would supervise wallet; run ./kontor up.");
  }

  @Test
  void tellsAtOnceWhyAStoppedPartCannotStartAgain() throws IOException, InterruptedException {
    ManagedProcess wallet =
        new ScriptedProcess(
            "wallet",
            List.of(),
            "test -e broken && echo no money left && exit 7; sleep 60",
            folder,
            pids,
            new ArrayList<>());
    supervisor = new Supervisor(installation, List.of(wallet), progress, 2);
    supervisor.start();
    pids.write(PidFiles.LAUNCHER, ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
    Files.createFile(installation.stopMarker("wallet"));
    await().atMost(Duration.ofSeconds(10)).until(() -> pids.living("wallet").isEmpty());
    Files.createFile(folder.resolve("broken"));

    assertThatThrownBy(() -> StartCommand.start(installation, wallet, out))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("wallet ended while it started")
        .hasMessageContaining("| no money left");

    Files.delete(folder.resolve("broken"));
    StartCommand.start(installation, wallet, out);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("wallet is ready at ");
    pids.remove(PidFiles.LAUNCHER);
  }
}
