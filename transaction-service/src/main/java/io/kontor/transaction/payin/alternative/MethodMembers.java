package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.LineItem;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.PayerData.ShippingAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only one payment method shows, kept as it was sent. */
final class MethodMembers {
  private MethodMembers() {}

  /** Nothing of its own. */
  record None() {}

  /** Google Pay, first version. */
  record LegacyGooglePay(@Nullable Person billing) {}

  /** Google Pay. */
  record GooglePay(
      @Nullable String returnUrl,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable Person billing,
      @Nullable Person shipping) {}

  /** PayPal, both versions. */
  record PayPal(
      @Nullable String cancelUrl,
      @Nullable List<LineItem> lineItems,
      @Nullable Person shipping,
      @Nullable ShippingAddress shippingAddress,
      @Nullable String shippingPreference,
      @Nullable String reference,
      @Nullable String dataCollectionId) {}

  /** Bancontact. */
  record Bancontact(@Nullable Boolean recurring, @Nullable String paymentFlow) {}
}
