package io.kontor.transaction.provider.scheme;

import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The sandbox's direct debits over HTTP. Source: docs/architecture.md, "The outside world". */
interface MandateSchemeApi {

  @PostExchange("/bank/mandates")
  MandateScheme.Mandate open(@RequestBody MandateBody body);

  @GetExchange("/bank/mandates/{reference}")
  MandateScheme.Mandate mandate(@PathVariable String reference);

  @PostExchange("/bank/mandates/{reference}/cancellation")
  MandateScheme.Mandate cancel(@PathVariable String reference);

  @PostExchange("/bank/collections")
  MandateScheme.Collection collect(@RequestBody CollectionBody body);

  @GetExchange("/bank/collections/{reference}")
  MandateScheme.Collection collection(@PathVariable String reference);

  record MandateBody(
      String reference, Debtor debtor, String returnUrl, String culture, String callbackUrl) {}

  record Debtor(
      @Nullable String holderName,
      String ownerName,
      String type,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String accountNumber,
      @Nullable String sortCode) {}

  record CollectionBody(
      String reference,
      String mandateReference,
      Money amount,
      @Nullable String statementDescriptor,
      String callbackUrl) {}
}
