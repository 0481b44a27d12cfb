package io.kontor.platform.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a call comes from, as far as one may be held responsible for it: an IPv4 address, or the
 * /64 of an IPv6 address, since whoever has one address of it has them all.
 *
 * @param network as text; {@code unknown} when nobody said
 */
public record CallSource(String network) {
  private static final String UNKNOWN = "unknown";
  private static final int PREFIX_BYTES = 8;

  /** The source behind an address as the server or the gateway tells it. */
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
