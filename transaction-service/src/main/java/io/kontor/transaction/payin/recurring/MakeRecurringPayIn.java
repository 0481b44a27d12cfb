package io.kontor.transaction.payin.recurring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.IpAddress;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.payin.card.CardPaymentOptions;
import io.kontor.transaction.payin.recurring.RecurringRegistrations.Paid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes one payment of a series: with the payer, who authenticates, or by the merchant alone.
 *
 * <p>Payments of one series wait for each other and hold a place each until they fail, so together
 * they are never more than it allows: one first payment, and as many as it has cycles.
 *
 * <p>Errors: PARAM_ERROR when the series is unknown, has ended or needs its payer first, and for
 * amounts that do not fit. Refusals by us or the bank are stored as FAILED. Source: contract
 * "Pay-ins: recurring".
 */
@Service
class MakeRecurringPayIn {
  private static final String REGISTRATION = "RecurringPayinRegistrationId";

  private final RecurringRegistrations registrations;
  private final TransactionProcessor processor;
  private final PayInTarget target;
  private final CardForPayment cards;
  private final Clock clock;

  MakeRecurringPayIn(
      RecurringRegistrations registrations,
      TransactionProcessor processor,
      PayInTarget target,
      CardForPayment cards,
      Clock clock) {
    this.registrations = registrations;
    this.processor = processor;
    this.target = target;
    this.cards = cards;
    this.clock = clock;
  }

  record RecurringCardRequest(
      @NotBlank String recurringPayinRegistrationId,
      @Nullable Money debitedFunds,
      @Nullable Money fees,
      @Nullable BrowserInfo browserInfo,
      @Nullable @IpAddress String ipAddress,
      @Nullable @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @Nullable String statementDescriptor,
      @Nullable @Size(max = 255) String profilingAttemptReference,
      @Nullable String tag) {

    /** With any of the payer's three members the payer is there. */
    boolean payerIsThere() {
      return browserInfo != null || ipAddress != null || secureModeReturnUrl != null;
    }
  }

  /** The pay-in: decided, or waiting for the payer to authenticate. */
  Transaction execute(String clientId, RecurringCardRequest request) {
    if (request.payerIsThere()) {
      requirePayer(request);
    }
    RecurringRegistration found =
        require(
            request,
            registrations
                .find(clientId, request.recurringPayinRegistrationId())
                .orElseThrow(() -> unknown(request)));
    Parties parties =
        target.parties(
            found.clientId(), found.parties(), found.terms().first().debited(), "DebitedFunds");
    TransactionHeader header =
        processor.header(found.clientId(), TransactionKind.RECURRING_CARD_DIRECT, request.tag());
    return processor.execute(() -> {
      RecurringRegistration series =
          require(
              request,
              registrations
                  .lock(clientId, request.recurringPayinRegistrationId())
                  .orElseThrow(() -> unknown(request)));
      Paid paid = registrations.paid(series.id());
      Amounts amounts = amounts(request, series);
      CardForPayment.Usable card =
          cards.require(
              series.clientId(),
              Objects.requireNonNull(series.cardId()),
              series.parties().authorId(),
              amounts.debited());
      ResultCode refusal = refusal(series, card, amounts, paid);
      if (refusal == null) {
        registrations.takePlace(series, header.id());
      }
      return new TransactionDraft(
          header,
          parties,
          amounts,
          Links.card(card.id()),
          details(request, series, card, header.id()),
          refusal);
    });
  }

  private static void requirePayer(RecurringCardRequest request) {
    if (request.secureModeReturnUrl() == null) {
      throw ApiException.required("SecureModeReturnURL");
    }
    if (request.ipAddress() == null) {
      throw ApiException.required("IpAddress");
    }
    if (request.browserInfo() == null) {
      throw ApiException.required("BrowserInfo");
    }
  }

  private RecurringRegistration require(
      RecurringCardRequest request, RecurringRegistration series) {
    if (series.terms().paymentType() != RecurringTerms.PaymentType.CARD_DIRECT) {
      throw ApiException.invalid(REGISTRATION, "This registration is not paid by card.");
    }
    if (series.isOver(clock.instant())) {
      throw ApiException.invalid(REGISTRATION, "The recurring registration has ended.");
    }
    boolean agreed =
        series.phase() == RegistrationPhase.IN_PROGRESS
            || (series.phase() == RegistrationPhase.CREATED && series.terms().migration());
    if (!request.payerIsThere() && !agreed) {
      throw ApiException.invalid(
          REGISTRATION, "The payer has to make a payment with authentication first.");
    }
    return series;
  }

  private static Amounts amounts(RecurringCardRequest request, RecurringRegistration series) {
    RecurringTerms terms = series.terms();
    boolean first = series.phase() == RegistrationPhase.CREATED;
    Amounts agreed = first ? terms.first() : terms.next();
    Money debited = request.debitedFunds();
    Money fees = request.fees();
    if (debited == null && fees == null && agreed != null) {
      return agreed;
    }
    if (debited == null) {
      throw ApiException.required("DebitedFunds");
    }
    if (fees == null) {
      throw ApiException.required("Fees");
    }
    Amounts asked = Amounts.requested(debited, fees);
    Amounts.sameCurrency("DebitedFunds", debited, terms.first().debited().currency());
    if (!first && terms.fixedNextAmount() && !asked.equals(agreed)) {
      throw ApiException.invalid(
          "DebitedFunds", "The amounts are fixed by the recurring registration.");
    }
    return asked;
  }

  private static CardDirectDetails details(
      RecurringCardRequest request,
      RecurringRegistration series,
      CardForPayment.Usable card,
      String id) {
    CardPaymentOptions options =
        new CardPaymentOptions(
            request.secureModeReturnUrl(),
            request.payerIsThere() ? "FORCE" : "DEFAULT",
            null,
            request.statementDescriptor(),
            request.ipAddress(),
            request.browserInfo(),
            series.paidWith().billing(),
            series.paidWith().shipping(),
            null,
            null,
            null,
            request.profilingAttemptReference());
    CardDirectDetails details =
        request.payerIsThere()
            ? options.details("transactionId", id, card)
            : options.detailsWithoutPayer(card);
    return details.inSeries(series.id());
  }

  private static @Nullable ResultCode refusal(
      RecurringRegistration series, CardForPayment.Usable card, Amounts amounts, Paid paid) {
    if (series.phase() == RegistrationPhase.CREATED && paid.underWay() > 0) {
      return ResultCode.CARD_PENDING; // there is one first payment
    }
    if (paid.underWay() >= series.terms().places()) {
      return ResultCode.RECURRING_LIMIT_REACHED;
    }
    if (card.refusal() != null) {
      return card.refusal();
    }
    return amounts.refusal();
  }

  private static ApiException unknown(RecurringCardRequest request) {
    return ApiException.unknownReference(
        REGISTRATION, "RecurringPayinRegistration", request.recurringPayinRegistrationId());
  }
}
