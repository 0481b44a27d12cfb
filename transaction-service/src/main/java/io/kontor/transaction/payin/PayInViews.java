package io.kontor.transaction.payin;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayerData.SecurityInfo;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows a pay-in in the shape of its kind. */
@Component
class PayInViews {
  private final Details details;

  PayInViews(Details details) {
    this.details = details;
  }

  PayInView of(Transaction transaction) {
    return switch (transaction.kind()) {
      case CARD_DIRECT -> cardDirect(transaction);
      default -> throw new IllegalArgumentException(transaction.kind() + " is not a pay-in");
    };
  }

  private PayInView cardDirect(Transaction transaction) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    return new PayInView.CardDirect(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        transaction.links().cardId(),
        own.secureMode(),
        own.secureModeNeeded() ? own.returnUrl() : null,
        own.redirectUrl(),
        own.secureModeNeeded(),
        own.culture(),
        own.statementDescriptor(),
        own.ipAddress(),
        own.browserInfo(),
        own.billing(),
        own.shipping(),
        SecurityInfo.unchecked(),
        own.requested3dsVersion(),
        own.secureModeNeeded() ? "V2_1" : null,
        null,
        own.cardInfo(),
        own.paymentCategory(),
        own.preferredCardNetwork(),
        own.profilingAttemptReference());
  }
}
