package io.kontor.sandbox;

import io.kontor.platform.callback.CallbackSignature;
import io.kontor.platform.settings.SettingsCheck;
import io.kontor.sandbox.support.SandboxSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The simulated outside world as one process with its own database. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(SandboxSettings.class)
public class SandboxApplication {

  /** Starts the process; settings come from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(SandboxApplication.class, args);
  }

  /** Runs before any other bean: nothing connects or signs with a wrong setting. */
  @Bean
  static BeanFactoryPostProcessor settingsCheck(Environment environment) {
    return SettingsCheck.of(environment, List.of("kontor.callback-secret"));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Signs what the outside world tells our services. */
  @Bean
  CallbackSignature callbackSignature(SandboxSettings settings, Clock clock) {
    return new CallbackSignature(settings.callbackSecret(), clock);
  }
}
