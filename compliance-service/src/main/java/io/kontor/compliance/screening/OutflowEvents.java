package io.kontor.compliance.screening;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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
    JsonNode data = event.data();
    if (!data.path("nature").asString("").equals("REGULAR")) {
      return false;
    }
    return switch (data.path("type").asString("")) {
      case "PAYOUT" -> true;
      case "TRANSFER" ->
          !data.path("creditedUserId").asString("").equals(data.path("authorId").asString(""));
      default -> false;
    };
  }

  @Override
  public void handle(CloudEvent event) {
    TransactionEventData transaction = event.data(TransactionEventData.class);
    if (transaction.status().equals("FAILED")) {
      screenings.release(transaction.id());
    } else {
      screenings.count(transaction.id());
    }
  }

  private record TransactionEventData(String id, String status) {}
}
