package io.kontor.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallSourceTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::, 20010db800010002/64",
        "host.example.org, unknown",
        "'', unknown",
        "NULL, unknown"
      },
      nullValues = "NULL")
  void namesTheNetworkThatIsHeldResponsible(String address, String network) {
    assertThat(CallSource.of(address).network()).isEqualTo(network);
  }
}
