package io.kontor.wallet;

import io.kontor.platform.audit.AuditConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Wallet-service: wallets and the ledger. */
@SpringBootApplication
@Import(AuditConfiguration.class)
@ConfigurationPropertiesScan
public class WalletApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(WalletApplication.class, args);
  }
}
