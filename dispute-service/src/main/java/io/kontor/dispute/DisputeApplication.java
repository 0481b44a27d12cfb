package io.kontor.dispute;

import io.kontor.platform.audit.AuditConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Dispute-service: chargebacks, their deadlines and evidence. */
@SpringBootApplication
@Import(AuditConfiguration.class)
@ConfigurationPropertiesScan
public class DisputeApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(DisputeApplication.class, args);
  }
}
