package io.kontor.platform.id;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ids: a prefix that names the kind of object, and 26 characters that grow with time and
 * cannot be guessed.
 *
 * <p>Shape: {@code wlt_m_01kahx…}; 48 bits of milliseconds and 80 random bits in Crockford's base
 * 32, lower case (the ULID layout). Two ids of one process grow even within a millisecond: the
 * random part then goes up by a random step. Opaque to clients.
 */
public final class Ids {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final long LOW_MASK = (1L << 40) - 1;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long lastMillis = -1;
  private long high; // upper 40 random bits
  private long low; // lower 40 random bits

  /** Ids that take their time from the given clock. */
  public Ids(Clock clock) {
    this.clock = clock;
  }

  /** A fresh id of the kind, for example {@code next("wlt")} gives {@code wlt_m_…}. */
  public String next(String prefix) {
    return prefix + "_m_" + nextBare();
  }

  /** A fresh id without a prefix: 26 characters. */
  public synchronized String nextBare() {
    long now = clock.millis();
    if (now > lastMillis) {
      lastMillis = now;
      high = random.nextLong() & (LOW_MASK >>> 1); // head room for the steps below
      low = random.nextLong() & LOW_MASK;
    } else {
      // The clock stood still or went back: keep the last millisecond, add a random amount.
      low += 1 + random.nextLong(1L << 36);
      if (low > LOW_MASK) {
        low &= LOW_MASK;
        high++;
      }
    }
    char[] text = new char[26];
    encode(lastMillis, text, 0, 10);
    encode(high, text, 10, 8);
    encode(low, text, 18, 8);
    return new String(text);
  }

  private static void encode(long value, char[] into, int from, int length) {
    for (int i = from + length - 1; i >= from; i--) {
      into[i] = ALPHABET[(int) (value & 31)];
      value >>>= 5;
    }
  }
}
