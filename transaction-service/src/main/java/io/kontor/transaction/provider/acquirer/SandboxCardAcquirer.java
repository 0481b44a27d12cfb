package io.kontor.transaction.provider.acquirer;

import io.kontor.platform.client.ServiceClients;
import io.kontor.platform.money.Money;
import io.kontor.transaction.provider.ProviderSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The acquirer that the sandbox plays. */
@Component
class SandboxCardAcquirer implements CardAcquirer {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private final AcquirerApi api;
  private final String callbackUrl;

  SandboxCardAcquirer(ServiceClients clients, ProviderSettings settings) {
    this.api = clients.outside(AcquirerApi.class, "sandbox", READ_TIMEOUT);
    this.callbackUrl = settings.callbackUrl() + "/callbacks/acquirer";
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
    return known(() -> api.payment(reference));
  }

  @Override
  public Optional<Issuer> issuer(IssuerQuery query) {
    return known(() -> api.issuer(query));
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

  private static <T> Optional<T> known(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }
}
