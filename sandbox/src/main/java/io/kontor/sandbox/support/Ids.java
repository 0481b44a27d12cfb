package io.kontor.sandbox.support;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** Makes identifiers. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A time-ordered id with a prefix, for things that are listed. */
  public static String ordered(String prefix, Instant now) {
    return "%s_%012x%s".formatted(prefix, now.toEpochMilli(), hex(8));
  }

  /** An unguessable hexadecimal string; it is twice as long as the number of random bytes. */
  public static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
