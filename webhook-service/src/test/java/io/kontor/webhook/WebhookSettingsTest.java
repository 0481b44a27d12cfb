package io.kontor.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class WebhookSettingsTest {
  @Test
  void hasTheContractsScheduleByDefault() throws Exception {
    WebhookSettings settings = bind(new StandardEnvironment());

    List<Duration> retries = settings.retryAfter();
    assertThat(retries.subList(0, 6)).containsOnly(Duration.ofMinutes(10));
    assertThat(retries.subList(6, retries.size())).hasSize(9).containsOnly(Duration.ofHours(8));
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.failuresMax()).isEqualTo(100);
    assertThat(settings.alertEvery()).isEqualTo(10);
    assertThat(settings.secretOverlap()).isEqualTo(Duration.ofHours(24));
    assertThat(settings.allowPrivateAddresses()).isFalse();
  }

  @Test
  void allowsPrivateReceiversByTheEnvironment() throws Exception {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new org.springframework.core.env.SystemEnvironmentPropertySource(
                "test-systemEnvironment",
                java.util.Map.of("KONTOR_WEBHOOKS_ALLOW_PRIVATE", "true")));

    assertThat(bind(environment).allowPrivateAddresses()).isTrue();
  }

  private static WebhookSettings bind(StandardEnvironment environment) throws Exception {
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    environment.getPropertySources().addLast(new MapPropertySource("defaults", java.util.Map.of()));
    return Binder.get(environment).bind("kontor.webhook", WebhookSettings.class).get();
  }
}
