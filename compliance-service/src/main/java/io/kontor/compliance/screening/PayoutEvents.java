package io.kontor.compliance.screening;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears what became of payouts that were screened. */
@Component
class PayoutEvents implements EventSubscription {
  private final Screenings screenings;

  PayoutEvents(Screenings screenings) {
    this.screenings = screenings;
  }

  @Override
  public String topic() {
    return "kontor.transaction";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "io.kontor.transaction.created.v1",
        "io.kontor.transaction.succeeded.v1",
        "io.kontor.transaction.failed.v1");
  }

  @Override
  public boolean concerns(CloudEvent event) {
    return event.data().path("type").asString("").equals("PAYOUT")
        && event.data().path("nature").asString("").equals("REGULAR");
  }

  @Override
  public void handle(CloudEvent event) {
    TransactionFact transaction = event.data(TransactionFact.class);
    if (transaction.status().equals("FAILED")) {
      screenings.release(transaction.id());
    } else {
      screenings.count(transaction.id());
    }
  }

  private record TransactionFact(String id, String status) {}
}
