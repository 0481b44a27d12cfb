package io.kontor.transaction.payin.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.alternative.PayerData.BrowserInfo;
import io.kontor.transaction.payin.alternative.PayerData.CardInfo;
import io.kontor.transaction.payin.alternative.PayerData.Person;
import org.jspecify.annotations.Nullable;

/** What everything that is paid or reserved on a registered card shows. */
public record CardPaymentView(
    @JsonUnwrapped Authentication authentication,
    String culture,
    @Nullable String statementDescriptor,
    @Nullable Person billing,
    @Nullable Person shipping,
    @Nullable @JsonProperty("Requested3DSVersion") String requested3dsVersion) {

  /** What every use of a registered card shows; the 3-D Secure part. */
  public record Authentication(
      @Nullable @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @Nullable @JsonProperty("SecureModeRedirectURL") String secureModeRedirectUrl,
      boolean secureModeNeeded,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable @JsonProperty("Applied3DSVersion") String applied3dsVersion,
      @Nullable CardInfo cardInfo,
      @Nullable String preferredCardNetwork) {

    /** From the stored details. */
    public static Authentication of(CardDirectDetails own) {
      return new Authentication(
          own.secureModeNeeded() ? own.returnUrl() : null,
          own.redirectUrl(),
          own.secureModeNeeded(),
          own.ipAddress(),
          own.browserInfo(),
          own.secureModeNeeded() ? "V2_1" : null,
          own.cardInfo(),
          own.preferredCardNetwork());
    }
  }

  /** From the stored details. */
  public static CardPaymentView of(CardDirectDetails own) {
    return new CardPaymentView(
        Authentication.of(own),
        own.culture(),
        own.statementDescriptor(),
        own.billing(),
        own.shipping(),
        own.requested3dsVersion());
  }
}
