package io.kontor.transaction.payin.directdebit;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.ReturnUrls;
import io.kontor.transaction.payin.card.CardOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** What is asked for. */
  record Command(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money debitedFunds,
      Money fees,
      String returnUrl,
      String directDebitType,
      String culture,
      @Nullable String templateUrl,
      @Nullable String tag) {}

  /** The pay-in, waiting for its payer. */
  Transaction execute(Command command) {
    Amounts amounts = Amounts.requested(command.debitedFunds(), command.fees());
    Parties parties =
        target.parties(
            command.clientId(),
            command.authorId(),
            command.creditedUserId(),
            command.creditedWalletId(),
            amounts.debited(),
            "DebitedFunds");
    String templateUrl = ReturnUrls.template(command.templateUrl());
    String id = processor.nextId(TransactionKind.DIRECT_DEBIT_WEB);
    DirectDebitWebDetails details =
        new DirectDebitWebDetails(
            CardOptions.oneOf("DirectDebitType", command.directDebitType(), TYPES, "SOFORT"),
            ReturnUrls.withId("ReturnURL", command.returnUrl(), "transactionId", id),
            null,
            templateUrl,
            CardOptions.culture(command.culture()));
    ResultCode refusal = amounts.credited().isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
    return processor.execute(() ->
        processor.draft(
            id,
            command.clientId(),
            TransactionKind.DIRECT_DEBIT_WEB,
            command.tag(),
            parties,
            amounts,
            Links.none(),
            details,
            refusal));
  }
}
