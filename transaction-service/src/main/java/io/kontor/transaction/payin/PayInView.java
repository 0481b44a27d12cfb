package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayerData.Address;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.PayerData.SecurityInfo;
import org.jspecify.annotations.Nullable;

/** A pay-in in the shape of its payment and execution type. Source: contract "PayIn". */
public sealed interface PayInView {

  /** Reference of a fraud profiling; only some kinds take one. */
  @JsonProperty("ProfilingAttemptReference")
  default @Nullable String profilingAttemptReference() {
    return null;
  }

  /** CARD / DIRECT. */
  record CardDirect(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable String cardId,
      String secureMode,
      @Nullable @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @Nullable @JsonProperty("SecureModeRedirectURL") String secureModeRedirectUrl,
      boolean secureModeNeeded,
      String culture,
      @Nullable String statementDescriptor,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable Person billing,
      @Nullable Person shipping,
      SecurityInfo securityInfo,
      @Nullable @JsonProperty("Requested3DSVersion") String requested3dsVersion,
      @Nullable @JsonProperty("Applied3DSVersion") String applied3dsVersion,
      @Nullable String recurringPayinRegistrationId,
      @Nullable CardInfo cardInfo,
      @Nullable String paymentCategory,
      @Nullable String preferredCardNetwork,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** CARD / WEB. */
  record CardWeb(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("RedirectURL") String redirectUrl,
      @Nullable @JsonProperty("TemplateURL") String templateUrl,
      String cardType,
      String culture,
      String secureMode,
      @Nullable String statementDescriptor,
      @Nullable Person shipping,
      @Nullable String bic,
      @Nullable String bankName)
      implements PayInView {}

  /** PREAUTHORIZED / DIRECT. */
  record Preauthorized(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable String preauthorizationId,
      @Nullable String cardId)
      implements PayInView {}

  /** BANK_WIRE / DIRECT. */
  record BankWire(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      Money declaredDebitedFunds,
      Money declaredFees,
      @Nullable String wireReference,
      @Nullable BankAccount bankAccount)
      implements PayInView {}

  /** The account to pay into. */
  record BankAccount(
      String ownerName,
      Address ownerAddress,
      String type,
      @JsonProperty("IBAN") String iban,
      @JsonProperty("BIC") String bic) {}
}
