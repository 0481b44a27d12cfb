package io.kontor.compliance.limit;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the outcome of what took a place in limits. */
@Component
class LimitEvents implements EventSubscription {
  private static final Set<String> LIMITED = Set.of("PAYIN", "TRANSFER", "PAYOUT");

  private final Limits limits;

  LimitEvents(Limits limits) {
    this.limits = limits;
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
        "io.kontor.transaction.failed.v1",
        "io.kontor.transaction.preauthorization-created.v1",
        "io.kontor.transaction.preauthorization-changed.v1");
  }

  @Override
  public boolean concerns(CloudEvent event) {
    OutcomeEventData data = event.data(OutcomeEventData.class);
    return data.kind() != null // a preauthorization
        || ("REGULAR".equals(data.nature())
            && data.type() != null
            && LIMITED.contains(data.type()));
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
      OutcomeEventData data = event.data(OutcomeEventData.class);
      (data.status().equals("FAILED") ? failed : counted).add(data.id());
    }
    counted.removeAll(failed);
    limits.count(List.copyOf(counted));
    limits.release(List.copyOf(failed));
  }

  private record OutcomeEventData(
      String id,
      String status,
      @Nullable String type,
      @Nullable String nature,
      @Nullable String kind) {}
}
