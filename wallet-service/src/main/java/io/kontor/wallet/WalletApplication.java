package io.kontor.wallet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Wallet-service: wallets and the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WalletApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(WalletApplication.class, args);
  }
}
