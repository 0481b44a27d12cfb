package io.kontor.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds {@code kontor-defaults.yaml} and {@code kontor-logging.yaml} below everything else, so a
 * service's own settings and the environment take precedence.
 */
public final class KontorDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      for (String name : List.of("kontor-defaults", "kontor-logging")) {
        new YamlPropertySourceLoader()
            .load(name, new ClassPathResource(name + ".yaml"))
            .forEach(source -> environment.getPropertySources().addLast(source));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
