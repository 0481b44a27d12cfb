package io.kontor.platform.sql;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a list.
 *
 * @param every rows number 1000, 2000, …
 * @param last the last settled row; null when nothing is settled
 */
record Marks(long epoch, Instant horizon, List<Mark> every, @Nullable Mark last) {
  /** The row at a position, counted from one. */
  record Mark(long position, Instant key, String id) {}

  static Marks none(long epoch) {
    return new Marks(epoch, Instant.MIN, List.of(), null);
  }

  long count() {
    return last == null ? 0 : last.position();
  }

  /** What stays valid when rows from an instant on have changed. */
  Marks before(long newEpoch, @Nullable Instant since) {
    if (since == null || last == null || last.key().isBefore(since)) {
      return new Marks(newEpoch, horizon, every, last);
    }
    List<Mark> kept = every.subList(0, firstFrom(since));
    return new Marks(
        newEpoch, Instant.MIN, List.copyOf(kept), kept.isEmpty() ? null : kept.getLast());
  }

  /** The last remembered row strictly before a moment. */
  @Nullable Mark before(Instant moment) {
    if (last != null && last.key().isBefore(moment)) {
      return last;
    }
    int index = firstFrom(moment);
    return index == 0 ? null : every.get(index - 1);
  }

  /** The first remembered row strictly behind a moment. */
  @Nullable Mark behind(Instant moment) {
    int index = firstFrom(moment.plusNanos(1));
    if (index < every.size()) {
      return every.get(index);
    }
    return last != null && last.key().isAfter(moment) ? last : null;
  }

  /** The index of the first remembered row that does not lie before a moment. */
  private int firstFrom(Instant moment) {
    int low = 0;
    int high = every.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (every.get(middle).key().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last remembered row at or before a position. */
  @Nullable Mark atMost(long position) {
    if (last != null && last.position() <= position) {
      return last;
    }
    int index = (int) (position / LongLists.STEP);
    return index == 0 ? null : every.get(index - 1);
  }

  /** The first remembered row at or behind a position; null when it may not be settled. */
  @Nullable Mark atLeast(long position) {
    int index = (int) ((position + LongLists.STEP - 1) / LongLists.STEP);
    return index == 0 || index > every.size() ? null : every.get(index - 1);
  }
}
