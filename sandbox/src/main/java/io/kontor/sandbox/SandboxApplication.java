package io.kontor.sandbox;

import io.kontor.platform.callback.CallbackSignature;
import io.kontor.sandbox.support.SandboxSettings;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
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
