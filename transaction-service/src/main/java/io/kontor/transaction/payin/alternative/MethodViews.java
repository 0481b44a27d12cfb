package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViewMapper;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaidCard;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a pay-in by a payment method with all members of that method. */
@Component
class MethodViews implements PayInViewMapper {
  private static final Payer NOBODY =
      new Payer(null, null, null, null, null, null, null, null, null);

  private final Details details;

  MethodViews(Details details) {
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return PaymentMethod.kinds();
  }

  @Override
  public PayInView of(Transaction t) {
    PaymentMethod method =
        PaymentMethod.of(t.kind())
            .orElseThrow(() -> new IllegalArgumentException(t.kind() + " is not a pay-in"));
    MethodDetails own = details.read(t.details(), MethodDetails.class);
    return switch (method) {
      case APPLE_PAY ->
          new PayInView.ApplePay(
              TransactionView.of(t),
              PayInView.paymentType(t),
              PayInView.executionType(t),
              own.options().statementDescriptor(),
              own.options().profilingAttemptReference());
      case GOOGLE_PAY_FIRST ->
          new PayInView.LegacyGooglePay(
              TransactionView.of(t),
              PayInView.paymentType(t),
              PayInView.executionType(t),
              own.options().statementDescriptor(),
              members(own, MethodMembers.LegacyGooglePay.class).billing(),
              own.options().profilingAttemptReference());
      case GOOGLE_PAY -> googlePay(t, own);
      case PAYPAL -> payPal(t, own);
      case IDEAL -> {
        Payer payer = payer(own);
        yield new PayInView.Ideal(
            TransactionView.of(t),
            PayInView.paymentType(t),
            PayInView.executionType(t),
            own.options().returnUrl(),
            redirectUrl(t, own),
            own.options().statementDescriptor(),
            payer.bankName(),
            payer.bic() == null ? own.options().bic() : payer.bic(),
            own.options().profilingAttemptReference());
      }
      case BANCONTACT -> {
        MethodMembers.Bancontact sent = members(own, MethodMembers.Bancontact.class);
        yield new PayInView.Bancontact(
            TransactionView.of(t),
            PayInView.paymentType(t),
            PayInView.executionType(t),
            own.options().returnUrl(),
            redirectUrl(t, own),
            "APP".equals(sent.paymentFlow()) ? redirectUrl(t, own) : null,
            own.options().culture(),
            sent.recurring(),
            sent.paymentFlow(),
            own.options().statementDescriptor(),
            own.options().profilingAttemptReference());
      }
      case GIROPAY ->
          new PayInView.Giropay(
              TransactionView.of(t),
              PayInView.paymentType(t),
              PayInView.executionType(t),
              own.options().returnUrl(),
              redirectUrl(t, own),
              own.options().statementDescriptor(),
              own.options().profilingAttemptReference());
    };
  }

  private PayInView googlePay(Transaction t, MethodDetails own) {
    MethodMembers.GooglePay sent = members(own, MethodMembers.GooglePay.class);
    PaidCard card = own.payerCard().card();
    return new PayInView.GooglePay(
        TransactionView.of(t),
        PayInView.paymentType(t),
        PayInView.executionType(t),
        null,
        own.options().secureMode(),
        own.secureModeNeeded(),
        own.secureModeNeeded() ? own.options().returnUrl() : null,
        own.redirectUrl(),
        sent.returnUrl(),
        sent.ipAddress(),
        sent.browserInfo(),
        sent.billing(),
        sent.shipping(),
        own.options().statementDescriptor(),
        card == null
            ? null
            : CardInfo.of(
                card.bin(),
                card.country(),
                Objects.requireNonNullElse(card.cardProvider(), "unknown")),
        own.options().profilingAttemptReference());
  }

  private PayInView payPal(Transaction t, MethodDetails own) {
    MethodMembers.PayPal sent = members(own, MethodMembers.PayPal.class);
    Payer payer = payer(own);
    return new PayInView.PayPal(
        TransactionView.of(t),
        PayInView.paymentType(t),
        PayInView.executionType(t),
        own.options().returnUrl(),
        redirectUrl(t, own),
        sent.cancelUrl(),
        sent.lineItems(),
        sent.shipping(),
        sent.shippingAddress(),
        sent.shippingPreference(),
        sent.reference(),
        own.options().statementDescriptor(),
        payer.payerId(),
        payer.orderId(),
        payer.email(),
        payer.country(),
        payer.firstName(),
        payer.lastName(),
        payer.phone(),
        List.of(),
        sent.dataCollectionId(),
        own.options().profilingAttemptReference());
  }

  private <T> T members(MethodDetails own, Class<T> type) {
    return details.read(own.options().members(), type);
  }

  private static Payer payer(MethodDetails own) {
    Payer payer = own.payer();
    return payer == null ? NOBODY : payer;
  }

  /** The page, as long as it can be paid on. */
  private static @Nullable String redirectUrl(Transaction t, MethodDetails own) {
    return t.status() == Status.CREATED ? own.redirectUrl() : null;
  }
}
