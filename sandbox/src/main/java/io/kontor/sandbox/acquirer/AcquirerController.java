package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.Payment.Kind;
import io.kontor.sandbox.acquirer.Payment.Page;
import io.kontor.sandbox.acquirer.Payment.SecureMode;
import io.kontor.sandbox.acquirer.PaymentOperations.OperationView;
import io.kontor.sandbox.acquirer.PaymentPages.PageCommand;
import io.kontor.sandbox.acquirer.Payments.Initiator;
import io.kontor.sandbox.acquirer.Payments.PaymentCommand;
import io.kontor.sandbox.acquirer.Payments.Wallet;
import io.kontor.sandbox.acquirer.Registrations.Registration;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.Require;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.support.SandboxSettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acquirer as our own services call it. Source: architecture, section 8. */
@RestController
@RequestMapping("/acquirer")
class AcquirerController {

  private static final String DEFAULT_CARD_TYPE = "CB_VISA_MASTERCARD";

  /** Card types that are paid with a card form; others are methods of a bank or wallet. */
  private static final Set<String> WITH_CARD =
      Set.of(DEFAULT_CARD_TYPE, "AMEX", "DINERS", "MASTERPASS", "MAESTRO", "BCMC", "PAYLIB");

  /** Wallets of phones that are paid with directly. */
  static final Set<String> WALLETS = new TreeSet<>(Set.of("APPLEPAY", "GOOGLEPAY"));

  private static final int METHODS_MAX = 10;

  private final Registrations registrations;
  private final Payments payments;
  private final PaymentPages pages;
  private final PaymentOperations operations;
  private final Issuers issuers;
  private final SandboxSettings settings;

  AcquirerController(
      Registrations registrations,
      Payments payments,
      PaymentPages pages,
      PaymentOperations operations,
      Issuers issuers,
      SandboxSettings settings) {
    this.registrations = registrations;
    this.payments = payments;
    this.pages = pages;
    this.operations = operations;
    this.issuers = issuers;
    this.settings = settings;
  }

  record RegistrationRequest(
      @Nullable String reference, @Nullable String currency, @Nullable String cardType) {}

  record RegistrationView(
      String accessKey, String preregistrationData, String cardRegistrationUrl) {}

  record CardRequest(@Nullable String accessKey, @Nullable String registrationData) {}

  record CardRefusal(String errorCode, String resultCode, @Nullable String resultMessage) {}

  record PaymentRequest(
      @Nullable String reference,
      @Nullable Kind kind,
      @Nullable String cardToken,
      @Nullable WalletRequest wallet,
      @Nullable Initiator initiator,
      @Nullable Money amount,
      @Nullable SecureMode secureMode,
      @Nullable String returnUrl,
      @Nullable String statementDescriptor,
      @Nullable String culture,
      @Nullable String callbackUrl) {}

  record WalletRequest(@Nullable String type, @Nullable String token) {
    Wallet wallet() {
      String name = Require.text("wallet.type", type);
      if (!WALLETS.contains(name)) {
        throw Problem.invalid("wallet.type must be one of " + WALLETS + ".");
      }
      return new Wallet(name, Require.text("wallet.token", token));
    }
  }

  record PageRequest(
      @Nullable String reference,
      @Nullable Money amount,
      @Nullable String returnUrl,
      @Nullable String culture,
      @Nullable String cardType,
      @Nullable SecureMode secureMode,
      @Nullable List<String> methods,
      @Nullable String bic,
      @Nullable String cancelUrl,
      @Nullable String statementDescriptor,
      @Nullable String callbackUrl) {}

  record PageView(String reference, @Nullable String redirectUrl) {}

  record IssuerRequest(@Nullable MethodType type, @Nullable String bin, @Nullable String token) {

    /** A token is not for logs. */
    @Override
    public String toString() {
      return String.valueOf(type);
    }
  }

  /** What an issuer is looked up by. */
  enum MethodType {
    BIN,
    GOOGLE_PAY
  }

  record OperationRequest(@Nullable String reference, @Nullable Money amount) {}

  @PostMapping("/registrations")
  RegistrationView register(@RequestBody RegistrationRequest request) {
    Registration registration =
        registrations.open(
            Require.text("reference", request.reference()),
            Require.currency("currency", request.currency()),
            request.cardType() == null ? DEFAULT_CARD_TYPE : request.cardType());
    return new RegistrationView(
        registration.accessKey(),
        registration.preregistrationData(),
        settings.sandbox().address("/acquirer/token"));
  }

  /** A refused registration is an answer, not an error: 200 with {@code errorCode}. */
  @PostMapping("/cards")
  Object card(@RequestBody CardRequest request) {
    String accessKey = Require.text("accessKey", request.accessKey());
    String data = Require.text("registrationData", request.registrationData());
    if (data.startsWith("errorCode=")) {
      String errorCode = data.substring("errorCode=".length());
      return refusal(errorCode, TokenError.resultCodeOf(errorCode));
    }
    return registrations
        .exchange(accessKey, data)
        .<Object>map(Card::view)
        .orElseGet(() -> refusal("105206", "105206"));
  }

  private static CardRefusal refusal(String errorCode, String resultCode) {
    return new CardRefusal(errorCode, resultCode, ResultCodes.message(resultCode));
  }

  @PostMapping("/payments")
  PaymentView pay(@RequestBody PaymentRequest request) {
    Kind kind = Require.present("kind", request.kind());
    WalletRequest wallet = request.wallet();
    return payments.pay(
        new PaymentCommand(
            Require.text("reference", request.reference()),
            kind,
            wallet == null ? Require.text("cardToken", request.cardToken()) : null,
            wallet == null ? null : wallet.wallet(),
            request.initiator() == null ? Initiator.PAYER : request.initiator(),
            Require.money("amount", request.amount(), kind == Kind.VALIDATION ? 0 : 1),
            request.secureMode() == null ? SecureMode.DEFAULT : request.secureMode(),
            Require.addressOrNull("returnUrl", request.returnUrl()),
            request.statementDescriptor(),
            request.culture(),
            Require.addressOrNull("callbackUrl", request.callbackUrl())));
  }

  @GetMapping("/payments/{reference}")
  PaymentView payment(@PathVariable String reference) {
    return payments.find(reference).orElseThrow(() -> Problem.notFound("The payment"));
  }

  @PostMapping("/payments/{payment}/captures")
  OperationView capture(@PathVariable String payment, @RequestBody OperationRequest request) {
    return operations.capture(
        payment,
        Require.text("reference", request.reference()),
        Require.money("amount", request.amount(), 1));
  }

  @PostMapping("/payments/{payment}/cancellation")
  OperationView cancel(@PathVariable String payment, @RequestBody OperationRequest request) {
    return operations.cancel(payment, Require.text("reference", request.reference()));
  }

  @PostMapping("/payments/{payment}/refunds")
  OperationView refund(@PathVariable String payment, @RequestBody OperationRequest request) {
    return operations.refund(
        payment,
        Require.text("reference", request.reference()),
        Require.money("amount", request.amount(), 1));
  }

  @GetMapping("/refunds/{reference}")
  OperationView refund(@PathVariable String reference) {
    return operations.findRefund(reference).orElseThrow(() -> Problem.notFound("The refund"));
  }

  @PostMapping("/issuers")
  Issuers.IssuerView issuer(@RequestBody IssuerRequest request) {
    return switch (Require.present("type", request.type())) {
      case BIN -> {
        String bin = Require.text("bin", request.bin());
        if (!bin.matches("[0-9]{6}|[0-9]{8}")) {
          throw Problem.invalid("bin must be 6 or 8 digits.");
        }
        yield issuers.ofBin(bin).orElseThrow(() -> Problem.notFound("The issuer"));
      }
      case GOOGLE_PAY ->
          issuers
              .ofToken(Require.present("token", request.token()))
              .orElseThrow(() -> Problem.notFound("The issuer"));
    };
  }

  @PostMapping("/pages")
  PageView page(@RequestBody PageRequest request) {
    String cardType = request.cardType() == null ? DEFAULT_CARD_TYPE : request.cardType();
    List<String> methods = request.methods();
    if (methods == null || methods.isEmpty()) {
      methods = List.of(WITH_CARD.contains(cardType) ? "CARD" : cardType);
    }
    if (methods.size() > METHODS_MAX
        || !methods.stream().allMatch(method -> method.matches("[A-Z_]{2,30}|P24"))) {
      throw Problem.invalid("methods must be up to 10 names such as CARD or IDEAL.");
    }
    PaymentView opened =
        pages.open(
            new PageCommand(
                Require.text("reference", request.reference()),
                Require.money("amount", request.amount(), 1),
                Require.address("returnUrl", request.returnUrl()),
                request.culture(),
                cardType,
                request.secureMode() == null ? SecureMode.DEFAULT : request.secureMode(),
                new Page(
                    methods,
                    request.bic(),
                    Require.addressOrNull("cancelUrl", request.cancelUrl())),
                request.statementDescriptor(),
                Require.addressOrNull("callbackUrl", request.callbackUrl())));
    return new PageView(opened.reference(), opened.redirectUrl());
  }
}
