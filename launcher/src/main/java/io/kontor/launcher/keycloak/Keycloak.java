package io.kontor.launcher.keycloak;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.archive.Fingerprint;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.network.LocalHttp;
import io.kontor.launcher.postgres.Databases;
import io.kontor.launcher.postgres.Postgres;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in: Keycloak from its Maven distribution, built once for PostgreSQL together with our
 * provider jar, then started without its shell script, so that the process we watch is the server
 * itself.
 */
public final class Keycloak implements ManagedProcess {
  public static final String NAME = "keycloak";
  public static final String REALM = "kontor";
  static final String ADMIN_PASSWORD = "keycloak.admin.password";
  private static final int HEAP_MB = 384;
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
  private static final String MAILED_EVENTS =
      "USER_DISABLED_BY_TEMPORARY_LOCKOUT,UPDATE_CREDENTIAL,REMOVE_CREDENTIAL";
  private final Installation installation;
  private final Ports ports;
  private final Secrets secrets;
  private final Databases databases;
  private final Map<String, String> realmValues;
  private @Nullable Path program;

  /**
   * @param realmValues what the realm file may ask for as {@code ${NAME}}
   */
  public Keycloak(
      Installation installation,
      Ports ports,
      Secrets secrets,
      Databases databases,
      Map<String, String> realmValues) {
    this.installation = installation;
    this.ports = ports;
    this.secrets = secrets;
    this.databases = databases;
    this.realmValues = realmValues;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String address() {
    return ports.url(Ports.KEYCLOAK);
  }

  @Override
  public List<Integer> ports() {
    return List.of(ports.at(Ports.KEYCLOAK), ports.at(Ports.KEYCLOAK_MANAGEMENT));
  }

  @Override
  public List<String> dependsOn() {
    return List.of(Postgres.NAME);
  }

  @Override
  public boolean takesStartSlot() {
    return false;
  }

  @Override
  public Duration startTimeout() {
    return Duration.ofMinutes(5); // the first start creates the schema and imports the realm
  }

  @Override
  public int stopPhase() {
    return 1;
  }

  @Override
  public void prepare(Consumer<String> detail) throws IOException, InterruptedException {
    Path zip =
        only(
            installation.root().resolve("launcher/target/keycloak"),
            "keycloak-quarkus-dist-",
            ".zip");
    Path provider = provider();
    Fingerprint fingerprint = new Fingerprint().addStamp(zip).add(BUILD_OPTIONS);
    if (provider != null) {
      fingerprint.addJar(provider);
    }
    program =
        Archives.once(
            installation.cache().resolve("keycloak-" + fingerprint.shortName()),
            folder -> {
              detail.accept("unpacking Keycloak");
              Archives.unzipWithoutTop(zip, folder);
              if (provider != null) {
                Files.copy(provider, folder.resolve("providers").resolve("kontor.jar"));
              }
              detail.accept("building Keycloak for PostgreSQL, once, about half a minute");
              build(folder);
            });
    Archives.removeOlder(program, "keycloak-[0-9a-f]{16}");
    importFile(program);
  }

  private void build(Path folder) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("sh", folder.resolve("bin/kc.sh").toString(), "build"));
    command.addAll(BUILD_OPTIONS);
    Map<String, String> environment =
        Map.of("JAVA_HOME", Jvm.HOME.toString(), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    int exit =
        Processes.run(
            new ProcessSpec(command, environment, folder),
            installation.log("keycloak.build"),
            installation);
    if (exit != 0) {
      throw new UserFacingException(
          "Keycloak could not be built; see "
              + installation.log("keycloak.build")
              + ": "
              + String.join(" / ", Processes.tail(installation.log("keycloak.build"), 3)));
    }
  }

  /** Our theme and listeners, when the module is built. */
  private @Nullable Path provider() throws IOException {
    Path folder = installation.root().resolve("keycloak/target");
    return Files.isDirectory(folder) ? find(folder, "keycloak-", ".jar") : null;
  }

  private void importFile(Path folder) throws IOException {
    Path realm = installation.root().resolve("keycloak/realm/kontor-realm.json");
    Path imports = folder.resolve("data/import");
    Files.createDirectories(imports);
    if (Files.exists(realm)) {
      Files.copy(realm, imports.resolve("kontor-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path only(Path folder, String prefix, String suffix) throws IOException {
    Path found = Files.isDirectory(folder) ? find(folder, prefix, suffix) : null;
    if (found == null) {
      throw new UserFacingException(
          "The Keycloak distribution is missing in "
              + folder
              + "; build again with ./kontor build.");
    }
    return found;
  }

  private static @Nullable Path find(Path folder, String prefix, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> {
            String name = file.getFileName().toString();
            return name.startsWith(prefix)
                && name.endsWith(suffix)
                && !name.endsWith("-sources.jar")
                && !name.endsWith("-tests.jar");
          })
          .sorted()
          .reduce((first, last) -> last)
          .orElse(null);
    }
  }

  @Override
  public ProcessSpec launch() {
    Path folder = java.util.Objects.requireNonNull(program);
    List<String> command = new ArrayList<>();
    command.add(Jvm.JAVA);
    command.addAll(Jvm.flags(HEAP_MB));
    command.addAll(
        List.of(
            "-XX:MaxMetaspaceSize=256m",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dkc.home.dir=" + folder,
            "-Djboss.server.config.dir=" + folder.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp",
            folder.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm",
            // What the listener "email" of the realm writes to people about.
            "--spi-events-listener--email--include-events=" + MAILED_EVENTS));
    Map<String, String> environment = new HashMap<>(realmValues);
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("KC_DB_URL", databases.url(NAME));
    environment.put("KC_DB_USERNAME", Databases.owner(NAME));
    environment.put("KC_DB_PASSWORD", databases.password(Databases.owner(NAME)));
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(ports.at(Ports.KEYCLOAK)));
    environment.put(
        "KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.at(Ports.KEYCLOAK_MANAGEMENT)));
    environment.put("KC_HOSTNAME", ports.keycloakPublicUrl());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(ADMIN_PASSWORD));
    return new ProcessSpec(command, environment, installation.data());
  }

  @Override
  public boolean ready() {
    return LocalHttp.ok(ports.url(Ports.KEYCLOAK_MANAGEMENT) + "/health/ready");
  }

  @Override
  public void provision() {
    new RealmPorts(installation, ports, secrets).provision();
    new RealmAccounts(installation, ports, secrets, realmValues).provision();
    new RealmTokenLifetimes(installation, ports, secrets).provision();
    new RealmSignInRules(installation, ports, secrets, realmValues).provision();
  }
}
