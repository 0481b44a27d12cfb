package io.kontor.transaction.provider.acquirer;

import io.kontor.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The sandbox acquirer over HTTP. Source: docs/architecture.md, "The outside world". */
interface AcquirerApi {

  @PostExchange("/acquirer/registrations")
  CardAcquirer.Registration register(@RequestBody RegistrationBody body);

  @PostExchange("/acquirer/cards")
  CardAcquirer.CardAnswer card(@RequestBody CardBody body);

  @PostExchange("/acquirer/payments")
  CardAcquirer.Payment pay(@RequestBody PaymentBody body);

  @GetExchange("/acquirer/payments/{reference}")
  CardAcquirer.Payment payment(@PathVariable String reference);

  @PostExchange("/acquirer/payments/{reference}/captures")
  CardAcquirer.Operation capture(@PathVariable String reference, @RequestBody OperationBody body);

  @PostExchange("/acquirer/payments/{reference}/cancellation")
  CardAcquirer.Operation cancel(@PathVariable String reference, @RequestBody OperationBody body);

  @PostExchange("/acquirer/payments/{reference}/refunds")
  CardAcquirer.Operation refund(@PathVariable String reference, @RequestBody OperationBody body);

  @PostExchange("/acquirer/pages")
  Page page(@RequestBody PageBody body);

  @PostExchange("/acquirer/issuers")
  CardAcquirer.Issuer issuer(@RequestBody CardAcquirer.IssuerQuery query);

  record RegistrationBody(String reference, String currency, String cardType) {}

  record CardBody(String accessKey, String registrationData) {}

  record PaymentBody(
      String reference,
      CardAcquirer.PaymentKind kind,
      @Nullable String cardToken,
      @Nullable WalletBody wallet,
      String initiator,
      Money amount,
      String secureMode,
      @Nullable String returnUrl,
      @Nullable String statementDescriptor,
      @Nullable String culture,
      String callbackUrl) {}

  record WalletBody(String type, String token) {}

  record OperationBody(String reference, @Nullable Money amount) {}

  record PageBody(
      String reference,
      Money amount,
      String returnUrl,
      String culture,
      @Nullable String cardType,
      String secureMode,
      @Nullable List<String> methods,
      @Nullable String bic,
      @Nullable String cancelUrl,
      @Nullable String statementDescriptor,
      String callbackUrl) {}

  record Page(String reference, String redirectUrl) {}
}
