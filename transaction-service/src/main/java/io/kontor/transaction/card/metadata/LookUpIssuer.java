package io.kontor.transaction.card.metadata;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Issuer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.IssuerQuery;
import io.kontor.transaction.provider.acquirer.CardAcquirer.MethodType;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Asks the acquirer who issued a card. Nothing is stored. Errors: PARAM_ERROR for what it does not
 * know; {@code ServiceUnavailableException} when it does not answer. Source: contract
 * "PaymentMethodMetadata".
 */
@Service
class LookUpIssuer {
  private final CardAcquirer acquirer;

  LookUpIssuer(CardAcquirer acquirer) {
    this.acquirer = acquirer;
  }

  /** By the first digits of the card's number. */
  Issuer ofBin(String bin) {
    return ask(new IssuerQuery(MethodType.BIN, bin, null))
        .orElseThrow(() -> ApiException.invalid("Bin", "No issuer is known for this value."));
  }

  /** By the token of a wallet app. */
  Issuer ofToken(String token) {
    return ask(new IssuerQuery(MethodType.GOOGLE_PAY, null, token))
        .orElseThrow(() -> ApiException.invalid("Token", "The token cannot be read."));
  }

  private Optional<Issuer> ask(IssuerQuery query) {
    try {
      return acquirer.issuer(query);
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("the acquirer", e); // asking has no effect
    }
  }
}
