package io.kontor.transaction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Pay-ins, transfers, payouts, refunds, cards and preauthorizations; their one writer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TransactionApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(TransactionApplication.class, arguments);
  }
}
