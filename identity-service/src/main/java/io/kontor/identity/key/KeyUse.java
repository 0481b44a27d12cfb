package io.kontor.identity.key;

import io.kontor.platform.net.AddressRange;
import io.kontor.platform.net.IpLiterals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A use of a key.
 *
 * @param network where it came from, as far as it is kept: the /24 of an IPv4 address, the /48 of
 *     an IPv6 address; null when it is not known
 */
record KeyUse(String clientId, String keyId, Instant date, @Nullable String network) {
  private static final int V4_KEPT = 24;
  private static final int V6_KEPT = 48;

  /** Whether this use is worth to be kept: uses are told to the minute. */
  static boolean isDue(ApiKey key, Instant now) {
    Instant last = key.lastUsedDate();
    return last == null || last.isBefore(now.minusSeconds(60));
  }

  static KeyUse of(String clientId, String keyId, Instant date, @Nullable String address) {
    return new KeyUse(
        clientId,
        keyId,
        date,
        address == null
            ? null
            : IpLiterals.parse(address)
                .map(known -> AddressRange.around(known, V4_KEPT, V6_KEPT).toString())
                .orElse(null));
  }
}
