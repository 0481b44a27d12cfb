package io.kontor.transaction.payin.card;

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
import io.kontor.transaction.payin.alternative.PayerData.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens a hosted page on which the payer enters a card. Errors: PARAM_ERROR; {@code
 * ServiceUnavailableException} when no page could be opened. Source: contract "CARD / WEB".
 */
@Service
public class PayOnHostedPage {
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

  /** What is asked for. */
  public record Command(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money debitedFunds,
      Money fees,
      @Nullable String returnUrl,
      String cardType,
      String culture,
      @Nullable String secureMode,
      @Nullable String templateUrl,
      @Nullable String statementDescriptor,
      @Nullable Person shipping,
      @Nullable String bic,
      @Nullable String tag) {}

  /** The pay-in, waiting for its payer. */
  public Transaction execute(Command command) {
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
    String id = processor.nextId(TransactionKind.CARD_WEB);
    CardWebDetails details =
        new CardWebDetails(
            ReturnUrls.withId("ReturnURL", command.returnUrl(), "transactionId", id),
            null,
            templateUrl,
            CardOptions.oneOf("CardType", command.cardType(), CARD_TYPES, "CB_VISA_MASTERCARD"),
            CardOptions.culture(command.culture()),
            CardOptions.secureMode(command.secureMode()),
            CardOptions.statementDescriptor(command.statementDescriptor()),
            command.shipping(),
            command.bic(),
            null,
            null,
            null);
    ResultCode refusal = amounts.credited().isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
    return processor.execute(() ->
        processor.draft(
            id,
            command.clientId(),
            TransactionKind.CARD_WEB,
            command.tag(),
            parties,
            amounts,
            Links.none(),
            details,
            refusal));
  }
}
