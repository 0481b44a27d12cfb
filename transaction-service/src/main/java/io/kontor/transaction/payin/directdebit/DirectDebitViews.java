package io.kontor.transaction.payin.directdebit;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViewMapper;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows direct debits. */
@Component
class DirectDebitViews implements PayInViewMapper {
  private final Details details;

  DirectDebitViews(Details details) {
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.DIRECT_DEBIT_DIRECT, TransactionKind.DIRECT_DEBIT_WEB);
  }

  @Override
  public PayInView of(Transaction transaction) {
    return transaction.kind() == TransactionKind.DIRECT_DEBIT_WEB
        ? web(transaction)
        : direct(transaction);
  }

  private PayInView direct(Transaction transaction) {
    DirectDebitDetails own = details.read(transaction.details(), DirectDebitDetails.class);
    return new PayInView.DirectDebitDirect(
        TransactionView.of(transaction),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        own.mandateId(),
        own.chargeDate(),
        own.statementDescriptor(),
        own.culture());
  }

  private PayInView web(Transaction transaction) {
    DirectDebitWebDetails own = details.read(transaction.details(), DirectDebitWebDetails.class);
    return new PayInView.DirectDebitWeb(
        TransactionView.of(transaction),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        own.directDebitType(),
        own.returnUrl(),
        transaction.status() == Status.CREATED ? own.redirectUrl() : null,
        own.templateUrl(),
        own.culture());
  }
}
