package io.kontor.compliance;

import io.kontor.platform.audit.AuditConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Compliance-service: KYC documents, blocks and the screening of transactions. */
@SpringBootApplication
@Import(AuditConfiguration.class)
@ConfigurationPropertiesScan
public class ComplianceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(ComplianceApplication.class, args);
  }
}
