package io.kontor.launcher.platform;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.kafka.Kafka;
import io.kontor.launcher.keycloak.Keycloak;
import io.kontor.launcher.postgres.Databases;
import io.kontor.launcher.postgres.Postgres;
import io.kontor.launcher.process.ManagedProcess;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parts of the platform and what each is told about the others.
 *
 * <p>Source: docs/architecture.md, sections 1 and 2.
 */
public final class Platform {
  /** The order is that in which they take their turn when the processor is short. */
  static final List<ServiceProcess.Spec> SERVICES =
      List.of(
          new ServiceProcess.Spec("identity-service", 1, "identity", "identity", 192),
          new ServiceProcess.Spec("wallet-service", 2, "wallet", "wallet", 256),
          new ServiceProcess.Spec("transaction-service", 3, "transaction", "transaction", 256),
          new ServiceProcess.Spec("gateway", Ports.GATEWAY, "gateway", "gateway", 224),
          new ServiceProcess.Spec("sandbox", 8, "sandbox", "", 160),
          new ServiceProcess.Spec("compliance-service", 4, "compliance", "compliance", 192),
          new ServiceProcess.Spec("dispute-service", 5, "dispute", "dispute", 192),
          new ServiceProcess.Spec("reporting-service", 6, "reporting", "reporting", 224),
          new ServiceProcess.Spec("webhook-service", 7, "webhook", "webhook", 192));

  static final List<String> TOPICS =
      Stream.of(
              "identity", "wallet", "transaction", "compliance", "dispute", "reporting", "webhook")
          .map(owner -> "kontor." + owner)
          .toList();

  private static final String DASHBOARD_SECRET = "KONTOR_DASHBOARD_CLIENT_SECRET";
  private static final String CALLBACK_SECRET = "KONTOR_CALLBACK_SECRET";
  private static final String AUDIT_SECRET = "KONTOR_AUDIT_SECRET";
  private final Installation installation;
  private final Ports ports;
  private final Secrets secrets;
  private final Databases databases;

  /** The platform of an installation with these secrets. */
  public Platform(Installation installation, Ports ports, Secrets secrets) {
    this.installation = installation;
    this.ports = ports;
    this.secrets = secrets;
    this.databases =
        new Databases(
            ports,
            secrets,
            Stream.concat(
                    Stream.of(Keycloak.NAME), SERVICES.stream().map(ServiceProcess.Spec::database))
                .toList());
  }

  /** The platform of an installation, with the secrets that are stored there. */
  public static Platform of(Installation installation, Ports ports) {
    return new Platform(installation, ports, new Secrets(installation.secrets()));
  }

  /**
   * The platform of an installation that was started before. Errors: {@link UserFacingException}
   * when it never was.
   */
  public static Platform ofExisting(Installation installation, Ports ports) {
    if (!Files.exists(installation.secrets())) {
      throw new UserFacingException(
          "Nothing runs from " + installation.data() + "; run ./kontor up.");
    }
    return of(installation, ports);
  }

  /** The ports of this platform. */
  public Ports ports() {
    return ports;
  }

  /** The secrets of this platform; missing ones are made when they are asked for. */
  public Secrets secrets() {
    return secrets;
  }

  /** Every part that can run: the infrastructure, and each service whose jar is built. */
  public List<ManagedProcess> parts() {
    List<ManagedProcess> parts = new ArrayList<>();
    parts.add(new Postgres(installation, ports, secrets, databases));
    parts.add(new Kafka(installation, ports, TOPICS));
    parts.add(new Keycloak(installation, ports, secrets, databases, realmValues()));
    for (ServiceProcess.Spec spec : SERVICES) {
      if (Files.exists(ServiceProcess.jar(installation.root(), spec))) {
        parts.add(new ServiceProcess(spec, installation, ports, environment(spec)));
      }
    }
    return parts;
  }

  /** The part of this name. Errors: {@link UserFacingException} that lists the names there are. */
  public ManagedProcess part(String name) {
    List<ManagedProcess> parts = parts();
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new UserFacingException(
                "There is no service "
                    + name
                    + "; there are "
                    + String.join(", ", parts.stream().map(ManagedProcess::name).toList())
                    + "."));
  }

  /** Services of the plan that have no jar. */
  public List<String> missing() {
    return SERVICES.stream()
        .filter(spec -> !Files.exists(ServiceProcess.jar(installation.root(), spec)))
        .map(ServiceProcess.Spec::name)
        .toList();
  }

  /** Secret of the service account {@code svc-NAME} in Keycloak. */
  public String accountSecret(String account) {
    return secrets.get(accountVariable(account));
  }

  /** The variable that carries it into the realm; also its name among the stored secrets. */
  private static String accountVariable(String account) {
    return "KONTOR_SVC_" + account.toUpperCase(Locale.ROOT) + "_SECRET";
  }

  private String dashboardSecret() {
    return secrets.get(DASHBOARD_SECRET);
  }

  private Map<String, String> realmValues() {
    Map<String, String> values = new HashMap<>();
    Stream.concat(
            SERVICES.stream()
                .map(ServiceProcess.Spec::account)
                .filter(account -> !account.isEmpty()),
            Stream.of("launcher", "monitoring"))
        .forEach(account -> values.put(accountVariable(account), accountSecret(account)));
    values.put(DASHBOARD_SECRET, dashboardSecret());
    values.put("KONTOR_PUBLIC_URL", ports.url(Ports.GATEWAY));
    values.put("KONTOR_PASSKEY_DOMAIN", ""); // that of Keycloak's own address
    values.putAll(mail());
    return values;
  }

  private Map<String, String> mail() {
    return Map.of(
        "KONTOR_SMTP_HOST",
        "127.0.0.1",
        "KONTOR_SMTP_PORT",
        Integer.toString(ports.at(Ports.SMTP)));
  }

  private Map<String, String> environment(ServiceProcess.Spec spec) {
    Map<String, String> values = new HashMap<>(chosen(spec));
    values.putAll(databases.environment(spec.database()));
    values.putAll(mail());
    values.put("KONTOR_KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.at(Ports.KAFKA));
    values.put("KONTOR_KEYCLOAK_URL", ports.url(Ports.KEYCLOAK));
    values.put("KONTOR_KEYCLOAK_PUBLIC_URL", ports.keycloakPublicUrl());
    if (!spec.account().isEmpty()) {
      values.put("KONTOR_SERVICE_CLIENT_ID", "svc-" + spec.account());
      values.put("KONTOR_SERVICE_CLIENT_SECRET", accountSecret(spec.account()));
    }
    for (ServiceProcess.Spec other : SERVICES) {
      if (other.portOffset() != Ports.GATEWAY) {
        values.put(
            "KONTOR_SERVICES_" + other.database().toUpperCase(Locale.ROOT),
            ports.url(other.portOffset()));
      }
    }
    // A copy on one machine is a sandbox: its clock may be moved, its hooks may call this machine.
    values.put("KONTOR_TIME_TRAVEL", "true");
    values.put("KONTOR_WEBHOOKS_ALLOW_PRIVATE", "true");
    values.put("KONTOR_PUBLIC_URL", ports.url(Ports.GATEWAY));
    values.put("KONTOR_SANDBOX_PUBLIC_URL", ports.url(8));
    values.put(CALLBACK_SECRET, secrets.get(CALLBACK_SECRET));
    values.put("KONTOR_FILES_DIR", installation.files().toString());
    if (spec.name().equals("identity-service")) {
      values.put(AUDIT_SECRET, secrets.get(AUDIT_SECRET));
    }
    if (spec.portOffset() == Ports.GATEWAY) {
      values.put(DASHBOARD_SECRET, dashboardSecret());
    }
    return values;
  }

  /**
   * Settings of one service, chosen by the person who starts the platform: variables that begin
   * with its name, like {@code KONTOR_GATEWAY_RATELIMITS_ENFORCED}.
   */
  private static Map<String, String> chosen(ServiceProcess.Spec spec) {
    String prefix = "KONTOR_" + spec.database().toUpperCase(Locale.ROOT) + "_";
    Map<String, String> values = new HashMap<>(System.getenv());
    values.keySet().removeIf(name -> !name.startsWith(prefix));
    return values;
  }
}
