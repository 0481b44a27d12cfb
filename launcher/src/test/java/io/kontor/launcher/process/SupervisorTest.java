package io.kontor.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.UserFacingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir Path folder;
  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Installation installation;
  private PidFiles pids;
  private ProgressDisplay progress;
  private Supervisor supervisor;

  @BeforeEach
  void makeHome() {
    installation = new Installation(folder, folder.resolve("data"));
    installation.create();
    pids = new PidFiles(installation.pids());
    progress = new ProgressDisplay(new PrintStream(told, true, StandardCharsets.UTF_8), false, 100);
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    supervisor.stop();
    assertThat(OrphanedProcesses.names(installation)).isEmpty();
  }

  @Test
  void startsAPartOnlyWhenWhatItNeedsIsReady() throws InterruptedException {
    run(
        part("api", List.of("database", "broker"), "sleep 60"),
        part("broker", List.of("database"), "sleep 60"),
        part("database", List.of(), "sleep 60"));

    assertThat(begun).containsExactly("database", "broker", "api");
  }

  @Test
  void bringsBackAPartThatWasKilled() throws InterruptedException {
    run(part("wallet", List.of(), "sleep 60"));
    ProcessIdentity first = pids.living("wallet").orElseThrow();

    Processes.signal(first, "KILL");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> pids.living("wallet").filter(now -> now.pid() != first.pid()).isPresent());
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("wallet: restarting, it died with exit value 137");
  }

  @Test
  void leavesAPartAloneThatSomebodyStopped() throws IOException, InterruptedException {
    run(part("wallet", List.of(), "sleep 60"));

    Files.createFile(installation.stopMarker("wallet"));
    await().atMost(Duration.ofSeconds(10)).until(() -> pids.living("wallet").isEmpty());
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(3))
        .until(() -> pids.living("wallet").isEmpty());
    Files.delete(installation.stopMarker("wallet"));

    await().atMost(Duration.ofSeconds(10)).until(() -> pids.living("wallet").isPresent());
  }

  @Test
  void endsTheStartWithTheLastLinesOfThePartThatDied() {
    assertThatThrownBy(() ->
            run(
                part("database", List.of(), "sleep 60"),
                part("wallet", List.of("database"), "echo no money left; exit 7")))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("wallet ended with exit value 7")
        .hasMessageContaining("| no money left")
        .hasMessageContaining(installation.log("wallet").toString());
  }

  @Test
  void waitsLongerAfterEachDeathButNeverMoreThanHalfAMinute() {
    supervisor = new Supervisor(installation, List.of(), progress, 2);

    assertThat(
            List.of(
                Supervisor.pause(0),
                Supervisor.pause(1),
                Supervisor.pause(3),
                Supervisor.pause(40)))
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofSeconds(30));
  }

  private void run(ManagedProcess... parts) throws InterruptedException {
    supervisor = new Supervisor(installation, List.of(parts), progress, 2);
    supervisor.start();
  }

  private ManagedProcess part(String name, List<String> dependencies, String script) {
    return new ScriptedProcess(name, dependencies, script, folder, pids, begun);
  }
}
