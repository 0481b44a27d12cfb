package io.kontor.bench;

/**
 * Counts durations in buckets that are at most 1/32 wide, so percentiles of millions of requests
 * cost a few kilobytes. Not thread-safe; one per connection, added up at the end.
 */
final class Latencies {
  private static final int FINE_BITS = 5;
  private static final int FINE = 1 << FINE_BITS;
  private final long[] counts = new long[(64 - FINE_BITS + 1) * FINE];
  private long total;

  void add(long nanos) {
    counts[bucket(Math.max(0, nanos / 1_000))]++;
    total++;
  }

  void add(Latencies other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
  }

  long total() {
    return total;
  }

  /** The duration in milliseconds that this share (0 to 1) of the requests did not exceed. */
  double millis(double share) {
    long wanted = (long) Math.ceil(share * total);
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted && seen > 0) {
        return upperMicros(i) / 1_000.0;
      }
    }
    return 0;
  }

  /** The share (0 to 1) of the requests that took longer, within the width of a bucket. */
  double shareOver(double millis) {
    long longer = 0;
    for (int i = bucket((long) (millis * 1_000)) + 1; i < counts.length; i++) {
      longer += counts[i];
    }
    return total == 0 ? 0 : (double) longer / total;
  }

  private static int bucket(long micros) {
    if (micros < FINE) {
      return (int) micros;
    }
    int shift = 63 - Long.numberOfLeadingZeros(micros) - FINE_BITS;
    return (shift + 1) * FINE + (int) ((micros >>> shift) - FINE);
  }

  private static long upperMicros(int bucket) {
    if (bucket < FINE) {
      return bucket + 1L;
    }
    int shift = bucket / FINE - 1;
    return (FINE + bucket % FINE + 1L) << shift;
  }
}
