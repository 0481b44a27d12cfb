package io.kontor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** No service starts without its secrets, and none has a default. */
class RequiredSecretsStartTest {

  @Test
  void everyServiceAsksForThemAllAtOnce() {
    assertThatThrownBy(() -> start(Map.of()))
        .hasMessageContainingAll(
            "KONTOR_DATABASE_PASSWORD",
            "KONTOR_DATABASE_OWNER_PASSWORD",
            "KONTOR_SERVICE_CLIENT_SECRET")
        .hasMessageNotContaining("KONTOR_CALLBACK_SECRET");
    assertThatThrownBy(() -> start(Map.of("kontor.takes-callbacks", "true")))
        .hasMessageContaining("KONTOR_CALLBACK_SECRET");
    start(
        Map.of(
            "kontor.takes-callbacks", "true",
            "kontor.callback-secret", "c",
            "kontor.database.password", "p",
            "kontor.database.owner-password", "o",
            "kontor.service-client.secret", "s"));
  }

  @Test
  void theDefaultsHoldNoSecret() throws Exception {
    List<PropertySource<?>> defaults =
        new YamlPropertySourceLoader()
            .load("defaults", new ClassPathResource("kontor-defaults.yaml"));
    assertThat(defaults).isNotEmpty();
    for (PropertySource<?> source : defaults) {
      for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
        if (name.startsWith("kontor.")) {
          assertThat(name).doesNotContainPattern("password|secret");
        }
      }
    }
  }

  private static void start(Map<String, String> settings) {
    MockEnvironment environment = new MockEnvironment();
    settings.forEach(environment::setProperty);
    PlatformConfiguration.settingsCheck(environment)
        .postProcessBeanFactory(new DefaultListableBeanFactory());
  }
}
