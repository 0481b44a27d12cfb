package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.PayerCard;
import io.kontor.transaction.payin.ReturnUrls;
import io.kontor.transaction.payin.card.CardOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Collects money by a payment method: opens its page, or charges what a phone's wallet handed over.
 *
 * <p>Errors: PARAM_ERROR for amounts, users and wallets that do not exist or do not fit, and for a
 * currency that the method does not take; {@code ServiceUnavailableException} when no page could be
 * opened. Amounts beyond the method's limits are stored as FAILED. Source: contract "Pay-ins: other
 * payment methods".
 */
@Service
class PayByMethod {
  private final TransactionProcessor processor;
  private final PayInTarget target;
  private final Details details;

  PayByMethod(TransactionProcessor processor, PayInTarget target, Details details) {
    this.processor = processor;
    this.target = target;
    this.details = details;
  }

  /** The pay-in: waiting for its payer, or decided. */
  Transaction execute(String clientId, PaymentMethod method, MethodOrder order) {
    Amounts amounts = order.payIn().amounts();
    method.requireCurrency(amounts.debited());
    Parties parties = target.parties(clientId, order.payIn());
    TransactionHeader header = processor.header(clientId, method.kind(), order.options().tag());
    return processor.execute(
        new TransactionDraft(
            header,
            parties,
            amounts,
            Links.none(),
            details(order, header.id()),
            refusal(method, amounts)));
  }

  private MethodDetails details(MethodOrder order, String id) {
    String comeBackTo = order.comeBackTo();
    String cancelTo = order.cancelTo();
    return new MethodDetails(
        new MethodDetails.Options(
            comeBackTo == null
                ? null
                : ReturnUrls.withId(order.comeBackField(), comeBackTo, "transactionId", id),
            cancelTo == null ? null : ReturnUrls.withId("CancelURL", cancelTo, "transactionId", id),
            CardOptions.secureMode(order.authentication()),
            CardOptions.culture(order.pageCulture()),
            CardOptions.statementDescriptor(order.options().statementDescriptor()),
            order.options().profilingAttemptReference(),
            order.chosenBic(),
            details.part(order.members())),
        null,
        false,
        order.walletToken(),
        null,
        PayerCard.NONE);
  }

  private static @Nullable ResultCode refusal(PaymentMethod method, Amounts amounts) {
    return amounts.credited().isPositive()
        ? method.refusal(amounts.debited())
        : ResultCode.NOTHING_TO_CREDIT;
  }
}
