package io.kontor.transaction.payin.alternative;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.WalletOrder;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer confirms on the method's page, or has done so on a phone. */
@Component
class MethodWorkflow implements TransactionWorkflow {
  private final CollectFunds collectFunds;
  private final CardAcquirer acquirer;
  private final Details details;

  MethodWorkflow(CollectFunds collectFunds, CardAcquirer acquirer, Details details) {
    this.collectFunds = collectFunds;
    this.acquirer = acquirer;
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return PaymentMethod.kinds();
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    return collectFunds.follow(transaction, attempt, () -> begin(transaction), this::show);
  }

  @Override
  public void check(Transaction transaction) {
    collectFunds.check(transaction);
  }

  private Payment begin(Transaction transaction) {
    PaymentMethod method = PaymentMethod.of(transaction.kind()).orElseThrow();
    MethodDetails own = details.read(transaction.details(), MethodDetails.class);
    return method.hasPage() ? open(transaction, method, own) : charge(transaction, method, own);
  }

  private Payment open(Transaction transaction, PaymentMethod method, MethodDetails own) {
    return collectFunds.openPage(
        new PageOrder(
            transaction.id(),
            transaction.amounts().debited(),
            Objects.requireNonNull(own.returnUrl()),
            own.culture(),
            null,
            own.secureMode(),
            own.statementDescriptor(),
            method.acquirerName(),
            own.bic(),
            own.cancelUrl()));
  }

  private Payment charge(Transaction transaction, PaymentMethod method, MethodDetails own) {
    return acquirer.payByWallet(
        new WalletOrder(
            transaction.id(),
            method.acquirerName(),
            Objects.requireNonNull(own.walletToken()),
            transaction.amounts().debited(),
            own.secureMode(),
            own.returnUrl(),
            own.statementDescriptor()));
  }

  private Transaction show(Transaction transaction, Payment payment) {
    MethodDetails own = details.read(transaction.details(), MethodDetails.class);
    return transaction.withDetails(details.write(own.with(payment)));
  }
}
