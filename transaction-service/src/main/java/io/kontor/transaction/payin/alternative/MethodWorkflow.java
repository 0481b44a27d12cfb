package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.payin.AcquirerWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.WalletOrder;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The payer confirms on the method's page, or has done so on a phone. */
@Component
class MethodWorkflow extends AcquirerWorkflow<MethodDetails> {
  private final CollectFunds collectFunds;
  private final CardAcquirer acquirer;

  MethodWorkflow(CollectFunds collectFunds, CardAcquirer acquirer, Details details) {
    super(PaymentMethod.kinds(), MethodDetails.class, collectFunds, details);
    this.collectFunds = collectFunds;
    this.acquirer = acquirer;
  }

  @Override
  protected Payment begin(Transaction transaction, MethodDetails own) {
    PaymentMethod method = PaymentMethod.of(transaction.kind()).orElseThrow();
    return method.hasPage() ? open(transaction, method, own) : charge(transaction, method, own);
  }

  private Payment open(Transaction transaction, PaymentMethod method, MethodDetails own) {
    return collectFunds.openPage(
        new PageOrder(
            transaction.id(),
            transaction.amounts().debited(),
            Objects.requireNonNull(own.options().returnUrl()),
            own.options().culture(),
            null,
            own.options().secureMode(),
            own.options().statementDescriptor(),
            method.acquirerName(),
            own.options().bic(),
            own.options().cancelUrl()));
  }

  private Payment charge(Transaction transaction, PaymentMethod method, MethodDetails own) {
    return acquirer.payByWallet(
        new WalletOrder(
            transaction.id(),
            method.acquirerName(),
            Objects.requireNonNull(own.walletToken()),
            transaction.amounts().debited(),
            own.options().secureMode(),
            own.options().returnUrl(),
            own.options().statementDescriptor()));
  }
}
