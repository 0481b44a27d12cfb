package io.kontor.compliance.screening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What users may move who are not verified; the amounts stand in {@code light_payout_limit} and are
 * set by {@code PUT /internal/light-limits/{currency}}. Source: contract "KYC requirements",
 * limits.
 *
 * @param platformKind under which licence the platform holds money
 * @param transfers whether a transfer to another user counts like a payout; on e-money platforms
 *     only
 */
@ConfigurationProperties("kontor.compliance.limits")
record LimitSettings(
    @DefaultValue("E_MONEY") PlatformKind platformKind, @DefaultValue("true") boolean transfers) {

  /** Whether transfers of LIGHT users to others count against their month. */
  boolean isTransferLimited() {
    return transfers && platformKind == PlatformKind.E_MONEY;
  }

  /** Licences. */
  enum PlatformKind {
    /** LIGHT users may move a little each month. */
    E_MONEY,
    /** LIGHT users get no payouts. */
    PAYMENT_SERVICES
  }
}
