package io.kontor.transaction.payout;

import io.kontor.platform.id.Ids;
import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Outcome;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.refund.RefundDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The bank gave an executed payout back: a refund is stored together with that news, once, and the
 * sweeper carries it on. The payout itself stays SUCCEEDED. Source: contract "Refund", refund of a
 * payout.
 */
@Component
class ReturnPayOut implements TransactionListener {
  private final Details details;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  ReturnPayOut(Details details, Directory directory, Ids ids, Clock clock) {
    this.details = details;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    if (after.kind() != TransactionKind.PAYOUT
        || before.phase() != Phase.WATCHED
        || after.phase() != Phase.SUCCEEDED) {
      return;
    }
    String reason = details.read(after.details(), PayOutDetails.class).returnReason();
    if (reason == null) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String walletId = Objects.requireNonNull(after.parties().debitedWalletId());
    transactions.insert(
        new Transaction(
            new TransactionHeader(
                ids.next(TransactionKind.PAYOUT_REFUND.idPrefix()),
                after.clientId(),
                TransactionKind.PAYOUT_REFUND,
                null),
            now,
            new Parties(
                after.parties().authorId(),
                directory
                    .wallet(after.clientId(), walletId)
                    .map(WalletSnapshot::ownerId)
                    .orElse(null),
                null,
                walletId),
            Amounts.of(after.amounts().credited(), after.amounts().fees().negated()),
            Links.initial(after).withReference(after.id() + ":return"),
            details.write(RefundDetails.because(reason)),
            Outcome.open(Phase.INTENT),
            Progress.shown(now)));
  }
}
