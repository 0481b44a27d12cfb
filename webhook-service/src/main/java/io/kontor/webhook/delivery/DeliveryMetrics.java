package io.kontor.webhook.delivery;

import io.kontor.platform.idempotency.ResourceReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** How long merchants wait for news. */
@Configuration(proxyBeanMethods = false)
class DeliveryMetrics {
  private final Deliveries deliveries;
  private final AtomicLong oldestSeconds = new AtomicLong();

  DeliveryMetrics(Deliveries deliveries, MeterRegistry metrics) {
    this.deliveries = deliveries;
    Gauge.builder("kontor.webhook.oldest.undelivered.age", oldestSeconds, AtomicLong::get)
        .description("Age in seconds of the oldest event that waits for a hook")
        .register(metrics);
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
  void measure() {
    oldestSeconds.set(deliveries.oldestWaitingSeconds());
  }

  @Bean
  static ResourceReader deliveryReader(Deliveries deliveries) {
    return (clientId, id) -> deliveries.find(clientId, id).map(delivery -> (Object) delivery);
  }
}
