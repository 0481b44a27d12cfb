package io.kontor.transaction.transfer;

import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happens in the ledger alone: screen where money changes hands, post, done. */
@Component
class LedgerOnlyCourse implements TransactionCourse {
  private final Screening screening;
  private final Ledger ledger;
  private final Clock clock;

  LedgerOnlyCourse(Screening screening, Ledger ledger, Clock clock) {
    this.screening = screening;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.TRANSFER, Kind.TRANSFER_REFUND, Kind.SETTLEMENT);
  }

  @Override
  public Step<Transaction> proceed(Transaction transaction, Run run) {
    if (!run.isFresh() && ledger.find(transaction.id()).isPresent()) {
      return Step.end(transaction.succeeded(clock.instant()));
    }
    if (transaction.kind() == Kind.TRANSFER) {
      Optional<Result> refusal = screening.refusal(transaction);
      if (refusal.isPresent()) {
        return Step.end(transaction.failed(refusal.get()));
      }
    }
    run.passed(Point.SCREENED);
    Ledger.Result result = ledger.post(Postings.of(transaction));
    run.passed(Point.LEDGER);
    return Step.end(
        switch (result) {
          case Posted _ -> transaction.succeeded(clock.instant());
          case Refused refused -> transaction.failed(Postings.refusal(transaction, refused));
        });
  }
}
