package io.kontor.transaction.payin.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.payin.IpAddress;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.ReturnUrls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a registered card is to be charged, authorized or validated, as it was sent: the members that
 * all such requests share. Request records take it as a component marked {@code JsonUnwrapped}.
 */
public record CardPaymentOptions(
    @Nullable @NotBlank @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
    @Nullable String secureMode,
    @Nullable String culture,
    @Nullable String statementDescriptor,
    @Nullable @IpAddress String ipAddress,
    @Nullable @Valid BrowserInfo browserInfo,
    @Nullable @Valid Person billing,
    @Nullable @Valid Person shipping,
    @Nullable @Size(max = 255) @JsonProperty("Requested3DSVersion") String requested3dsVersion,
    @Nullable String paymentCategory,
    @Nullable String preferredCardNetwork,
    @Nullable @Size(max = 255) String profilingAttemptReference) {
  private static final Set<String> CATEGORIES = Set.of("ECOMMERCE", "TELEPHONEORDER");
  private static final Set<String> NETWORKS = Set.of("VISA", "MASTERCARD", "CB", "MAESTRO");

  /**
   * The same, for requests that must say who sits where. Errors: PARAM_ERROR naming what is
   * missing.
   */
  public CardPaymentOptions withPayer() {
    TreeMap<String, String> missing = new TreeMap<>();
    if (ipAddress == null || ipAddress.isBlank()) {
      missing.put("IpAddress", ApiException.requiredText("IpAddress"));
    }
    if (browserInfo == null) {
      missing.put("BrowserInfo", ApiException.requiredText("BrowserInfo"));
    }
    if (!missing.isEmpty()) {
      throw ApiException.invalid(missing);
    }
    return this;
  }

  /**
   * The options checked and completed, for a payer who is there.
   *
   * @param idName what the object's id is called in the return address
   */
  public CardDirectDetails details(String idName, String id, CardForPayment.Usable card) {
    return details(ReturnUrls.withId("SecureModeReturnURL", secureModeReturnUrl, idName, id), card);
  }

  /** The options checked and completed, for a payer who is not there. */
  public CardDirectDetails detailsWithoutPayer(CardForPayment.Usable card) {
    return details(null, card);
  }

  private CardDirectDetails details(@Nullable String returnUrl, CardForPayment.Usable card) {
    String category =
        CardOptions.oneOf("PaymentCategory", paymentCategory, CATEGORIES, "ECOMMERCE");
    return new CardDirectDetails(
        new CardDirectDetails.Options(
            CardOptions.secureMode(secureMode),
            CardOptions.culture(culture),
            CardOptions.statementDescriptor(statementDescriptor),
            ipAddress,
            browserInfo,
            billing,
            shipping,
            requested3dsVersion,
            category.equals("TELEPHONEORDER") ? "TelephoneOrder" : "ECommerce",
            preferredCardNetwork == null
                ? null
                : CardOptions.oneOf("PreferredCardNetwork", preferredCardNetwork, NETWORKS, "VISA"),
            profilingAttemptReference),
        new CardDirectDetails.CardData(
            card.alias(),
            card.cardType(),
            card.country(),
            CardInfo.of(card.bin(), card.country(), card.cardProvider())),
        returnUrl,
        null,
        false,
        null);
  }
}
