package io.kontor.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7/32",
    "192.0.2.7/24, 192.0.2.0/24",
    "192.0.2.255/25, 192.0.2.128/25",
    "203.0.113.5/0, 0.0.0.0/0",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1/128",
    "2001:db8:1:2:3:4:5:6/47, 2001:db8::/47",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1/128",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1/128",
    "0:0:0:1:0:0:0:0, 0:0:0:1::/128",
    "::, ::/128",
    "::/0, ::/0",
    "::1, ::1/128",
    "::ffff:192.0.2.7, 192.0.2.7/32",
    "::ffff:192.0.2.7/120, 192.0.2.0/24"
  })
  void hasOneSpelling(String text, String canonical) {
    AddressRange range = AddressRange.parse(text).orElseThrow();

    assertThat(range).hasToString(canonical);
    assertThat(AddressRange.parse(canonical)).contains(range);
    assertThat(range.hashCode()).isEqualTo(AddressRange.parse(canonical).orElseThrow().hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/24",
        "192.0.2.0/",
        "192.0.2.0/33",
        "192.0.2.0/-1",
        "192.0.2.0/+8",
        "192.0.2.0/08",
        "192.0.2.0/8/8",
        "192.0.2",
        "192.0.2.0.0/8",
        "192.0.02.1",
        "0x7f.0.0.1",
        "3221225985",
        "2001:db8::/129",
        "2001:db8::1::/64",
        "fe80::1%eth0",
        "[::1]",
        "::ffff:192.0.2.7/95",
        "example.com",
        "192.0.2.0/99999999999"
      })
  void isNotReadFromAnythingElse(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void containsItsAddressesAndNoOthers() {
    AddressRanges ranges = AddressRanges.parse(List.of("192.0.2.128/25", "2001:db8::/47"));

    assertThat(ranges.allow("192.0.2.128")).isTrue();
    assertThat(ranges.allow("192.0.2.255")).isTrue();
    assertThat(ranges.allow("::ffff:192.0.2.200")).isTrue();
    assertThat(ranges.allow("192.0.2.127")).isFalse();
    assertThat(ranges.allow("192.0.3.128")).isFalse();
    assertThat(ranges.allow("2001:db8:1:ffff::1")).isTrue();
    assertThat(ranges.allow("2001:db8:2::1")).isFalse();
    assertThat(ranges.allow("unknown")).isFalse();
    assertThat(ranges.allow("")).isFalse();
    assertThat(AddressRanges.EVERYWHERE.allow("unknown")).isTrue();
    assertThat(AddressRanges.parse(List.of("0.0.0.0/0")).allow("::1")).isFalse();
  }

  @Test
  void areKeptInOrderAndOnce() {
    assertThat(
            AddressRanges.parse(
                    List.of(
                        "2001:db8::/32", "192.0.2.9", "192.0.2.0/24", "10.0.0.1", "10.0.0.1/32"))
                .texts())
        .containsExactly("10.0.0.1/32", "192.0.2.0/24", "2001:db8::/32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressRanges.parse(List.of("10.0.0.1", "here")));
  }

  @Test
  void coverWhatIsNarrower() {
    AddressRanges office = AddressRanges.parse(List.of("192.0.2.0/24", "2001:db8::/32"));

    assertThat(office.cover(AddressRanges.parse(List.of("192.0.2.64/26", "2001:db8:5::/48"))))
        .isTrue();
    assertThat(office.cover(office)).isTrue();
    assertThat(office.cover(AddressRanges.parse(List.of("192.0.2.0/23")))).isFalse();
    assertThat(office.cover(AddressRanges.parse(List.of("192.0.2.1", "192.0.3.1")))).isFalse();
    assertThat(office.cover(AddressRanges.EVERYWHERE)).isFalse();
    assertThat(AddressRanges.EVERYWHERE.cover(office)).isTrue();
  }

  @Test
  void saysWhenItIsWideAndWhatIsAroundAnAddress() throws Exception {
    assertThat(AddressRange.parse("10.0.0.0/8").orElseThrow().isWide()).isTrue();
    assertThat(AddressRange.parse("10.0.0.0/16").orElseThrow().isWide()).isFalse();
    assertThat(AddressRange.parse("2000::/3").orElseThrow().isWide()).isTrue();
    assertThat(AddressRange.parse("2001:db8::/32").orElseThrow().isWide()).isFalse();
    assertThat(AddressRange.around(InetAddress.ofLiteral("192.0.2.77"), 24, 48))
        .hasToString("192.0.2.0/24");
    assertThat(AddressRange.around(InetAddress.ofLiteral("2001:db8:1:2::9"), 24, 48))
        .hasToString("2001:db8:1::/48");
  }
}
