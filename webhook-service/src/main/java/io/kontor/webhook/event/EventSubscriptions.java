package io.kontor.webhook.event;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every topic of the platform is heard. Source: docs/architecture.md, "Events". */
@Configuration(proxyBeanMethods = false)
class EventSubscriptions {
  @Bean
  EventSubscription identityEvents(StoreMerchantEvents storeMerchantEvents) {
    return new MerchantVisible("kontor.identity", storeMerchantEvents);
  }

  @Bean
  EventSubscription walletEvents(StoreMerchantEvents storeMerchantEvents) {
    return new MerchantVisible("kontor.wallet", storeMerchantEvents);
  }

  @Bean
  EventSubscription transactionEvents(StoreMerchantEvents storeMerchantEvents) {
    return new MerchantVisible("kontor.transaction", storeMerchantEvents);
  }

  @Bean
  EventSubscription complianceEvents(StoreMerchantEvents storeMerchantEvents) {
    return new MerchantVisible("kontor.compliance", storeMerchantEvents);
  }

  @Bean
  EventSubscription disputeEvents(StoreMerchantEvents storeMerchantEvents) {
    return new MerchantVisible("kontor.dispute", storeMerchantEvents);
  }

  @Bean
  EventSubscription reportingEvents(StoreMerchantEvents storeMerchantEvents) {
    return new MerchantVisible("kontor.reporting", storeMerchantEvents);
  }

  /** The merchant-visible events of a topic. */
  private record MerchantVisible(String topic, StoreMerchantEvents storeMerchantEvents)
      implements EventSubscription {
    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public boolean concerns(CloudEvent event) {
      return event.apiEvent() != null && event.clientId() != null;
    }

    @Override
    public boolean isIdempotent() {
      return true; // an event that is stored already is left out
    }

    @Override
    public void handle(CloudEvent event) {
      handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<CloudEvent> events) {
      storeMerchantEvents.execute(events);
    }
  }
}
