package io.kontor.platform.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a call comes from, as far as it identifies who is responsible: an IPv4 address, or the /64
 * of an IPv6 address, since one owner usually has all of its addresses.
 *
 * @param network as text; {@code unknown} when it is not known
 */
public record CallSource(String network) {
  private static final String UNKNOWN = "unknown";
  private static final int PREFIX_BYTES = 8;

  /** The source of an address that the server or the gateway reports. */
  public static CallSource of(@Nullable String address) {
    if (address == null) {
      return new CallSource(UNKNOWN);
    }
    InetAddress parsed;
    try {
      parsed = InetAddress.ofLiteral(address); // never looks a name up
    } catch (IllegalArgumentException _) {
      return new CallSource(UNKNOWN);
    }
    return new CallSource(
        parsed instanceof Inet6Address
            ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES) + "/64"
            : parsed.getHostAddress());
  }
}
