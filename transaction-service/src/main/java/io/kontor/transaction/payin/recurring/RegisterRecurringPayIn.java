package io.kontor.transaction.payin.recurring;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.payin.PayInParties;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.recurring.RecurringRegistration.PaidWith;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers a series of payments, and changes or ends it.
 *
 * <p>Errors: PARAM_ERROR for users, wallets, cards, amounts and dates that do not exist or do not
 * fit, and for changes of a series that has ended; RESOURCE_NOT_FOUND. Source: contract
 * "RecurringRegistration".
 */
@Service
class RegisterRecurringPayIn {
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private final RecurringRegistrations registrations;
  private final PayInTarget target;
  private final CardForPayment cards;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  RegisterRecurringPayIn(
      RecurringRegistrations registrations,
      PayInTarget target,
      CardForPayment cards,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.registrations = registrations;
    this.target = target;
    this.cards = cards;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** Registers a series. */
  RecurringRegistration register(String clientId, RegistrationRequest request) {
    Frequency frequency = Frequency.of(request.frequency());
    Amounts first =
        Amounts.requested(
            "FirstTransactionDebitedFunds",
            request.firstTransactionDebitedFunds(),
            "FirstTransactionFees",
            request.firstTransactionFees());
    Parties parties =
        target.parties(
            clientId, request.parties(), first.debited(), "FirstTransactionDebitedFunds");
    String cardId =
        request.paidBy() == RecurringTerms.PaymentType.PAYPAL
            ? null
            : card(clientId, request.cardId(), parties.authorId(), first.debited());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RecurringTerms terms = terms(request, frequency, first, now);
    Instant endDate = terms.endDate();
    RecurringRegistration registration =
        new RecurringRegistration(
            new ObjectHeader(ids.next("recpayin"), clientId, request.tag(), now),
            new PayInParties(
                parties.authorId(),
                parties.creditedUserId(),
                Objects.requireNonNull(parties.creditedWalletId())),
            terms,
            new PaidWith(cardId, request.billing(), request.shipping()),
            RegistrationPhase.CREATED,
            endDate == null ? Progress.over() : Progress.shown(endDate));
    registrations.insert(registration);
    return registration;
  }

  /** What may change; null: stays. */
  record Change(
      @Nullable String cardId,
      @Nullable Person billing,
      @Nullable Person shipping,
      boolean end,
      @Nullable String tag) {}

  /** Changes a series. Another card has to be authenticated before it can be charged. */
  RecurringRegistration change(String clientId, String id, Change change) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          RecurringRegistration before =
              registrations.lock(clientId, id).orElseThrow(() -> unknown(id));
          return before.isOver(clock.instant())
              ? over(before, change)
              : registrations.updateLocked(before, changed(before, change));
        }));
  }

  /** The series. Errors: RESOURCE_NOT_FOUND. */
  RecurringRegistration require(String clientId, String id) {
    return registrations.find(clientId, id).orElseThrow(() -> unknown(id));
  }

  private RecurringRegistration changed(RecurringRegistration before, Change change) {
    String cardId = change.cardId() == null ? before.cardId() : change.cardId();
    boolean otherCard = !Objects.equals(cardId, before.cardId());
    if (otherCard) {
      if (before.terms().paymentType() != RecurringTerms.PaymentType.CARD_DIRECT) {
        throw ApiException.invalid("CardId", "This registration is not paid by card.");
      }
      card(
          before.clientId(), cardId, before.parties().authorId(), before.terms().first().debited());
    }
    RecurringRegistration edited =
        before.edited(
            change.tag() == null ? before.tag() : change.tag(),
            new PaidWith(
                cardId,
                change.billing() == null ? before.paidWith().billing() : change.billing(),
                change.shipping() == null ? before.paidWith().shipping() : change.shipping()));
    if (change.end()) {
      return edited.at(RegistrationPhase.ENDED);
    }
    return otherCard && before.phase() == RegistrationPhase.IN_PROGRESS
        ? edited.at(RegistrationPhase.AUTHENTICATION_NEEDED)
        : edited;
  }

  /** Ending is idempotent; no other change is possible. */
  private RecurringRegistration over(RecurringRegistration before, Change change) {
    if (!change.end() || change.cardId() != null) {
      throw ApiException.invalid("Status", "The recurring registration has ended.");
    }
    return before.phase() == RegistrationPhase.ENDED
        ? before
        : registrations.updateLocked(before, before.at(RegistrationPhase.ENDED));
  }

  private String card(String clientId, @Nullable String cardId, String authorId, Money amount) {
    if (cardId == null || cardId.isBlank()) {
      throw ApiException.required("CardId");
    }
    ResultCode refusal = cards.require(clientId, cardId, authorId, amount).refusal();
    if (refusal != null) {
      throw ApiException.invalid("CardId", refusal.result().message());
    }
    return cardId;
  }

  private static RecurringTerms terms(
      RegistrationRequest request, @Nullable Frequency frequency, Amounts first, Instant now) {
    Amounts next = next(request, first);
    Instant endDate = request.endDate();
    if (endDate != null && (!endDate.isAfter(now) || endDate.isAfter(now.plus(LONGEST)))) {
      throw ApiException.invalid("EndDate", "The date must lie in the next 100 years.");
    }
    Long cycles = RecurringTerms.cycles(frequency, now, endDate, request.freeCycles());
    return new RecurringTerms(
        request.paidBy(),
        first,
        next,
        frequency,
        endDate,
        request.hasFixedNextAmount(),
        Boolean.TRUE.equals(request.fractionedPayment()),
        Boolean.TRUE.equals(request.migration()),
        request.freeCycles(),
        cycles,
        RecurringTerms.total(first, next, cycles));
  }

  private static @Nullable Amounts next(RegistrationRequest request, Amounts first) {
    Money debited = request.nextTransactionDebitedFunds();
    Money fees = request.nextTransactionFees();
    if (debited == null && fees == null && !request.hasFixedNextAmount()) {
      return null;
    }
    if (debited == null) {
      throw ApiException.required("NextTransactionDebitedFunds");
    }
    if (fees == null) {
      throw ApiException.required("NextTransactionFees");
    }
    Amounts next =
        Amounts.requested("NextTransactionDebitedFunds", debited, "NextTransactionFees", fees);
    Amounts.sameCurrency("NextTransactionDebitedFunds", debited, first.debited().currency());
    return next;
  }

  private static ApiException unknown(String id) {
    return ApiException.notFound("RecurringPayinRegistration", id);
  }
}
