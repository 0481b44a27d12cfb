package io.kontor.platform.outbound;

import io.kontor.platform.net.IpLiterals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which addresses lie in the public internet: global unicast that no registry keeps for a special
 * purpose. An IPv6 address that carries an IPv4 address counts as both. Source: {@code
 * special-purpose-addresses.csv}, ADR 0013.
 */
final class GlobalUnicast {
  private static final List<Prefix> SPECIAL = read("special-purpose-addresses.csv");
  private static final Prefix GLOBAL = Prefix.of("2000::/3"); // RFC 4291, all that is assigned
  private static final Prefix NAT64 = Prefix.of("64:ff9b::/96"); // RFC 6052
  private static final int V4_LENGTH = 4;

  private GlobalUnicast() {}

  /** The address as IPv4 where it is IPv4-mapped IPv6, because connections to it go there. */
  static InetAddress canonical(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address always has 4 or 16 bytes.", e);
    }
  }

  /** Whether the address, and the one that it carries, lie in the public internet. */
  static boolean contains(InetAddress address) {
    byte[] bytes = canonical(address).getAddress();
    if (bytes.length == V4_LENGTH) {
      return !isSpecial(bytes);
    }
    byte[] last = Arrays.copyOfRange(bytes, 12, 16);
    if (NAT64.contains(bytes)) {
      return !isSpecial(last);
    }
    return GLOBAL.contains(bytes) && !isSpecial(bytes) && !(isIsatap(bytes) && isSpecial(last));
  }

  /** An interface identifier that carries IPv4: 0000:5efe or 0200:5efe. Source: RFC 5214, 6.1. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & ~0x02) == 0
        && bytes[9] == 0
        && bytes[10] == 0x5e
        && bytes[11] == (byte) 0xfe;
  }

  private static boolean isSpecial(byte[] bytes) {
    return SPECIAL.stream().anyMatch(prefix -> prefix.contains(bytes));
  }

  private static List<Prefix> read(String resource) {
    InputStream file = Objects.requireNonNull(GlobalUnicast.class.getResourceAsStream(resource));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Prefix.of(line.substring(0, line.indexOf(','))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A block of addresses. */
  private record Prefix(InetAddress block, int length) {
    static Prefix of(String text) {
      int slash = text.indexOf('/');
      return new Prefix(
          IpLiterals.parse(text.substring(0, slash)).orElseThrow(),
          Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
      byte[] network = block.getAddress();
      if (address.length != network.length) {
        return false;
      }
      int whole = length / 8;
      int rest = length % 8;
      return Arrays.equals(address, 0, whole, network, 0, whole)
          && (rest == 0 || (address[whole] ^ network[whole]) >> (8 - rest) == 0);
    }
  }
}
