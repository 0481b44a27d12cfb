package io.kontor.compliance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Compliance-service: KYC documents, blocks and the screening of transactions. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ComplianceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(ComplianceApplication.class, args);
  }
}
