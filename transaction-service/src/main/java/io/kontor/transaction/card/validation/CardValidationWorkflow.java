package io.kontor.transaction.card.validation;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer's bank says whether a card is good. */
@Component
class CardValidationWorkflow implements TransactionWorkflow {
  private final CollectFunds collectFunds;
  private final CardAcquirer acquirer;
  private final CardForPayment cards;
  private final Details details;

  CardValidationWorkflow(
      CollectFunds collectFunds, CardAcquirer acquirer, CardForPayment cards, Details details) {
    this.collectFunds = collectFunds;
    this.acquirer = acquirer;
    this.cards = cards;
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.CARD_VALIDATION);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    return collectFunds.follow(transaction, attempt, () -> ask(transaction), this::show);
  }

  @Override
  public void check(Transaction transaction) {
    collectFunds.check(transaction);
  }

  private Payment ask(Transaction transaction) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    String cardId = Objects.requireNonNull(transaction.links().cardId());
    return acquirer.pay(
        own.order(
            transaction.id(),
            PaymentKind.VALIDATION,
            cards.stored(transaction.clientId(), cardId).token(),
            transaction.amounts().debited()));
  }

  private Transaction show(Transaction transaction, Payment payment) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    return transaction.withDetails(details.write(own.with(payment)));
  }
}
