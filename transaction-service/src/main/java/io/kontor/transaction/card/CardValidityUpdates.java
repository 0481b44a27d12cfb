package io.kontor.transaction.card;

import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Learns from direct card pay-ins and validations whether a card is good. */
@Component
class CardValidityUpdates implements TransactionListener {
  private static final Set<TransactionKind> TEACHING =
      Set.of(
          TransactionKind.CARD_DIRECT,
          TransactionKind.RECURRING_CARD_DIRECT,
          TransactionKind.CARD_VALIDATION);

  private final CardValidity validity;

  CardValidityUpdates(CardValidity validity) {
    this.validity = validity;
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    String cardId = after.links().cardId();
    Result result = after.outcome().result();
    if (!TEACHING.contains(after.kind()) || cardId == null || result == null) {
      return;
    }
    if (after.status() == Status.SUCCEEDED) {
      validity.proven(after.clientId(), cardId);
    } else {
      validity.refused(after.clientId(), cardId, result.code());
    }
  }
}
