package io.kontor.platform.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ranges of IP addresses from which something may be done; none at all means from everywhere. In
 * order, each once, without those that lie in another.
 */
public record AddressRanges(List<AddressRange> ranges) {
  /** From everywhere. */
  public static final AddressRanges EVERYWHERE = new AddressRanges(List.of());

  public AddressRanges {
    List<AddressRange> kept = new ArrayList<>();
    for (AddressRange range : ranges.stream().sorted().distinct().toList()) {
      if (kept.stream().noneMatch(wider -> wider.covers(range))) {
        kept.add(range);
      }
    }
    ranges = List.copyOf(kept);
  }

  /**
   * The ranges that the texts name.
   *
   * @throws IllegalArgumentException when one of them names none
   */
  public static AddressRanges parse(Collection<String> texts) {
    return new AddressRanges(
        texts.stream()
            .map(text ->
                AddressRange.parse(text)
                    .orElseThrow(() -> new IllegalArgumentException("Not a range of addresses")))
            .toList());
  }

  /** Whether the address is allowed; text that is no address is so only where everything is. */
  public boolean allow(String address) {
    return ranges.isEmpty() || IpLiterals.parse(address).filter(this::contain).isPresent();
  }

  private boolean contain(InetAddress address) {
    for (AddressRange range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /** Whether everything that the other ranges allow is allowed here; neighbours are not joined. */
  public boolean cover(AddressRanges other) {
    return ranges.isEmpty()
        || (!other.ranges.isEmpty()
            && other.ranges.stream()
                .allMatch(narrow -> ranges.stream().anyMatch(wide -> wide.covers(narrow))));
  }

  /** The canonical texts. */
  public List<String> texts() {
    return ranges.stream().map(AddressRange::toString).toList();
  }
}
