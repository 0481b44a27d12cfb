package io.kontor.identity.team;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The groups every client has. Their ids are the constants' names. The first three are the
 * contract's, the others are roles by job. Source: contract "PermissionGroup"; design, section 5.
 */
enum BuiltInGroup {
  ADMIN("ADMIN", Permissions.EVERYTHING),
  WRITE(
      "WRITE",
      "users:write",
      "wallets:write",
      "cards:write",
      "payins:write",
      "transfers:write",
      "refunds:write",
      "payouts:write",
      "bankaccounts:write",
      "mandates:write",
      "preauthorizations:write",
      "kyc:write",
      "ubo:write",
      "disputes:write",
      "reports:write",
      "conversions:write",
      "bankingaliases:write",
      "notes:write",
      Permissions.SEE_EVERYTHING),
  READ("READ", Permissions.SEE_EVERYTHING),
  MERCHANT_ADMIN("Merchant admin", Permissions.EVERYTHING),
  FINANCE(
      "Finance",
      "payouts:write",
      "transfers:write",
      "refunds:write",
      "conversions:write",
      "bankaccounts:write",
      "bankingaliases:write",
      "reports:write",
      "users:read",
      "wallets:read",
      "cards:read",
      "payins:read",
      "mandates:read",
      "preauthorizations:read",
      "kyc:read",
      "disputes:read",
      "events:read",
      "client:read",
      "limits:read",
      "approvals:write",
      "personaldata:read",
      "notes:write"),
  OPERATIONS(
      "Operations",
      "users:write",
      "wallets:write",
      "cards:write",
      "payins:write",
      "transfers:write",
      "refunds:write",
      "bankaccounts:write",
      "mandates:write",
      "preauthorizations:write",
      "bankingaliases:write",
      "kyc:write",
      "ubo:write",
      "reports:write",
      "payouts:read",
      "disputes:read",
      "conversions:read",
      "events:read",
      "client:read",
      "limits:read",
      "approvals:read",
      "notes:write"),
  RISK_AND_COMPLIANCE(
      "Risk and compliance",
      "users:write",
      "kyc:write",
      "ubo:write",
      "disputes:write",
      "reports:write",
      "wallets:read",
      "cards:read",
      "payins:read",
      "transfers:read",
      "refunds:read",
      "payouts:read",
      "bankaccounts:read",
      "mandates:read",
      "preauthorizations:read",
      "conversions:read",
      "bankingaliases:read",
      "events:read",
      "client:read",
      "audit:read",
      "limits:write",
      "approvals:write",
      "personaldata:read",
      "notes:write"),
  SUPPORT(
      "Support",
      "kyc:write",
      "users:read",
      "wallets:read",
      "cards:read",
      "payins:read",
      "transfers:read",
      "refunds:read",
      "payouts:read",
      "bankaccounts:read",
      "mandates:read",
      "preauthorizations:read",
      "ubo:read",
      "disputes:read",
      "conversions:read",
      "bankingaliases:read",
      "events:read",
      "client:read",
      "limits:read",
      "approvals:read",
      "notes:write"),
  DEVELOPER(
      "Developer",
      "keys:write",
      "hooks:write",
      "reports:write",
      "events:read",
      "users:read",
      "wallets:read",
      "cards:read",
      "payins:read",
      "transfers:read",
      "refunds:read",
      "payouts:read",
      "bankaccounts:read",
      "mandates:read",
      "preauthorizations:read",
      "kyc:read",
      "ubo:read",
      "disputes:read",
      "conversions:read",
      "bankingaliases:read",
      "client:read",
      "audit:read",
      "limits:read",
      "approvals:read",
      "notes:write"),
  READ_ONLY("Read-only", Permissions.seeEverythingBut("personaldata"));

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which is immutable
  private final Set<String> permissions;

  BuiltInGroup(String title, String... permissions) {
    this.title = title;
    this.permissions = Set.of(permissions);
  }

  /** The name people read. */
  String title() {
    return title;
  }

  Set<String> permissions() {
    return permissions;
  }

  /** The group that an id or a name means, letter case ignored. */
  static Optional<BuiltInGroup> of(String idOrTitle) {
    return Arrays.stream(values())
        .filter(group ->
            group.name().equalsIgnoreCase(idOrTitle) || group.title.equalsIgnoreCase(idOrTitle))
        .findFirst();
  }
}
