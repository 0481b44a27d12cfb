package io.kontor.webhook;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.outbound.MerchantCaller;
import io.kontor.platform.outbound.OutboundSettings;
import io.kontor.webhook.hook.Hooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the features share. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
  @Bean
  MerchantCaller merchantCaller(WebhookSettings settings) {
    return new MerchantCaller(
        new OutboundSettings(
            settings.allowPrivateAddresses(), settings.timeout(), settings.concurrency()));
  }

  @Bean
  ResourceReader hookReader(Hooks hooks) {
    return (clientId, id) -> hooks.find(clientId, id).map(hook -> (Object) hook);
  }
}
