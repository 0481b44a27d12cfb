package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.json.NotPersonal;
import io.kontor.platform.json.PersonalData;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayerData.Address;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.LineItem;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.PayerData.SecurityInfo;
import io.kontor.transaction.payin.PayerData.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pay-in in the shape of its payment and execution type. Source: contract "PayIn". */
public sealed interface PayInView {

  /** Reference of a fraud profiling; only some kinds take one. */
  @JsonProperty("ProfilingAttemptReference")
  default @Nullable String profilingAttemptReference() {
    return null;
  }

  /** PaymentType of a pay-in. */
  static String paymentType(Transaction payIn) {
    return Objects.requireNonNull(payIn.kind().paymentType());
  }

  /** ExecutionType of a pay-in. */
  static String executionType(Transaction payIn) {
    return Objects.requireNonNull(payIn.kind().executionType());
  }

  /** CARD / DIRECT. */
  record CardDirect(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable String cardId,
      @JsonUnwrapped CardPaymentView card,
      String secureMode,
      SecurityInfo securityInfo,
      @Nullable String recurringPayinRegistrationId,
      @Nullable String paymentCategory,
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

  /** DIRECT_DEBIT / DIRECT. */
  record DirectDebitDirect(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      String mandateId,
      @Nullable Instant chargeDate,
      @Nullable String statementDescriptor,
      @Nullable String culture)
      implements PayInView {}

  /** DIRECT_DEBIT / WEB. */
  record DirectDebitWeb(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      String directDebitType,
      @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("RedirectURL") String redirectUrl,
      @Nullable @JsonProperty("TemplateURL") String templateUrl,
      String culture)
      implements PayInView {}

  /** APPLEPAY / DIRECT. */
  record ApplePay(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable String statementDescriptor,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** GOOGLEPAY / DIRECT. */
  record LegacyGooglePay(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable String statementDescriptor,
      @Nullable Person billing,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** GOOGLE_PAY / DIRECT. */
  record GooglePay(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable String cardId,
      String secureMode,
      boolean secureModeNeeded,
      @Nullable @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @Nullable @JsonProperty("SecureModeRedirectURL") String secureModeRedirectUrl,
      @Nullable @JsonProperty("ReturnURL") String returnUrl,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Nullable String statementDescriptor,
      @Nullable CardInfo cardInfo,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** PAYPAL / WEB. */
  record PayPal(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("RedirectURL") String redirectUrl,
      @Nullable @JsonProperty("CancelURL") String cancelUrl,
      @Nullable List<LineItem> lineItems,
      @Nullable Person shipping,
      @Nullable ShippingAddress shippingAddress,
      @Nullable String shippingPreference,
      @Nullable String reference,
      @Nullable String statementDescriptor,
      @Nullable @JsonProperty("PaypalPayerID") String paypalPayerId,
      @Nullable @JsonProperty("PaypalOrderID") String paypalOrderId,
      @Nullable String paypalBuyerAccountEmail,
      @Nullable String buyerCountry,
      @Nullable String buyerFirstname,
      @Nullable String buyerLastname,
      @Nullable String buyerPhone,
      List<Tracking> trackings,
      @Nullable String dataCollectionId,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** IDEAL / WEB. */
  record Ideal(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("RedirectURL") String redirectUrl,
      @Nullable String statementDescriptor,
      @Nullable String bankName,
      @Nullable String bic,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** BCMC / WEB. */
  record Bancontact(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("RedirectURL") String redirectUrl,
      @Nullable @JsonProperty("DeepLinkURL") String deepLinkUrl,
      String culture,
      @Nullable Boolean recurring,
      @Nullable String paymentFlow,
      @Nullable String statementDescriptor,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** GIROPAY / WEB. */
  record Giropay(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      @Nullable @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("RedirectURL") String redirectUrl,
      @Nullable String statementDescriptor,
      @Nullable String profilingAttemptReference)
      implements PayInView {}

  /** BANK_WIRE / EXTERNAL_INSTRUCTION. */
  record ExternalInstruction(
      @JsonUnwrapped TransactionView transaction,
      String paymentType,
      String executionType,
      String bankingAliasId,
      @Nullable String wireReference,
      @Nullable DebitedBankAccount debitedBankAccount)
      implements PayInView {}

  /** The payer's account. */
  record DebitedBankAccount(
      @Nullable String ownerName,
      @PersonalData @Nullable String accountNumber,
      @PersonalData @Nullable @JsonProperty("IBAN") String iban,
      @Nullable @JsonProperty("BIC") String bic,
      String type,
      @Nullable String country) {}

  /** The account to pay into. */
  @NotPersonal("an account of the platform, which payers are told")
  record BankAccount(
      String ownerName,
      Address ownerAddress,
      String type,
      @JsonProperty("IBAN") String iban,
      @JsonProperty("BIC") String bic) {}

  /** A parcel on its way. */
  record Tracking(String trackingNumber, String carrier, boolean notifyBuyer) {}
}
