package io.kontor.platform.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Every known way to write an IPv4 address as IPv6. */
final class Carriers {
  private Carriers() {}

  /** The address itself and all IPv6 addresses that carry it. */
  static List<InetAddress> of(String v4) throws UnknownHostException {
    byte[] bytes = InetAddress.ofLiteral(v4).getAddress();
    byte[] inverted = bytes.clone();
    for (int i = 0; i < inverted.length; i++) {
      inverted[i] = (byte) ~inverted[i];
    }
    String hex = HexFormat.of().formatHex(bytes);
    return List.of(
        InetAddress.ofLiteral(v4),
        v6("00000000000000000000ffff" + hex), // mapped
        v6("000000000000000000000000" + hex), // compatible
        v6("0000000000000000ffff0000" + hex), // translated
        v6("0064ff9b0000000000000000" + hex), // NAT64
        v6("0064ff9b0001000000000000" + hex), // NAT64 of the own network
        v6("2002" + hex + "0000".repeat(4) + "0001"), // 6to4
        v6("20010000" + hex + "0000".repeat(4)), // Teredo, server
        v6("200100004136e3780000f227" + HexFormat.of().formatHex(inverted)), // Teredo, client
        v6("260628000220000100005efe" + hex), // ISATAP
        v6("260628000220000102005efe" + hex));
  }

  /** Without the JDK's own turning of mapped addresses, as its resolver gives them. */
  private static InetAddress v6(String hex) throws UnknownHostException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return Inet6Address.getByAddress("receiver.example", Arrays.copyOf(bytes, 16), -1);
  }
}
