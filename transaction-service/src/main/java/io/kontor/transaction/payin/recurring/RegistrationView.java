package io.kontor.transaction.payin.recurring;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.recurring.RecurringRegistrations.Paid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Contract object RecurringRegistration. */
record RegistrationView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    RegistrationPhase status,
    RecurringTerms.PaymentType paymentType,
    String authorId,
    @Nullable String creditedUserId,
    String creditedWalletId,
    @Nullable String cardId,
    Money firstTransactionDebitedFunds,
    Money firstTransactionFees,
    @Nullable Money nextTransactionDebitedFunds,
    @Nullable Money nextTransactionFees,
    @Nullable String frequency,
    @Nullable Instant endDate,
    boolean fixedNextAmount,
    boolean fractionedPayment,
    boolean migration,
    @Nullable Integer freeCycles,
    @Nullable Long cycleNumber,
    @Nullable Money totalAmount,
    RecurringTerms.RecurringType recurringType,
    CurrentState currentState,
    @Nullable Person billing,
    @Nullable Person shipping) {

  /** What was paid so far. */
  record CurrentState(
      int payinsLinked,
      Money cumulatedDebitedAmount,
      Money cumulatedFeesAmount,
      @Nullable String lastPayinId) {}

  static RegistrationView of(RecurringRegistration r, Paid paid) {
    RecurringTerms terms = r.terms();
    Amounts next = terms.next();
    Frequency frequency = terms.frequency();
    String currency = terms.first().debited().currency();
    return new RegistrationView(
        r.id(),
        r.tag(),
        r.creationDate(),
        r.phase(),
        terms.paymentType(),
        r.parties().authorId(),
        r.parties().creditedUserId(),
        r.parties().creditedWalletId(),
        r.cardId(),
        terms.first().debited(),
        terms.first().fees(),
        next == null ? null : next.debited(),
        next == null ? null : next.fees(),
        frequency == null ? null : frequency.word(),
        terms.endDate(),
        terms.fixedNextAmount(),
        terms.fractionedPayment(),
        terms.migration(),
        terms.freeCycles(),
        terms.cycles(),
        terms.total(),
        terms.recurringType(),
        new CurrentState(
            paid.linked(),
            new Money(currency, paid.debited()),
            new Money(currency, paid.fees()),
            paid.lastPayInId()),
        r.paidWith().billing(),
        r.paidWith().shipping());
  }
}
