package io.kontor.reporting;

import io.kontor.platform.audit.AuditConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** reporting-service. */
@SpringBootApplication
@Import(AuditConfiguration.class)
@ConfigurationPropertiesScan
public class ReportingApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(ReportingApplication.class, args);
  }
}
