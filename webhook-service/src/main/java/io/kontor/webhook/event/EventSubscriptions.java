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
  EventSubscription identityEvents(StoreMerchantEvent storeMerchantEvent) {
    return new AllOf("kontor.identity", storeMerchantEvent);
  }

  @Bean
  EventSubscription walletEvents(StoreMerchantEvent storeMerchantEvent) {
    return new AllOf("kontor.wallet", storeMerchantEvent);
  }

  @Bean
  EventSubscription transactionEvents(StoreMerchantEvent storeMerchantEvent) {
    return new AllOf("kontor.transaction", storeMerchantEvent);
  }

  @Bean
  EventSubscription complianceEvents(StoreMerchantEvent storeMerchantEvent) {
    return new AllOf("kontor.compliance", storeMerchantEvent);
  }

  @Bean
  EventSubscription disputeEvents(StoreMerchantEvent storeMerchantEvent) {
    return new AllOf("kontor.dispute", storeMerchantEvent);
  }

  @Bean
  EventSubscription reportingEvents(StoreMerchantEvent storeMerchantEvent) {
    return new AllOf("kontor.reporting", storeMerchantEvent);
  }

  private record AllOf(String topic, StoreMerchantEvent storeMerchantEvent)
      implements EventSubscription {
    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public void handle(CloudEvent event) {
      storeMerchantEvent.execute(event);
    }
  }
}
