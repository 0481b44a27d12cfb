package io.kontor.transaction.payout;

import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports the outcome of a request for an instant payout, beside the events of every payout:
 * INSTANT_PAYOUT_SUCCEEDED, _FALLBACKED or _FAILED, one of them, once. Source: contract "Event
 * types".
 */
@Component
class InstantPayOutEvents implements TransactionListener {
  private final Details details;
  private final Outbox outbox;

  InstantPayOutEvents(Details details, Outbox outbox) {
    this.details = details;
    this.outbox = outbox;
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    if (after.kind() != TransactionKind.PAYOUT) {
      return;
    }
    PayOutDetails was = details.read(before.details(), PayOutDetails.class);
    PayOutDetails is = details.read(after.details(), PayOutDetails.class);
    String news = is.isInstantRequested() ? news(before, was, after, is) : null;
    if (news != null) {
      outbox.append(
          OutboxEvent.of(
                  "transaction.instant-payout",
                  after.id(),
                  after.clientId(),
                  new EventData(after.id(), after.clientId(), is.modeRequested(), is.modeApplied()))
              .visibleAs("INSTANT_PAYOUT_" + news));
    }
  }

  private static @Nullable String news(
      Transaction before, PayOutDetails was, Transaction after, PayOutDetails is) {
    if (is.fellBack()) {
      return was.fellBack() ? null : "FALLBACKED";
    }
    if (before.status() == after.status()) {
      return null;
    }
    return switch (after.status()) {
      case CREATED -> null;
      case SUCCEEDED -> "SUCCEEDED";
      case FAILED -> "FAILED";
    };
  }

  /**
   * Event data.
   *
   * @param modeApplied how it travels; null when the bank was not asked
   */
  record EventData(
      String id, String clientId, String modeRequested, @Nullable String modeApplied) {}
}
