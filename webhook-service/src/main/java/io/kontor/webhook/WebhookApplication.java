package io.kontor.webhook;

import io.kontor.platform.audit.AuditConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** webhook-service. */
@SpringBootApplication
@Import(AuditConfiguration.class)
@ConfigurationPropertiesScan
public class WebhookApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(WebhookApplication.class, args);
  }
}
