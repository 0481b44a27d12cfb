package io.kontor.identity.user;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Applies compliance-service's decisions: the KYC level and the documents that prove it. Events:
 * USER_KYC_REGULAR and USER_KYC_LIGHT when the level really changes.
 */
@Component
class KycLevels implements EventSubscription {
  private final Users users;
  private final Outbox outbox;

  KycLevels(Users users, Outbox outbox) {
    this.users = users;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return "kontor.compliance";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.compliance.kyc-level-changed.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    Decision decision = event.data(Decision.class);
    users.lock(decision.clientId(), decision.userId()).ifPresent(user -> apply(user, decision));
  }

  private void apply(User user, Decision decision) {
    User changed = user.verified(decision.kycLevel(), decision.validatedDocuments());
    users.update(changed);
    OutboxEvent event = UserEventData.of(changed).toEvent("identity.user-changed");
    outbox.append(
        changed.kycLevel() == user.kycLevel()
            ? event
            : event.visibleAs("USER_KYC_" + changed.kycLevel()));
  }

  /** Data of the event. Source: docs/architecture.md, "Events". */
  record Decision(
      String userId, String clientId, KycLevel kycLevel, Map<String, String> validatedDocuments) {
    @SuppressWarnings("ConstantValue") // an event may leave the member out
    Decision {
      validatedDocuments = validatedDocuments == null ? Map.of() : Map.copyOf(validatedDocuments);
    }
  }
}
