package io.kontor.transaction.payin;

import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a registered card is to be charged or authorized, as it was sent. */
public record CardPaymentOptions(
    @Nullable String secureModeReturnUrl,
    @Nullable String secureMode,
    @Nullable String culture,
    @Nullable String statementDescriptor,
    @Nullable String ipAddress,
    @Nullable BrowserInfo browserInfo,
    @Nullable Person billing,
    @Nullable Person shipping,
    @Nullable String requested3dsVersion,
    @Nullable String paymentCategory,
    @Nullable String preferredCardNetwork,
    @Nullable String profilingAttemptReference) {
  private static final Set<String> CATEGORIES = Set.of("ECOMMERCE", "TELEPHONEORDER");
  private static final Set<String> NETWORKS = Set.of("VISA", "MASTERCARD", "CB", "MAESTRO");

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
        CardOptions.secureMode(secureMode),
        returnUrl,
        null,
        false,
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
        profilingAttemptReference,
        card.alias(),
        card.cardType(),
        card.country(),
        CardInfo.of(card.bin(), card.country(), card.cardProvider()),
        null);
  }
}
