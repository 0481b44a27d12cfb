package io.kontor.platform.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses that share their first bits, in CIDR notation: {@code 192.0.2.0/24}, {@code
 * 2001:db8::/32}. An address alone is the range of itself. The bits behind the prefix are zero and
 * the text is the canonical one (RFC 4632, RFC 5952), so the same range is always the same text.
 */
public final class AddressRange implements Comparable<AddressRange> {
  private static final Pattern SPELLING =
      Pattern.compile("([0-9a-fA-F.:]+)(?:/(0|[1-9]\\d{0,2}))?");
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final int MAPPED_BITS = 96; // ::ffff:0:0/96 is IPv4
  private static final int GROUPS = 8;
  private static final Comparator<AddressRange> ORDER =
      Comparator.<AddressRange>comparingInt(range -> range.network.length)
          .thenComparing(range -> range.network, Arrays::compareUnsigned)
          .thenComparingInt(range -> range.prefix);

  private final byte[] network;
  private final int prefix;

  private AddressRange(byte[] address, int prefix) {
    this.network = masked(address, prefix);
    this.prefix = prefix;
  }

  /** The range that the text names; empty when it names none. */
  public static Optional<AddressRange> parse(String text) {
    Matcher spelling = SPELLING.matcher(text.strip());
    if (!spelling.matches()) {
      return Optional.empty();
    }
    return IpLiterals.parse(spelling.group(1))
        .flatMap(address -> of(address, spelling.group(1), spelling.group(2)));
  }

  private static Optional<AddressRange> of(
      InetAddress address, String spelled, @Nullable String prefix) {
    byte[] bytes = address.getAddress();
    int bits = bytes.length * Byte.SIZE;
    int asked = prefix == null ? bits : Integer.parseInt(prefix);
    if (prefix != null && bits == V4_BITS && spelled.indexOf(':') >= 0) {
      asked -= MAPPED_BITS; // written as IPv4-mapped IPv6
    }
    return asked < 0 || asked > bits
        ? Optional.empty()
        : Optional.of(new AddressRange(bytes, asked));
  }

  /** The range of this size around an address. */
  public static AddressRange around(InetAddress address, int v4Prefix, int v6Prefix) {
    byte[] bytes = address.getAddress();
    return new AddressRange(bytes, bytes.length * Byte.SIZE == V4_BITS ? v4Prefix : v6Prefix);
  }

  /** Whether the address lies in the range; an IPv4 address never lies in a range of IPv6. */
  public boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  /** Whether all addresses of the other range lie in this one. */
  public boolean covers(AddressRange other) {
    return prefix <= other.prefix && contains(other.network);
  }

  /** Whether so many addresses lie in it that it hardly keeps anybody out. */
  public boolean isWide() {
    return prefix < (isV4() ? 16 : 32);
  }

  private boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = prefix / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (address[i] != network[i]) {
        return false;
      }
    }
    int rest = prefix % Byte.SIZE;
    return rest == 0
        || ((address[whole] ^ network[whole]) & (0xff << (Byte.SIZE - rest)) & 0xff) == 0;
  }

  private static byte[] masked(byte[] address, int prefix) {
    byte[] masked = new byte[address.length];
    for (int i = 0; i < address.length; i++) {
      int bits = Math.clamp(prefix - (long) i * Byte.SIZE, 0, Byte.SIZE);
      masked[i] = (byte) (address[i] & (0xff << (Byte.SIZE - bits)));
    }
    return masked;
  }

  private boolean isV4() {
    return network.length * Byte.SIZE == V4_BITS;
  }

  @Override
  public int compareTo(AddressRange other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange range
        && prefix == range.prefix
        && Arrays.equals(network, range.network);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(network) + prefix;
  }

  /** The canonical text, always with the prefix. */
  @Override
  public String toString() {
    return (isV4() ? v4() : v6()) + "/" + prefix;
  }

  private String v4() {
    StringBuilder text = new StringBuilder();
    for (byte part : network) {
      text.append(text.isEmpty() ? "" : ".").append(part & 0xff);
    }
    return text.toString();
  }

  private String v6() {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < V6_BITS / Byte.SIZE; i++) {
      groups[i / 2] = groups[i / 2] << Byte.SIZE | (network[i] & 0xff);
    }
    int from = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (length > 1 && i == from) {
        text.append("::");
        i += length - 1;
      } else {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
            .append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
