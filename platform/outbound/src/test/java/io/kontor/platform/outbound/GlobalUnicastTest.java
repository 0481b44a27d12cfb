package io.kontor.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalUnicastTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.255.0.1",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255"
      })
  void leavesOutSpecialAddressesInEveryForm(String v4) throws UnknownHostException {
    for (InetAddress address : Carriers.of(v4)) {
      assertThat(GlobalUnicast.contains(address)).as("%s for %s", address, v4).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "100.128.0.1", "172.32.0.1", "223.255.255.1"})
  void takesPublicAddressesInTheFormsThatReachThem(String v4) throws UnknownHostException {
    assertThat(Carriers.of(v4).stream().map(GlobalUnicast::contains))
        .containsExactly(true, true, false, false, true, false, false, false, false, true, true);
  }

  @ParameterizedTest
  @CsvSource({
    "2606:2800:220:1:248:1893:25c8:1946, true",
    "2a00:1450:4001:800::200e, true",
    "::, false",
    "::1, false",
    "fe80::1, false",
    "fec0::1, false",
    "fd00:ec2::254, false",
    "ff02::1, false",
    "100::1, false",
    "2001:db8::1, false",
    "2001:20::1, false",
    "2001:1ff:ffff::1, false",
    "2001:200::1, true",
    "2620:4f:8000::1, false",
    "3fff::1, false",
    "4000::1, false",
    "5f00::1, false",
    "1fff::1, false"
  })
  void knowsTheRegistryOfIpv6(String address, boolean global) {
    assertThat(GlobalUnicast.contains(InetAddress.ofLiteral(address))).isEqualTo(global);
  }
}
