package io.kontor.transaction.payin.alternative;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.bank.Bics;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.payin.IpAddress;
import io.kontor.transaction.payin.PayInRequest;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.LineItem;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.PayerData.ShippingAddress;
import io.kontor.transaction.payin.ReturnUrls;
import io.kontor.transaction.payin.card.CardOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pay-ins by payment methods. Source: contract "Pay-ins: other payment methods". */
@RestController
class MethodController {
  private static final int TOKEN_MAX = 20_000;
  private static final int TEXT_MAX = 255;
  private static final Set<String> NETWORKS = Set.of("VISA", "MASTERCARD", "AMEX");
  private static final Set<String> SHIPPING =
      Set.of("SET_PROVIDED_ADDRESS", "GET_FROM_FILE", "NO_SHIPPING");
  private static final Set<String> FLOWS = Set.of("WEB", "APP");

  private final PayByMethod payByMethod;
  private final PayInViews views;

  MethodController(PayByMethod payByMethod, PayInViews views) {
    this.payByMethod = payByMethod;
    this.views = views;
  }

  /** Pays in with Apple Pay. PaymentData is what the browser's payment sheet gave. */
  @PostMapping("/v2.01/{clientId}/payins/applepay/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView applePay(@PathVariable String clientId, @Valid @RequestBody ApplePayRequest request) {
    return pay(clientId, PaymentMethod.APPLE_PAY, request);
  }

  /**
   * Pays in with Google Pay, first version. PaymentData is what the browser's payment sheet gave.
   */
  @PostMapping("/v2.01/{clientId}/payins/googlepay/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView googlePayFirst(
      @PathVariable String clientId, @Valid @RequestBody LegacyGooglePayRequest request) {
    return pay(clientId, PaymentMethod.GOOGLE_PAY_FIRST, request);
  }

  /**
   * Pays in with Google Pay. PaymentData is what the browser's payment sheet gave; the payer may
   * have to authenticate.
   */
  @PostMapping("/v2.01/{clientId}/payins/payment-methods/googlepay")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView googlePay(@PathVariable String clientId, @Valid @RequestBody GooglePayRequest request) {
    return pay(clientId, PaymentMethod.GOOGLE_PAY, request);
  }

  /** Pays in with PayPal, first version. Send the payer to RedirectURL. */
  @PostMapping("/v2.01/{clientId}/payins/paypal/web")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView payPalFirst(
      @PathVariable String clientId, @Valid @RequestBody LegacyPayPalRequest request) {
    return pay(clientId, PaymentMethod.PAYPAL, request);
  }

  /**
   * Pays in with PayPal. Send the payer to RedirectURL; the answer names the PayPal account once
   * they have paid.
   */
  @PostMapping("/v2.01/{clientId}/payins/payment-methods/paypal")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView payPal(@PathVariable String clientId, @Valid @RequestBody PayPalRequest request) {
    return pay(clientId, PaymentMethod.PAYPAL, request);
  }

  /** Pays in with iDEAL. Send the payer to RedirectURL, where they choose their bank. */
  @PostMapping("/v2.01/{clientId}/payins/payment-methods/ideal")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView ideal(@PathVariable String clientId, @Valid @RequestBody IdealRequest request) {
    return pay(clientId, PaymentMethod.IDEAL, request);
  }

  /** Pays in with Bancontact. Send the payer to RedirectURL, or show DeepLinkURL on a phone. */
  @PostMapping("/v2.01/{clientId}/payins/payment-methods/bancontact")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView bancontact(
      @PathVariable String clientId, @Valid @RequestBody BancontactRequest request) {
    return pay(clientId, PaymentMethod.BANCONTACT, request);
  }

  /** Pays in with Giropay. Send the payer to RedirectURL. */
  @PostMapping("/v2.01/{clientId}/payins/payment-methods/giropay")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView giropay(@PathVariable String clientId, @Valid @RequestBody HostedPageRequest request) {
    return pay(clientId, PaymentMethod.GIROPAY, request);
  }

  private PayInView pay(String clientId, PaymentMethod method, MethodOrder order) {
    return views.of(payByMethod.execute(clientId, method, order));
  }

  /** What the wallet of a phone hands over. */
  record PaymentData(
      @Nullable @Size(max = TEXT_MAX) String transactionId,
      @Nullable String network,
      @NotBlank @Size(max = TOKEN_MAX) String tokenData) {
    String token() {
      CardOptions.oneOf("PaymentData.Network", network, NETWORKS, "VISA");
      return tokenData;
    }
  }

  record ApplePayRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotNull @Valid PaymentData paymentData,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder {
    @Override
    public String walletToken() {
      return paymentData.token();
    }
  }

  record LegacyGooglePayRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotNull @Valid PaymentData paymentData,
      @Nullable Person billing,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder {
    @Override
    public String walletToken() {
      return paymentData.token();
    }

    @Override
    public Record members() {
      return new MethodMembers.LegacyGooglePay(billing);
    }
  }

  record GooglePayRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank @Size(max = TOKEN_MAX) String paymentData,
      @NotBlank @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @NotBlank @IpAddress String ipAddress,
      @NotNull BrowserInfo browserInfo,
      @Nullable String secureMode,
      @Nullable @JsonProperty("ReturnURL") String returnUrl,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder {
    @Override
    public String comeBackField() {
      return "SecureModeReturnURL";
    }

    @Override
    public String comeBackTo() {
      return secureModeReturnUrl;
    }

    @Override
    public @Nullable String authentication() {
      return secureMode;
    }

    @Override
    public String walletToken() {
      return paymentData;
    }

    @Override
    public Record members() {
      return new MethodMembers.GooglePay(
          ReturnUrls.asGiven("ReturnURL", returnUrl), ipAddress, browserInfo, billing, shipping);
    }
  }

  record LegacyPayPalRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @Valid ShippingAddress shippingAddress,
      @Nullable String culture,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder.OnPage {
    @Override
    public @Nullable String pageCulture() {
      return culture;
    }

    @Override
    public Record members() {
      return new MethodMembers.PayPal(null, null, null, shippingAddress, null, null, null);
    }
  }

  record PayPalRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @JsonProperty("CancelURL") String cancelUrl,
      @NotEmpty @Size(max = 100) List<@Valid @NotNull LineItem> lineItems,
      @Nullable Person shipping,
      @Nullable String shippingPreference,
      @Nullable @Size(max = TEXT_MAX) String reference,
      @Nullable String culture,
      @Nullable @Size(max = TEXT_MAX) String dataCollectionId,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder.OnPage {
    @Override
    public @Nullable String cancelTo() {
      return cancelUrl;
    }

    @Override
    public @Nullable String pageCulture() {
      return culture;
    }

    @Override
    public Record members() {
      return new MethodMembers.PayPal(
          cancelUrl,
          lineItems,
          shipping,
          null,
          shippingPreference == null
              ? null
              : CardOptions.oneOf("ShippingPreference", shippingPreference, SHIPPING, ""),
          reference,
          dataCollectionId);
    }
  }

  record IdealRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @Nullable String bic,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder.OnPage {
    @Override
    public @Nullable String chosenBic() {
      return Bics.read("Bic", bic);
    }
  }

  record BancontactRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @Nullable String culture,
      @Nullable Boolean recurring,
      @Nullable String paymentFlow,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder.OnPage {
    @Override
    public @Nullable String pageCulture() {
      return culture;
    }

    @Override
    public Record members() {
      return new MethodMembers.Bancontact(
          recurring,
          paymentFlow == null ? null : CardOptions.oneOf("PaymentFlow", paymentFlow, FLOWS, ""));
    }
  }

  /** For methods that need nothing but a way back. */
  record HostedPageRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @Valid @JsonUnwrapped MethodOptions options)
      implements MethodOrder.OnPage {}
}
