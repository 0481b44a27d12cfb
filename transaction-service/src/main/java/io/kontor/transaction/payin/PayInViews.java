package io.kontor.transaction.payin;

import io.kontor.platform.country.Countries;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.alternative.MethodViews;
import io.kontor.transaction.payin.alternative.PayerData.Address;
import io.kontor.transaction.payin.alternative.PayerData.SecurityInfo;
import io.kontor.transaction.payin.bankwire.BankWireDetails;
import io.kontor.transaction.payin.bankwire.ExternalInstructionDetails;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.payin.card.CardPaymentView;
import io.kontor.transaction.payin.card.CardWebDetails;
import io.kontor.transaction.payin.directdebit.DirectDebitDetails;
import io.kontor.transaction.payin.directdebit.DirectDebitWebDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.bank.BankRails;
import io.kontor.transaction.provider.bank.VirtualAccounts.Debtor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a pay-in in the shape of its kind. */
@Component
public class PayInViews {
  private final Details details;
  private final MethodViews methods;

  PayInViews(Details details, MethodViews methods) {
    this.details = details;
    this.methods = methods;
  }

  /** The view of a pay-in. */
  public PayInView of(Transaction transaction) {
    return switch (transaction.kind()) {
      case CARD_DIRECT, RECURRING_CARD_DIRECT -> cardDirect(transaction);
      case CARD_WEB -> cardWeb(transaction);
      case PREAUTHORIZED_DIRECT, DEPOSIT_CAPTURE, DEPOSIT_FIRST_CAPTURE, DEPOSIT_COMPLEMENT ->
          new PayInView.Preauthorized(
              TransactionView.of(transaction),
              Objects.requireNonNull(transaction.kind().paymentType()),
              Objects.requireNonNull(transaction.kind().executionType()),
              transaction.kind().isOfDeposit() ? null : transaction.links().preauthorizationId(),
              transaction.links().cardId());
      case BANK_WIRE_DIRECT, CLIENT_BANK_WIRE_DIRECT -> bankWire(transaction);
      case BANK_WIRE_EXTERNAL -> externalInstruction(transaction);
      case DIRECT_DEBIT_DIRECT -> directDebitDirect(transaction);
      case DIRECT_DEBIT_WEB -> directDebitWeb(transaction);
      case APPLEPAY_DIRECT,
          GOOGLEPAY_DIRECT,
          GOOGLE_PAY_DIRECT,
          PAYPAL_WEB,
          IDEAL_WEB,
          BCMC_WEB,
          GIROPAY_WEB ->
          methods.of(transaction);
      case CARD_VALIDATION,
          TRANSFER,
          PAYOUT,
          PAYIN_REFUND,
          TRANSFER_REFUND,
          PAYOUT_REFUND,
          REPUDIATION_REFUND,
          REPUDIATION,
          SETTLEMENT,
          INSTANT_CONVERSION,
          QUOTED_CONVERSION ->
          throw new IllegalStateException(transaction.kind() + " is no pay-in");
    };
  }

  private PayInView cardDirect(Transaction transaction) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    return new PayInView.CardDirect(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        transaction.links().cardId(),
        CardPaymentView.of(own),
        own.secureMode(),
        SecurityInfo.unchecked(),
        own.recurringPayinRegistrationId(),
        own.paymentCategory(),
        own.profilingAttemptReference());
  }

  private PayInView cardWeb(Transaction transaction) {
    CardWebDetails own = details.read(transaction.details(), CardWebDetails.class);
    return new PayInView.CardWeb(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        own.returnUrl(),
        transaction.status() == Status.CREATED ? own.redirectUrl() : null,
        own.templateUrl(),
        own.cardType(),
        own.culture(),
        own.secureMode(),
        own.statementDescriptor(),
        own.shipping(),
        own.bic(),
        null);
  }

  private PayInView directDebitDirect(Transaction transaction) {
    DirectDebitDetails own = details.read(transaction.details(), DirectDebitDetails.class);
    return new PayInView.DirectDebitDirect(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        own.mandateId(),
        own.chargeDate(),
        own.statementDescriptor(),
        own.culture());
  }

  private PayInView directDebitWeb(Transaction transaction) {
    DirectDebitWebDetails own = details.read(transaction.details(), DirectDebitWebDetails.class);
    return new PayInView.DirectDebitWeb(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        own.directDebitType(),
        own.returnUrl(),
        transaction.status() == Status.CREATED ? own.redirectUrl() : null,
        own.templateUrl(),
        own.culture());
  }

  private PayInView bankWire(Transaction transaction) {
    BankWireDetails own = details.read(transaction.details(), BankWireDetails.class);
    BankRails.Account account = own.account();
    return new PayInView.BankWire(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        own.declaredDebitedFunds(),
        own.declaredFees(),
        transaction.links().wireReference(),
        account == null
            ? null
            : new PayInView.BankAccount(
                account.ownerName(),
                new Address(account.ownerAddress(), null, null, null, null, null),
                "IBAN",
                account.iban(),
                account.bic()));
  }

  private PayInView externalInstruction(Transaction transaction) {
    ExternalInstructionDetails own =
        details.read(transaction.details(), ExternalInstructionDetails.class);
    Debtor debtor = own.debitedBankAccount();
    String iban = debtor == null ? null : debtor.iban();
    return new PayInView.ExternalInstruction(
        TransactionView.of(transaction),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        own.bankingAliasId(),
        own.quotedReference(),
        debtor == null
            ? null
            : new PayInView.DebitedBankAccount(
                debtor.ownerName(),
                null,
                iban,
                debtor.bic(),
                iban == null ? "OTHER" : "IBAN",
                iban == null || iban.length() < 2 ? null : iban.substring(0, 2)));
  }

  /** The card that was used on a hosted page; null members until the payer has entered one. */
  ExtendedCardWeb extended(Transaction transaction) {
    CardWebDetails own = details.read(transaction.details(), CardWebDetails.class);
    CardAcquirer.PaidCard card = own.card();
    return new ExtendedCardWeb(
        transaction.id(),
        Objects.requireNonNull(transaction.kind().paymentType()),
        Objects.requireNonNull(transaction.kind().executionType()),
        card == null ? null : card.expirationDate(),
        card == null ? null : card.alias(),
        card == null ? null : own.cardType(),
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
