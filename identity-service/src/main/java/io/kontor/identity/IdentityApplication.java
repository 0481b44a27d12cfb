package io.kontor.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Identity-service: clients, keys, staff, audit; users and their bank accounts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(IdentityApplication.class, args);
  }
}
