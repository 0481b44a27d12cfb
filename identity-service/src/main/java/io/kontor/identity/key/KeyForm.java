package io.kontor.identity.key;

import io.kontor.identity.team.KeyArea;
import io.kontor.identity.team.Permissions;
import io.kontor.platform.check.Checks;
import io.kontor.platform.net.AddressRange;
import io.kontor.platform.net.AddressRanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of a key, checked and read. Faults are collected in the {@link Checks}. */
final class KeyForm {
  static final int RANGES_MAX = 50;

  // Two years, whichever they are.
  private static final Duration LIFE_MAX = Duration.ofDays(731);

  private final Checks checks;

  KeyForm(Checks checks) {
    this.checks = checks;
  }

  /** The permissions that are asked for by name or by area; everything when neither is. */
  Set<String> permissions(
      @Nullable List<String> permissions, @Nullable List<String> areas, @Nullable Boolean asked) {
    boolean readOnly = Boolean.TRUE.equals(asked);
    List<String> named = permissions == null ? List.of() : permissions;
    List<String> covered = areas == null ? List.of() : areas;
    checks
        .that(
            "Permissions",
            named.stream().allMatch(each -> each != null && Permissions.isKnown(each)),
            "A permission is resource:read or resource:write of a known resource.")
        .that(
            "Areas",
            covered.stream().allMatch(each -> each != null && KeyArea.of(each).isPresent()),
            "An area is one of " + KeyArea.names() + ".")
        .that(
            "Areas",
            named.isEmpty() || covered.isEmpty(),
            "Give either Permissions or Areas, not both.")
        .that(
            "ReadOnly",
            !readOnly || named.stream().allMatch(each -> each != null && each.endsWith(":read")),
            "A key that is read only has no permission to write.");
    if (!named.isEmpty()) {
      return named.stream().filter(each -> each != null).collect(Collectors.toSet());
    }
    if (covered.isEmpty()) {
      return Set.of(readOnly ? Permissions.SEE_EVERYTHING : Permissions.EVERYTHING);
    }
    Set<String> all = new TreeSet<>();
    covered.stream()
        .filter(each -> each != null)
        .forEach(
            each -> KeyArea.of(each).ifPresent(area -> all.addAll(area.permissions(readOnly))));
    return all;
  }

  /**
   * The bounds that are asked for; what is null stays as it is, 0 takes the expiry away and an
   * empty list the addresses.
   */
  KeyBounds bounds(
      KeyBounds before,
      @Nullable Instant expiresAt,
      @Nullable List<String> addresses,
      Instant now) {
    Instant expiry = before.expiresAt();
    if (expiresAt != null && !expiresAt.equals(expiry)) {
      boolean taken = expiresAt.equals(Instant.EPOCH);
      checks.that(
          "ExpiresAt",
          taken || (expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LIFE_MAX))),
          "The field ExpiresAt must be in the future and at most two years away.");
      expiry = taken ? null : expiresAt;
    }
    return new KeyBounds(expiry, addresses == null ? before.addresses() : ranges(addresses));
  }

  private AddressRanges ranges(List<String> texts) {
    checks.that(
        "IpAllowList",
        texts.size() <= RANGES_MAX,
        "The field IpAllowList must have at most " + RANGES_MAX + " entries.");
    if (texts.size() > RANGES_MAX) {
      return AddressRanges.EVERYWHERE;
    }
    List<AddressRange> ranges = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      var range = text == null ? null : AddressRange.parse(text).orElse(null);
      checks.that(
          "IpAllowList",
          range != null,
          "Entry %d is no IP address and no range in CIDR notation, such as 192.0.2.0/24 or 2001:db8::/32."
              .formatted(i + 1));
      if (range != null) {
        ranges.add(range);
      }
    }
    return new AddressRanges(ranges);
  }
}
