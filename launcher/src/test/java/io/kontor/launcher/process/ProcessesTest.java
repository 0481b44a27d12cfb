package io.kontor.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  @TempDir Path folder;
  private Installation installation;
  private Path log;

  @BeforeEach
  void create() {
    installation = new Installation(folder, folder.resolve("data"));
    installation.create();
    log = installation.log("test");
  }

  @Test
  void tellsAProcessOnlyWhatItMayKnow() throws Exception {
    int exit =
        Processes.run(
            new ProcessSpec(List.of("env"), Map.of("KONTOR_DATABASE_USER", "app"), folder),
            log,
            installation);

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(log))
        .contains("KONTOR_DATABASE_USER=app", "KONTOR_INSTANCE=" + installation.data())
        .allMatch(line ->
            line.matches(
                "(PATH|HOME|USER|LOGNAME|LANG|LC_ALL|LC_CTYPE|TZ|TMPDIR|OTEL_\\w+|KONTOR_DATABASE_USER|KONTOR_INSTANCE)=.*"));
  }

  @Test
  void givesTheExitValueOfAShortProgram() throws Exception {
    assertThat(run("exit 7")).isEqualTo(7);
  }

  @Test
  void showsTheEndOfALogWithoutStackFrames() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      text.append("line ").append(i).append("\n\tat io.kontor.Some.method(Some.java:1)\n\n");
    }
    Files.writeString(log, text + "\t... 12 more\nthe end\n");

    List<String> lines = Processes.excerpt(log).lines().toList();

    assertThat(lines).hasSize(15).endsWith("  | line 30", "  | the end").startsWith("  | line 17");
    assertThat(Processes.tail(log, 1)).containsExactly("the end");
    assertThat(Processes.tail(installation.log("none"), 3)).isEmpty();
  }

  @Test
  void killsWhatDoesNotEndInTime() throws Exception {
    Process stubborn = start("trap '' TERM; echo up; while :; do sleep 0.05; done");
    await().atMost(Duration.ofSeconds(10)).until(() -> Files.readString(log).contains("up"));
    ProcessIdentity identity = ProcessIdentity.of(stubborn.pid()).orElseThrow();

    Processes.stop(identity, "TERM", Duration.ofMillis(200));

    assertThat(identity.alive()).isFalse();
    assertThat(stubborn.waitFor()).isEqualTo(137);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells, through /proc")
  void findsProcessesOfThisInstallationWithoutAPidFile() throws Exception {
    Process process = start("sleep 60");
    try {
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !Processes.marked(installation.data()).isEmpty());

      assertThat(Processes.marked(installation.data()))
          .extracting(ProcessIdentity::pid)
          .containsExactly(process.pid());
      assertThat(Processes.marked(folder.resolve("other"))).isEmpty();
      assertThat(Processes.memory(process.pid())).isPositive();

      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int stopped =
          OrphanedProcesses.stop(
              installation,
              List.of(),
              new ProgressDisplay(new PrintStream(out, true, StandardCharsets.UTF_8), false, 100));
      assertThat(stopped).isEqualTo(1);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("process-" + process.pid());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void stopsOrphansOfTheHighestPhaseFirst() throws Exception {
    PidFiles pids = new PidFiles(installation.pids());
    List<Process> started = new ArrayList<>();
    for (String name : List.of("gateway", "postgres")) {
      Process process =
          start("trap 'echo " + name + " >>order; exit 0' TERM; while :; do sleep 0.05; done");
      started.add(process);
      pids.write(name, ProcessIdentity.of(process.pid()).orElseThrow());
    }
    ManagedProcess gateway = part("gateway", pids, 3);
    ManagedProcess postgres = part("postgres", pids, 0);
    await().atMost(Duration.ofSeconds(10)).until(() -> started.stream().allMatch(Process::isAlive));
    assertThat(OrphanedProcesses.names(installation)).containsExactly("gateway", "postgres");
    Polling.pause(Duration.ofMillis(300)); // both shells set their traps

    OrphanedProcesses.stop(
        installation,
        List.of(postgres, gateway),
        new ProgressDisplay(new PrintStream(new ByteArrayOutputStream()), false, 100));

    assertThat(folder.resolve("order")).hasContent("gateway\npostgres");
    assertThat(OrphanedProcesses.names(installation)).isEmpty();
  }

  @Test
  void waitsForAConditionButNotForEver() throws Exception {
    int[] looks = {0};

    assertThat(Polling.until(Duration.ofSeconds(5), Duration.ofMillis(1), () -> ++looks[0] == 3))
        .isTrue();
    assertThat(looks[0]).isEqualTo(3);
    assertThat(Polling.until(Duration.ofMillis(5), Duration.ofMillis(1), () -> false)).isFalse();
  }

  @Test
  void endsItsWaitWhenItIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Polling.pause(Duration.ofMinutes(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private ManagedProcess part(String name, PidFiles pids, int phase) {
    return new ScriptedProcess(name, List.of(), "sleep 60", folder, pids, new ArrayList<>()) {
      @Override
      public int stopPhase() {
        return phase;
      }
    };
  }

  private Process start(String script) throws IOException {
    return Processes.start(
        new ProcessSpec(List.of("sh", "-c", script), Map.of(), folder), log, installation);
  }

  private int run(String script) throws IOException, InterruptedException {
    return Processes.run(
        new ProcessSpec(List.of("sh", "-c", script), Map.of(), folder), log, installation);
  }
}
