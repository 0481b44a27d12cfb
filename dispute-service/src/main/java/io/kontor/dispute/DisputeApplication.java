package io.kontor.dispute;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Dispute-service: chargebacks, their deadlines and evidence. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DisputeApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(DisputeApplication.class, args);
  }
}
