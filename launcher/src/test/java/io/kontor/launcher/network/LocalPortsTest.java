package io.kontor.launcher.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.installation.UserFacingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPortsTest {
  @TempDir Path folder;

  @Test
  void findsTheSocketsThatListenAmongThoseThatTalk() {
    List<String> table =
        List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1",
            "   1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 222 1",
            "   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1",
            "   3: short");

    assertThat(LocalPorts.inodes(table, 8080)).containsExactly("111");
    assertThat(LocalPorts.inodes(table, 8081)).containsExactly("333");
    assertThat(LocalPorts.inodes(table, 8082)).isEmpty();
  }

  @Test
  void tellsWhetherAPortIsInUse() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(LocalPorts.isTaken(port)).isTrue();
      assertThat(LocalPorts.accepts(port)).isTrue();
    }

    assertThat(LocalPorts.isTaken(port)).isFalse();
    assertThat(LocalPorts.accepts(port)).isFalse();
    assertThat(LocalPorts.ownerOf(port)).isEmpty();
  }

  @Test
  void takesOnlyAnAnswerOf200ForGood() throws IOException {
    try (LocalServers servers = new LocalServers(folder)) {
      String url = servers.ports().url(0);
      assertThat(LocalHttp.ok(url + "/ready")).isFalse();

      servers.serve(0, call -> new Reply(call.path().equals("/ready") ? 200 : 503, "{}"));

      assertThat(LocalHttp.ok(url + "/ready")).isTrue();
      assertThat(LocalHttp.ok(url + "/other")).isFalse();
      assertThat(LocalHttp.send(LocalHttp.request(url + "/other").build()).statusCode())
          .isEqualTo(503);
    }
  }

  @Test
  void namesTheAddressAtWhichNobodyAnswers() throws IOException {
    try (LocalServers servers = new LocalServers(folder)) {
      String url = servers.ports().url(0) + "/x";

      assertThatThrownBy(() -> LocalHttp.send(LocalHttp.request(url).build()))
          .isInstanceOf(UserFacingException.class)
          .hasMessageContaining(url)
          .hasMessageEndingWith("./kontor status.");
    }
  }

  @Test
  void writesATextAsOneSegment() {
    assertThat(LocalHttp.segment("a b/c?d&e+é")).isEqualTo("a%20b%2Fc%3Fd%26e%2B%C3%A9");
  }
}
