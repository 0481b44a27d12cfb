package io.kontor.transaction.card;

import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Learns from direct card pay-ins whether a card is good. */
@Component
class CardValidityOfPayIns implements TransactionListener {
  private static final Set<Kind> CARD_PAID = Set.of(Kind.CARD_DIRECT, Kind.RECURRING_CARD_DIRECT);

  private final CardValidity validity;

  CardValidityOfPayIns(CardValidity validity) {
    this.validity = validity;
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    String cardId = after.links().cardId();
    Result result = after.outcome().result();
    if (!CARD_PAID.contains(after.kind()) || cardId == null || result == null) {
      return;
    }
    if (after.status() == Status.SUCCEEDED) {
      validity.proven(after.clientId(), cardId);
    } else {
      validity.refused(after.clientId(), cardId, result.code());
    }
  }
}
