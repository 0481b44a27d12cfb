package io.kontor.transaction.provider.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.transaction.provider.Sandbox;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The acquirer that the sandbox plays. */
@Component
class SandboxCardAcquirer implements CardAcquirer {
  private final AcquirerApi api;
  private final String callbackUrl;

  SandboxCardAcquirer(Sandbox sandbox) {
    this.api = sandbox.api(AcquirerApi.class);
    this.callbackUrl = sandbox.callbackUrl("acquirer");
  }

  @Override
  public Registration register(String reference, String currency, String cardType) {
    return api.register(new AcquirerApi.RegistrationBody(reference, currency, cardType));
  }

  @Override
  public CardAnswer card(String accessKey, String registrationData) {
    return api.card(new AcquirerApi.CardBody(accessKey, registrationData));
  }

  @Override
  public Payment pay(PaymentOrder order) {
    return pay(order, "PAYER");
  }

  @Override
  public Payment payWithoutHolder(PaymentOrder order) {
    return pay(order, "MERCHANT");
  }

  @Override
  public Payment payByWallet(WalletOrder order) {
    return api.pay(
        new AcquirerApi.PaymentBody(
            order.reference(),
            PaymentKind.PAYMENT,
            null,
            new AcquirerApi.WalletBody(order.wallet(), order.token()),
            "PAYER",
            order.amount(),
            order.secureMode(),
            order.returnUrl(),
            order.statementDescriptor(),
            null,
            callbackUrl));
  }

  private Payment pay(PaymentOrder order, String initiator) {
    return api.pay(
        new AcquirerApi.PaymentBody(
            order.reference(),
            order.kind(),
            order.cardToken(),
            null,
            initiator,
            order.amount(),
            order.secureMode(),
            order.returnUrl(),
            order.statementDescriptor(),
            order.culture(),
            callbackUrl));
  }

  @Override
  public String openPage(PageOrder order) {
    return api.page(
            new AcquirerApi.PageBody(
                order.reference(),
                order.amount(),
                order.returnUrl(),
                order.culture(),
                order.cardType(),
                order.secureMode(),
                order.method() == null ? null : List.of(order.method()),
                order.bic(),
                order.cancelUrl(),
                order.statementDescriptor(),
                callbackUrl))
        .redirectUrl();
  }

  @Override
  public Optional<Payment> payment(String reference) {
    return Sandbox.ifKnown(() -> api.payment(reference));
  }

  @Override
  public Optional<Issuer> issuer(IssuerQuery query) {
    return Sandbox.ifKnown(() -> api.issuer(query));
  }

  @Override
  public Operation capture(String paymentReference, String reference, Money amount) {
    return api.capture(paymentReference, new AcquirerApi.OperationBody(reference, amount));
  }

  @Override
  public Operation cancel(String paymentReference, String reference) {
    return api.cancel(paymentReference, new AcquirerApi.OperationBody(reference, null));
  }

  @Override
  public Operation refund(String paymentReference, String reference, Money amount) {
    return api.refund(paymentReference, new AcquirerApi.OperationBody(reference, amount));
  }
}
