package io.kontor.webhook.event;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every topic of the platform is heard. Source: docs/architecture.md, "Events". */
@Configuration(proxyBeanMethods = false)
class EventSubscriptions {
  @Bean
  EventSubscription identityEvents(TakeEvent takeEvent) {
    return new AllOf("kontor.identity", takeEvent);
  }

  @Bean
  EventSubscription walletEvents(TakeEvent takeEvent) {
    return new AllOf("kontor.wallet", takeEvent);
  }

  @Bean
  EventSubscription transactionEvents(TakeEvent takeEvent) {
    return new AllOf("kontor.transaction", takeEvent);
  }

  @Bean
  EventSubscription complianceEvents(TakeEvent takeEvent) {
    return new AllOf("kontor.compliance", takeEvent);
  }

  @Bean
  EventSubscription disputeEvents(TakeEvent takeEvent) {
    return new AllOf("kontor.dispute", takeEvent);
  }

  @Bean
  EventSubscription reportingEvents(TakeEvent takeEvent) {
    return new AllOf("kontor.reporting", takeEvent);
  }

  private record AllOf(String topic, TakeEvent takeEvent) implements EventSubscription {
    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public void handle(CloudEvent event) {
      takeEvent.execute(event);
    }
  }
}
