package io.kontor.gateway;

import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.settings.RequiredSecrets;
import io.kontor.platform.settings.SettingsCheck;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The gateway's process: routing, sign-in, rate limits, the dashboard's files. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableConfigurationProperties(PlatformSettings.class)
@EnableScheduling
public class GatewayApplication {

  /** Starts the gateway; settings come from the environment. */
  public static void main(String[] arguments) {
    SpringApplication.run(GatewayApplication.class, arguments);
  }

  /** Runs before any other bean: nothing connects or signs with a wrong setting. */
  @Bean
  static BeanFactoryPostProcessor settingsCheck(Environment environment) {
    List<String> names = new ArrayList<>(RequiredSecrets.OF_EVERY_PROCESS);
    names.add("kontor.dashboard-client.secret");
    return SettingsCheck.of(environment, names);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
