package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.payin.alternative.PayerData.Address;
import io.kontor.transaction.payin.alternative.PayerData.BrowserInfo;
import io.kontor.transaction.payin.alternative.PayerData.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only one payment method shows, kept as it was sent. */
public final class MethodMembers {
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

  /** One line of what is bought; amounts in minor units of the payment's currency. */
  public record LineItem(
      @NotBlank @Size(max = 255) String name,
      @NotNull @Min(1) @Max(Integer.MAX_VALUE) Long quantity,
      @NotNull @Min(0) @Max(Integer.MAX_VALUE) Long unitAmount,
      @Nullable @Min(0) @Max(Integer.MAX_VALUE) Long taxAmount,
      @Nullable @Size(max = 2000) String description,
      @Nullable @Size(max = 255) String category,
      @Nullable @Size(max = 255) String sku) {}

  /** Where the goods go, in PayPal's first version. */
  public record ShippingAddress(
      @Nullable @Size(max = 255) String recipientName, @Nullable @Valid Address address) {}

  /** A parcel on its way. */
  public record Tracking(String trackingNumber, String carrier, boolean notifyBuyer) {}
}
