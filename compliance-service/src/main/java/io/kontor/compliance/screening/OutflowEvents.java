package io.kontor.compliance.screening;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the outcome of screened payouts and transfers to others. */
@Component
class OutflowEvents implements EventSubscription {
  private final Screenings screenings;

  OutflowEvents(Screenings screenings) {
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
    TransactionEventData transaction = event.data(TransactionEventData.class);
    if (!"REGULAR".equals(transaction.nature()) || transaction.type() == null) {
      return false;
    }
    return switch (transaction.type()) {
      case "PAYOUT" -> true;
      case "TRANSFER" -> !Objects.equals(transaction.creditedUserId(), transaction.authorId());
      default -> false;
    };
  }

  @Override
  public boolean isIdempotent() {
    return true; // what was released stays so
  }

  @Override
  public void handle(CloudEvent event) {
    handleAll(List.of(event));
  }

  /** Of several events of one transaction in a poll, a failure is the last word. */
  @Override
  public void handleAll(List<CloudEvent> events) {
    Set<String> failed = new TreeSet<>();
    Set<String> counted = new TreeSet<>();
    for (CloudEvent event : events) {
      TransactionEventData transaction = event.data(TransactionEventData.class);
      (transaction.status().equals("FAILED") ? failed : counted).add(transaction.id());
    }
    counted.removeAll(failed);
    screenings.count(counted);
    screenings.release(failed);
  }

  private record TransactionEventData(
      String id,
      String status,
      @Nullable String type,
      @Nullable String nature,
      @Nullable String authorId,
      @Nullable String creditedUserId) {}
}
