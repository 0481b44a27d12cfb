package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.ScriptedProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people see of a platform of which only Keycloak runs. */
class StatusReportTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
  private LocalServers servers;
  private PidFiles pids;

  @BeforeEach
  void serve() throws IOException {
    servers = new LocalServers(folder);
    servers.secrets().get("any");
    pids = new PidFiles(servers.installation().pids());
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void saysThatNothingRuns() {
    assertThat(report(false)).isEqualTo(3);
    assertThat(said()).startsWith("Nothing runs from ").endsWith("; ./kontor up starts it.\n");
  }

  @Test
  void showsWhatRunsAndWhatDoesNot() throws IOException {
    keycloakRuns();

    assertThat(report(false)).isEqualTo(1);

    assertThat(said().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains("NAME ADDRESS PID STATUS MEMORY")
        .contains("postgres 127.0.0.1:" + servers.ports().at(Ports.POSTGRES) + " - stopped -")
        .anyMatch(line ->
            line.startsWith(
                "keycloak " + servers.ports().url(Ports.KEYCLOAK) + " " + self() + " ready "));
  }

  @Test
  void tellsScriptsTheSame() throws IOException {
    keycloakRuns();

    assertThat(report(true)).isEqualTo(1);

    JsonNode json = JsonMapper.builder().build().readTree(said());
    assertThat(json.path("portBase").asInt()).isEqualTo(servers.ports().base());
    assertThat(json.path("ready").asBoolean()).isFalse();
    assertThat(json.path("data").asString()).isEqualTo(servers.installation().data().toString());
    JsonNode keycloak =
        json.path("parts")
            .valueStream()
            .filter(part -> part.path("name").asString().equals("keycloak"))
            .findFirst()
            .orElseThrow();
    assertThat(keycloak.path("status").asString()).isEqualTo("ready");
    assertThat(keycloak.path("pid").asLong()).isEqualTo(self());
    assertThat(keycloak.path("memoryBytes").asLong()).isNotNegative();
  }

  @Test
  void callsWhatTheSupervisorBringsBackRestarting() throws IOException {
    keycloakRuns();
    pids.write(PidFiles.LAUNCHER, ProcessIdentity.of(self()).orElseThrow());
    Files.createFile(servers.installation().stopMarker("kafka"));

    report(false);

    assertThat(said().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .anyMatch(line -> line.matches("postgres \\S+ - restarting -"))
        .anyMatch(line -> line.matches("kafka \\S+ - stopped -"))
        .anyMatch(line -> line.matches("launcher " + self() + " stopped .*"));
  }

  @Test
  void roundsMemory() {
    assertThat(StatusReport.megabytes(0)).isEqualTo("-");
    assertThat(StatusReport.megabytes(1_048_576 + 524_288)).isEqualTo("2 MB");
  }

  @Test
  void joinsAPlatformThatRunsOnOtherPortsAndSaysSo() throws Exception {
    keycloakRuns();
    LauncherPhase.write(servers.installation(), LauncherPhase.READY);
    LauncherPhase.writePortBase(servers.installation(), servers.ports());

    int exit =
        UpCommand.join(
            servers.installation(),
            new Ports(9000),
            ProcessIdentity.of(self()).orElseThrow(),
            stream);

    assertThat(exit).isEqualTo(1);
    assertThat(said())
        .contains("Kontor already runs from " + servers.installation().data())
        .contains("Its first port is " + servers.ports().base() + ", not 9000: ./kontor down")
        .contains(servers.ports().url(Ports.GATEWAY))
        .doesNotContain("127.0.0.1:9000");
  }

  @Test
  void saysWhoHasAPortThatIsNeeded() throws IOException {
    servers.serve(0, call -> new Reply(200, ""));
    ScriptedProcess gateway =
        new ScriptedProcess("gateway", List.of(), "sleep 1", folder, pids, new ArrayList<>()) {
          @Override
          public List<Integer> ports() {
            return List.of(servers.ports().base());
          }
        };

    assertThatThrownBy(() -> SupervisedRun.checkPorts(List.of(gateway), servers.ports()))
        .isInstanceOf(UserFacingException.class)
        .hasMessageStartingWith(
            "Port " + servers.ports().base() + ", which gateway needs, is taken by process ")
        .hasMessageContaining("./kontor up --port-base ");
  }

  private void keycloakRuns() throws IOException {
    servers.serve(Ports.KEYCLOAK_MANAGEMENT, call -> new Reply(200, "{}"));
    pids.write("keycloak", ProcessIdentity.of(self()).orElseThrow());
  }

  private int report(boolean json) {
    return new StatusReport(servers.installation(), servers.ports()).print(stream, json);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static long self() {
    return ProcessHandle.current().pid();
  }
}
