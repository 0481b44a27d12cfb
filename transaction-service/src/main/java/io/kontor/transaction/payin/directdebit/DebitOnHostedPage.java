package io.kontor.transaction.payin.directdebit;

import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.ReturnUrls;
import io.kontor.transaction.payin.TemplateUrlOptions;
import io.kontor.transaction.payin.card.CardOptions;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Opens a hosted page on which the payer confirms a direct debit of a closed scheme. Errors:
 * PARAM_ERROR; {@code ServiceUnavailableException} when no page could be opened. Source: contract
 * "DIRECT_DEBIT / WEB".
 */
@Service
class DebitOnHostedPage {
  private static final Set<String> TYPES = Set.of("SOFORT", "GIROPAY", "ELV");

  private final TransactionProcessor processor;
  private final PayInTarget target;

  DebitOnHostedPage(TransactionProcessor processor, PayInTarget target) {
    this.processor = processor;
    this.target = target;
  }

  /** The pay-in, waiting for its payer. */
  Transaction execute(String clientId, DirectDebitWebRequest request) {
    Amounts amounts = request.payIn().amounts();
    Parties parties = target.parties(clientId, request.payIn());
    String templateUrl = TemplateUrlOptions.address(request.templateUrlOptions());
    TransactionHeader header =
        processor.header(clientId, TransactionKind.DIRECT_DEBIT_WEB, request.tag());
    return processor.execute(
        new TransactionDraft(
            header,
            parties,
            amounts,
            Links.none(),
            new DirectDebitWebDetails(
                CardOptions.oneOf("DirectDebitType", request.directDebitType(), TYPES, "SOFORT"),
                ReturnUrls.withId("ReturnURL", request.returnUrl(), "transactionId", header.id()),
                null,
                templateUrl,
                CardOptions.culture(request.culture())),
            amounts.refusal()));
  }
}
