package io.kontor.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.launcher.installation.Ports;
import org.junit.jupiter.api.Test;

class RealmPortsTest {
  @Test
  void movesTheRealmToOtherPortsWithoutTouchingOtherAddresses() {
    String client = "[http://127.0.0.1:1808/x, http://127.0.0.1:18080/y, http://127.0.0.1:1808]";

    assertThat(RealmPorts.moved(client, new Ports(1808), new Ports(9000)))
        .isEqualTo("[http://127.0.0.1:9000/x, http://127.0.0.1:18080/y, http://127.0.0.1:9000]");
  }
}
