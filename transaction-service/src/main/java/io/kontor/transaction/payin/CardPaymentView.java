package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
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
      @Nullable String preferredCardNetwork) {}
}
