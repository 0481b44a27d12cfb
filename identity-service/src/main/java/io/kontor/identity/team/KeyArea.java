package io.kontor.identity.team;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What API keys are commonly made for, as presets of permissions. */
public enum KeyArea {
  /** Taking and moving money. */
  PAYMENTS(
      "payins",
      "cards",
      "preauthorizations",
      "mandates",
      "transfers",
      "refunds",
      "conversions",
      "wallets",
      "bankingaliases"),
  /** Paying money out. */
  PAYOUTS("payouts", "bankaccounts"),
  /** Users and what proves who they are. */
  USERS("users", "kyc", "ubo"),
  /** Account numbers and birthdays in full, and the pages of documents, of what may be seen. */
  PERSONAL_DATA("personaldata"),
  /** Chargebacks. */
  DISPUTES("disputes"),
  /** Reports and events. */
  REPORTING("reports", "events"),
  /** Hooks and keys. */
  DEVELOPERS("hooks", "keys"),
  /** The client itself, its limits and approval rules, its people, what they did and wrote. */
  ACCOUNT("client", "limits", "approvals", "team", "audit", "notes");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which is immutable
  private final List<String> resources;

  KeyArea(String... resources) {
    this.resources = List.of(resources);
  }

  /** The area of this name, letter case ignored. */
  public static Optional<KeyArea> of(String name) {
    return Arrays.stream(values())
        .filter(area -> area.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** All names, for messages. */
  public static String names() {
    return Arrays.stream(values()).map(KeyArea::name).collect(Collectors.joining(", "));
  }

  /** The permissions that the area stands for. */
  public Set<String> permissions(boolean readOnly) {
    return resources.stream()
        .map(resource -> readOnly ? resource + ":read" : Permissions.write(resource))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
