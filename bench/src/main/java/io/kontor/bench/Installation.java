package io.kontor.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The running platform: where its parts listen and what opens them, as the launcher keeps it in its
 * data folder. Source: docs/architecture.md, sections 1 and 2.
 */
public final class Installation {
  public static final int GATEWAY = 0;
  static final int IDENTITY = 1;
  static final int WALLET = 2;
  static final int TRANSACTION = 3;
  public static final int COMPLIANCE = 4;
  static final int DISPUTE = 5;
  static final int REPORTING = 6;
  static final int WEBHOOK = 7;
  static final int KEYCLOAK = 9;
  static final int POSTGRES = 11;

  /** The services in the order of their ports; each has a database of its name. */
  static final List<String> SERVICES =
      List.of(
          "gateway",
          "identity",
          "wallet",
          "transaction",
          "compliance",
          "dispute",
          "reporting",
          "webhook");

  static final String LAUNCHER = "launcher";
  static final String SUPERUSER = "postgres";

  private final Path data;
  private final int portBase;
  private final Properties secrets = new Properties();

  /** Reads the data folder. Errors: {@link BenchException} when no platform was started from it. */
  public Installation(Path data) {
    this.data = data;
    try {
      this.portBase =
          Integer.parseInt(Files.readString(data.resolve("state").resolve("port-base")).strip());
      secrets.load(new StringReader(Files.readString(data.resolve("secrets.properties"))));
    } catch (IOException | NumberFormatException e) {
      throw new BenchException(
          "No platform runs from " + data + "; start it with ./kontor up --data DIR.", e);
    }
  }

  /** The port at this offset. */
  public int port(int offset) {
    return portBase + offset;
  }

  /** The address of the service at this offset. */
  public String url(int offset) {
    return "http://127.0.0.1:" + port(offset);
  }

  Path data() {
    return data;
  }

  int portBase() {
    return portBase;
  }

  /** How long the last start took, until every process was ready, in seconds. */
  double startSeconds() {
    try {
      String millis = Files.readString(data.resolve("state").resolve("start-millis"));
      return Long.parseLong(millis.strip()) / 1_000.0;
    } catch (IOException | NumberFormatException e) {
      throw new BenchException("How long the start took is not known in " + data + ".", e);
    }
  }

  /** The processes that run, by name; the launcher is one of them. */
  Map<String, ProcessHandle> processes() {
    Map<String, ProcessHandle> found = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data.resolve("pids"))) {
      for (Path file : files) {
        long pid = Long.parseLong(Files.readAllLines(file).getFirst());
        ProcessHandle.of(pid).ifPresent(process -> found.put(name(file), process));
      }
    } catch (IOException | NumberFormatException e) {
      throw new BenchException("The processes in " + data + " are not known.", e);
    }
    return found;
  }

  /** A process by its name. Errors: {@link BenchException} when it does not run. */
  ProcessHandle process(String name) {
    ProcessHandle process = processes().get(name);
    if (process == null) {
      throw new BenchException(name + " does not run.");
    }
    return process;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** A secret of the launcher. Errors: {@link BenchException} when it was never made. */
  String secret(String name) {
    String secret = secrets.getProperty(name);
    if (secret == null) {
      throw new BenchException("The secret " + name + " is missing in " + data + ".");
    }
    return secret;
  }

  String superuserPassword() {
    return secret("postgres.password");
  }

  /** A connection as superuser. */
  public Connection open(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", superuserPassword());
    properties.setProperty("ApplicationName", "bench");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port(POSTGRES) + "/" + database, properties);
  }

  /** A file in which the bench keeps something between runs. */
  Path kept(String name) {
    return data.resolve("bench-" + name);
  }
}
