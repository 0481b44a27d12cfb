package io.kontor.webhook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** webhook-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebhookApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(WebhookApplication.class, args);
  }
}
