package io.kontor.transaction.payin.card;

import io.kontor.platform.bank.Bics;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.PayerCard;
import io.kontor.transaction.payin.ReturnUrls;
import io.kontor.transaction.payin.TemplateUrlOptions;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Opens a hosted page on which the payer enters a card. Errors: PARAM_ERROR; {@code
 * ServiceUnavailableException} when no page could be opened. Source: contract "CARD / WEB".
 */
@Service
class PayOnHostedPage {
  private static final Set<String> CARD_TYPES =
      Set.of(
          "CB_VISA_MASTERCARD",
          "AMEX",
          "DINERS",
          "MASTERPASS",
          "MAESTRO",
          "P24",
          "IDEAL",
          "BCMC",
          "PAYLIB");

  private final TransactionProcessor processor;
  private final PayInTarget target;

  PayOnHostedPage(TransactionProcessor processor, PayInTarget target) {
    this.processor = processor;
    this.target = target;
  }

  /** The pay-in, waiting for its payer. */
  Transaction execute(String clientId, CardWebRequest request) {
    String bic = Bics.read("Bic", request.bic());
    Amounts amounts = request.payIn().amounts();
    Parties parties = target.parties(clientId, request.payIn());
    String templateUrl = TemplateUrlOptions.address(request.templateUrlOptions());
    TransactionHeader header = processor.header(clientId, TransactionKind.CARD_WEB, request.tag());
    return processor.execute(
        new TransactionDraft(
            header,
            parties,
            amounts,
            Links.none(),
            new CardWebDetails(
                new CardWebDetails.Options(
                    CardOptions.oneOf(
                        "CardType", request.cardType(), CARD_TYPES, "CB_VISA_MASTERCARD"),
                    CardOptions.culture(request.culture()),
                    CardOptions.secureMode(request.secureMode()),
                    CardOptions.statementDescriptor(request.statementDescriptor()),
                    request.shipping(),
                    bic),
                ReturnUrls.withId("ReturnURL", request.returnUrl(), "transactionId", header.id()),
                null,
                templateUrl,
                PayerCard.NONE),
            amounts.refusal()));
  }
}
