package io.kontor.launcher.postgres;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database server: PostgreSQL 18 from a Maven artifact, with real durability. */
public final class Postgres implements ManagedProcess {
  public static final String NAME = "postgres";
  private static final String SUPERUSER = "postgres";
  private static final String PASSWORD = "postgres.password";
  private final Installation installation;
  private final Ports ports;
  private final Secrets secrets;
  private final Databases databases;
  private @Nullable Path program;
  private @Nullable Unprivileged unprivileged;

  /** The server of an installation. */
  public Postgres(Installation installation, Ports ports, Secrets secrets, Databases databases) {
    this.installation = installation;
    this.ports = ports;
    this.secrets = secrets;
    this.databases = databases;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + ports.at(Ports.POSTGRES);
  }

  @Override
  public List<Integer> ports() {
    return List.of(ports.at(Ports.POSTGRES));
  }

  @Override
  public List<String> dependsOn() {
    return List.of();
  }

  @Override
  public boolean takesStartSlot() {
    return false;
  }

  @Override
  public String stopSignal() {
    return "INT"; // fast shutdown: sessions are cut off, everything committed is kept
  }

  @Override
  public int stopPhase() {
    return 0;
  }

  @Override
  public void prepare(Consumer<String> detail) throws IOException, InterruptedException {
    program = unpack(detail);
    unprivileged = Unprivileged.choose(installation);
    if (!Files.exists(installation.postgresData().resolve("PG_VERSION"))) {
      detail.accept("creating the database cluster");
      initialise(program, unprivileged);
    } else if (secrets.find(PASSWORD).isEmpty()) {
      throw new UserFacingException(
          "The passwords of the database in "
              + installation.data()
              + " are missing (secrets.properties); restore that file, or start afresh with"
              + " ./kontor reset.");
    }
  }

  private Path unpack(Consumer<String> detail) throws IOException, InterruptedException {
    String resource = "/postgres-" + platform() + ".txz";
    URL archive = Postgres.class.getResource(resource);
    if (archive == null) {
      throw new UserFacingException(
          "There is no PostgreSQL for this kind of machine ("
              + platform()
              + "); Linux and macOS on amd64 or arm64 are supported.");
    }
    long size = archive.openConnection().getContentLengthLong();
    return Archives.once(
        installation.cache().resolve("postgres-" + platform() + "-" + size),
        folder -> {
          detail.accept("unpacking PostgreSQL");
          try (InputStream packed = archive.openStream()) {
            Archives.untarXz(packed, folder);
          }
        });
  }

  private static String platform() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    return system + "-" + processor;
  }

  private void initialise(Path postgres, Unprivileged user)
      throws IOException, InterruptedException {
    Path half = installation.postgresData().resolveSibling("postgres.init");
    Archives.deleteTree(half);
    Files.createDirectory(
        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path passwordFile = installation.data().resolve("initdb.tmp");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(passwordFile, secrets.get(PASSWORD));
      user.handOver(half);
      user.handOver(passwordFile);
      List<String> command =
          user.command(
              List.of(
                  postgres.resolve("bin/initdb").toString(),
                  "--pgdata=" + half,
                  "--username=" + SUPERUSER,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      int exit =
          Processes.run(
              new ProcessSpec(command, Map.of(), installation.data()),
              installation.log(NAME),
              installation);
      if (exit != 0) {
        throw new UserFacingException(
            "PostgreSQL could not create its cluster: "
                + String.join(" / ", Processes.tail(installation.log(NAME), 3)));
      }
      Archives.deleteTree(installation.postgresData());
      Files.move(half, installation.postgresData(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  @Override
  public ProcessSpec launch() throws IOException, InterruptedException {
    Path postgres = java.util.Objects.requireNonNull(program);
    Unprivileged user = java.util.Objects.requireNonNull(unprivileged);
    clearStaleLock();
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            postgres.resolve("bin/postgres").toString(),
            "-D",
            installation.postgresData().toString()));
    settings()
        .forEach((name, value) -> {
          command.add("-c");
          command.add(name + "=" + value);
        });
    return new ProcessSpec(user.command(command), Map.of(), installation.data());
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("port", Integer.toString(ports.at(Ports.POSTGRES))),
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""),
        Map.entry("max_connections", "300"),
        Map.entry("shared_buffers", "256MB"),
        Map.entry("max_wal_size", "2GB"),
        Map.entry("wal_compression", "on"),
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("full_page_writes", "on"),
        Map.entry("random_page_cost", "1.1"),
        Map.entry("jit", "off"),
        Map.entry("timezone", "UTC"),
        Map.entry("log_timezone", "UTC"),
        Map.entry("log_line_prefix", "%m [%p] %d "));
  }

  /**
   * A postmaster.pid that a crash left behind stops the next start as soon as another process has
   * that number. It goes, unless a server really runs on this cluster; that one is stopped first.
   */
  private void clearStaleLock() throws IOException, InterruptedException {
    Path lock = installation.postgresData().resolve("postmaster.pid");
    Optional<Long> pid = pidIn(lock);
    if (pid.isPresent() && servesThisCluster(pid.get())) {
      Optional<ProcessIdentity> leftover = ProcessIdentity.of(pid.get());
      if (leftover.isPresent()) {
        Processes.stop(leftover.get(), "INT", Duration.ofSeconds(30));
      }
    }
    Files.deleteIfExists(lock);
  }

  /**
   * The process number in the first line of the lock file; empty when there is no file or no
   * number.
   */
  static Optional<Long> pidIn(Path lock) {
    try (var lines = Files.lines(lock)) {
      return lines.findFirst().map(String::strip).map(Long::parseLong);
    } catch (IOException | UncheckedIOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private boolean servesThisCluster(long pid) {
    try {
      String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
      return command.contains("postgres")
          && command.contains(installation.postgresData().toString());
    } catch (IOException notThere) {
      return false;
    }
  }

  @Override
  public boolean ready() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void provision() {
    try (Connection connection = connect("postgres")) {
      databases.create(connection, this::connect);
    } catch (SQLException e) {
      throw new UserFacingException(
          e.getSQLState() != null && e.getSQLState().startsWith("28")
              ? "The password in secrets.properties is not that of the database in "
                  + installation.data()
                  + "; restore the right file, or start afresh with ./kontor reset."
              : "The databases could not be created: " + e.getMessage(),
          e);
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", secrets.get(PASSWORD));
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("ApplicationName", "launcher");
    return DriverManager.getConnection(databases.url(database), properties);
  }
}
