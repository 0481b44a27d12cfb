package io.kontor.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** reporting-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(ReportingApplication.class, args);
  }
}
