package io.kontor.transaction.repudiation;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the card scheme has done already is booked; there is nothing to decide. */
@Component
class BookOnlyCourse implements TransactionCourse {
  private final Ledger ledger;
  private final Details details;
  private final Clock clock;

  BookOnlyCourse(Ledger ledger, Details details, Clock clock) {
    this.ledger = ledger;
    this.details = details;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.REPUDIATION, Kind.REPUDIATION_REFUND);
  }

  @Override
  public Step<Transaction> proceed(Transaction transaction, Run run) {
    Ledger.Result result =
        ledger.post(
            Postings.ofScheme(transaction, RepudiationDetails.surplus(transaction, details)));
    run.passed(Point.LEDGER);
    return switch (result) {
      case Posted _ -> Step.end(transaction.succeeded(clock.instant()));
      case Refused refused ->
          throw new IllegalStateException(
              "What the scheme did about " + transaction.id() + " cannot be booked: " + refused);
    };
  }
}
