package io.kontor.platform.settings;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What surrounds every service, and the installation as a whole. Spring's own settings take these
 * values in {@code kontor-defaults.yaml}.
 *
 * @param takesCallbacks whether the outside world calls this service back; not for operators
 * @param timeTravel whether the business clock can be moved and processes can be made to crash;
 *     only in a sandbox installation
 */
@ConfigurationProperties("kontor")
public record InfrastructureSettings(
    Database database,
    @DefaultValue Smtp smtp,
    @DefaultValue Retention retention,
    @DefaultValue Webhooks webhooks,
    @DefaultValue Otlp otlp,
    @DefaultValue("false") boolean takesCallbacks,
    @DefaultValue("false") boolean timeTravel) {

  /**
   * The service's own database.
   *
   * @param url JDBC address
   * @param user role that reads and writes
   * @param password of that role
   * @param ownerUser role that migrates
   * @param ownerPassword of that role
   */
  public record Database(
      @NotBlank String url,
      @NotBlank String user,
      @Nullable String password,
      @NotBlank String ownerUser,
      @Nullable String ownerPassword) {
    @Override
    public String toString() {
      return "Database[url=" + url + ", user=" + user + ", ownerUser=" + ownerUser + "]";
    }
  }

  /**
   * Outgoing mail; webhook-service alone sends any.
   *
   * @param host of the mail server
   * @param port of the mail server
   */
  public record Smtp(@DefaultValue("localhost") String host, @DefaultValue("8094") int port) {}

  /**
   * How long merchants can read what happened.
   *
   * @param transactions transactions and preauthorizations
   * @param events events
   * @param idempotency answers by their Idempotency-Key; the same at the gateway and the services
   */
  public record Retention(
      @DefaultValue("P13M") Period transactions,
      @DefaultValue("45d") Duration events,
      @DefaultValue("24h") Duration idempotency) {}

  /**
   * Addresses that merchants gave.
   *
   * @param allowPrivate whether hooks and report callbacks may lead to private addresses; only on
   *     one machine
   */
  public record Webhooks(@DefaultValue("false") boolean allowPrivate) {}

  /**
   * Traces.
   *
   * @param endpoint where they are sent by OTLP over HTTP, once exporting is switched on
   */
  public record Otlp(@DefaultValue("http://localhost:4318/v1/traces") String endpoint) {}
}
