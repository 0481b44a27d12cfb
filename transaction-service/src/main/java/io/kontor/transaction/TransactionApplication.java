package io.kontor.transaction;

import io.kontor.platform.audit.AuditConfiguration;
import io.kontor.platform.workflow.WorkflowConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Pay-ins, transfers, payouts, refunds, cards and preauthorizations; their one writer. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({AuditConfiguration.class, WorkflowConfiguration.class})
public class TransactionApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(TransactionApplication.class, arguments);
  }
}
