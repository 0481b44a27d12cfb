package io.kontor.platform.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.ServiceToken;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients for calls to other parts of the platform. */
@Configuration(proxyBeanMethods = false)
public class ClientConfiguration {

  @Bean
  ServiceToken serviceToken(RestClient.Builder builder, PlatformSettings properties) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build());
    requests.setReadTimeout(Duration.ofSeconds(3));
    return new ServiceToken(
        builder.clone().requestFactory(requests).build(), properties, Clock.systemUTC());
  }

  @Bean
  ServiceClients serviceClients(
      RestClient.Builder builder,
      PlatformSettings properties,
      ServiceToken tokens,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads) {
    return new ServiceClients(builder, properties, tokens, breakers, bulkheads);
  }
}
