package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.country.Countries;
import io.kontor.platform.web.CountryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about the payer, for authentication and address checks, and about the purchase.
 * Source: contract "Shared value objects".
 */
public final class PayerData {
  private PayerData() {}

  /** The payer's browser. */
  public record BrowserInfo(
      @Nullable @Size(max = 2048) String acceptHeader,
      @Nullable Boolean javaEnabled,
      @Nullable Boolean javascriptEnabled,
      @Nullable @Size(max = 255) String language,
      @Nullable Integer colorDepth,
      @Nullable Integer screenHeight,
      @Nullable Integer screenWidth,
      @Nullable @Size(max = 255) String timeZoneOffset,
      @Nullable @Size(max = 2048) String userAgent) {}

  /** An address; all six members always show. */
  public record Address(
      @Nullable @Size(max = 255) String addressLine1,
      @Nullable @Size(max = 255) String addressLine2,
      @Nullable @Size(max = 255) String city,
      @Nullable @Size(max = 255) String region,
      @Nullable @Size(max = 255) String postalCode,
      @Nullable @CountryCode String country) {}

  /** Who pays or who receives the goods. */
  public record Person(
      @Nullable @Size(max = 255) String firstName,
      @Nullable @Size(max = 255) String lastName,
      @Nullable @Valid Address address) {}

  /** Result of the address check. */
  public record SecurityInfo(@JsonProperty("AVSResult") String avsResult) {
    /** No check was made. */
    public static SecurityInfo unchecked() {
      return new SecurityInfo("NO_CHECK");
    }
  }

  /** What is known about the card's issuer. */
  public record CardInfo(
      @Nullable @JsonProperty("BIN") String bin,
      @Nullable String issuingBank,
      @Nullable String issuerCountryCode,
      @Nullable String type,
      @Nullable String brand,
      @Nullable String subType) {

    /** From what the acquirer tells about a card; {@code country} is alpha-3. */
    public static CardInfo of(@Nullable String bin, @Nullable String country, String brand) {
      return new CardInfo(bin, null, Countries.alpha2(country), null, brand, null);
    }
  }

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
}
