package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the bench reads of processes of this machine, and how it starts them. */
class MachineTest {
  @TempDir Path folder;

  @Test
  void readsWhatAHeapHoldsAlive() {
    String told =
        """
        4711:
         DefNew     total 9216K, used 821K [0x1, 0x2, 0x3)
          eden space 8192K,  10% used [0x1, 0x2, 0x3)
         Tenured    total 20480K, used 10179K [0x1, 0x2, 0x3)
         Metaspace       used 60000K, committed 61000K, reserved 1114112K
        """;

    assertThat(LiveHeap.megabytes(told)).isCloseTo(11_000 * 1_024 / 1e6, within(1e-9));
    assertThatThrownBy(() -> LiveHeap.megabytes("no such process"))
        .isInstanceOf(BenchException.class);
  }

  @Test
  void asksAProcessForItsHeap() throws InterruptedException {
    LiveHeap heap = new LiveHeap(List.of(ProcessHandle.current()));

    assertThat(heap.megabytes()).isBetween(1.0, 4_000.0);
  }

  @Test
  void readsTheProportionalSetSize() {
    assertThat(ProcessMemory.read("Rss:  200 kB\nPss:             1500 kB\nPss_Dirty: 700 kB\n"))
        .isEqualTo(1.536);
    assertThatThrownBy(() -> ProcessMemory.read("Rss: 200 kB\n"))
        .isInstanceOf(BenchException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX) // other systems do not count like that
  void knowsTheMemoryOfProcesses() {
    assertThat(ProcessMemory.megabytes(Map.of("self", ProcessHandle.current())))
        .hasEntrySatisfying("self", size -> assertThat(size).isBetween(10.0, 8_000.0));
  }

  @Test
  void givesASecondGatewayTheSettingsOfTheFirst() {
    byte[] environ =
        "KONTOR_SERVICES_WALLET=http://127.0.0.1:8082\0SERVER_PORT=8080\0KONTOR_X=a=b\0"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(GatewayReplica.environment(environ, 9_000, "http://127.0.0.1:9001"))
        .containsEntry("KONTOR_SERVICES_WALLET", "http://127.0.0.1:9001")
        .containsEntry("SERVER_PORT", "9000")
        .containsEntry("KONTOR_X", "a=b");
    assertThat(GatewayReplica.words("java\0-jar\0a.jar\0".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("java", "-jar", "a.jar");
  }

  @Test
  void configuresNginxAsAPlainProxy() {
    assertThat(Nginx.configuration(Path.of("/tmp/n"), 9_000, 9_001))
        .contains("listen 127.0.0.1:9000;", "server 127.0.0.1:9001;", "pid /tmp/n/nginx.pid;")
        .contains("access_log off;", "proxy_http_version 1.1;");
  }

  @Test
  void startsThePlatformAgain() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("state"));
    Files.writeString(data.resolve("state").resolve("port-base"), "21000\n");
    Files.writeString(data.resolve("secrets.properties"), "");
    script(
        """
        echo "$@ $KONTOR_JVM $KONTOR_GATEWAY_RATELIMITS_ENFORCED" >> "$(dirname "$0")/calls"
        [ "$1" = down ] || echo 12500 > "$(dirname "$0")/data/state/start-millis"
        """);

    Restart restart = new Restart(new Installation(data), folder);

    assertThat(restart.run(Map.of(Restart.JVM, "plain", Restart.AOT, ""))).isEqualTo(12.5);
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .satisfiesExactly(
            down -> assertThat(down).startsWith("down --data " + data),
            up ->
                assertThat(up)
                    .isEqualTo("up -d --empty --port-base 21000 --data " + data + " plain false"));
  }

  @Test
  void saysWhatAFailedStartSaid() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("state"));
    Files.writeString(data.resolve("state").resolve("port-base"), "21000\n");
    Files.writeString(data.resolve("secrets.properties"), "");
    script("echo no room; exit 1\n");

    Restart restart = new Restart(new Installation(data), folder);

    assertThatThrownBy(() -> restart.run(Map.of()))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("no room");
  }

  private void script(String text) throws IOException {
    Path script = Files.writeString(folder.resolve("kontor"), "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
