package io.kontor.identity.key;

import io.kontor.platform.net.AddressRanges;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What bounds the use of a key, beside its permissions.
 *
 * @param expiresAt when it ends; null when it does not by itself
 * @param addresses from where it may be used
 */
record KeyBounds(@Nullable Instant expiresAt, AddressRanges addresses) {
  static final KeyBounds NONE = new KeyBounds(null, AddressRanges.EVERYWHERE);

  /** Whether the key has ended by itself. */
  boolean isOver(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Whether a key with the other bounds can do nothing at a time or place that this one cannot. */
  boolean cover(KeyBounds other) {
    return coverTime(other) && addresses.cover(other.addresses);
  }

  boolean coverTime(KeyBounds other) {
    return expiresAt == null || (other.expiresAt != null && !other.expiresAt.isAfter(expiresAt));
  }
}
