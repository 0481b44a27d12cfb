package io.kontor.transaction.payin.card;

import io.kontor.platform.country.Countries;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViewMapper;
import io.kontor.transaction.payin.PayerData.SecurityInfo;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows pay-ins with cards. */
@Component
class CardPayInViews implements PayInViewMapper {
  private final Details details;

  CardPayInViews(Details details) {
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(
        TransactionKind.CARD_DIRECT,
        TransactionKind.RECURRING_CARD_DIRECT,
        TransactionKind.CARD_WEB);
  }

  @Override
  public PayInView of(Transaction transaction) {
    return transaction.kind() == TransactionKind.CARD_WEB
        ? cardWeb(transaction)
        : cardDirect(transaction);
  }

  private PayInView cardDirect(Transaction transaction) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    return new PayInView.CardDirect(
        TransactionView.of(transaction),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        transaction.links().cardId(),
        own.view(),
        own.options().secureMode(),
        SecurityInfo.unchecked(),
        own.recurringPayinRegistrationId(),
        own.options().paymentCategory(),
        own.options().profilingAttemptReference());
  }

  private PayInView cardWeb(Transaction transaction) {
    CardWebDetails own = details.read(transaction.details(), CardWebDetails.class);
    return new PayInView.CardWeb(
        TransactionView.of(transaction),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        own.returnUrl(),
        transaction.status() == Status.CREATED ? own.redirectUrl() : null,
        own.templateUrl(),
        own.options().cardType(),
        own.options().culture(),
        own.options().secureMode(),
        own.options().statementDescriptor(),
        own.options().shipping(),
        own.options().bic(),
        null);
  }

  /** The card that was used on a hosted page; null members until the payer has entered one. */
  ExtendedCardWeb extended(Transaction transaction) {
    CardWebDetails own = details.read(transaction.details(), CardWebDetails.class);
    CardAcquirer.PaidCard card = own.payerCard().card();
    return new ExtendedCardWeb(
        transaction.id(),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        card == null ? null : card.expirationDate(),
        card == null ? null : card.alias(),
        card == null ? null : own.options().cardType(),
        card == null ? null : Countries.alpha2(card.country()),
        card == null ? null : card.fingerprint());
  }

  /** Contract object ExtendedCardWeb. */
  record ExtendedCardWeb(
      String id,
      String paymentType,
      String executionType,
      @Nullable String expirationDate,
      @Nullable String alias,
      @Nullable String cardType,
      @Nullable String country,
      @Nullable String fingerprint) {}
}
