package io.kontor.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL and Kafka for tests, started once per JVM on first use. The one place that chooses:
 * containers where an engine answers and {@code KONTOR_TEST_CONTAINERS=true}, embedded parts
 * otherwise.
 */
public final class TestInfrastructure {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Server postgres;
  private static @Nullable String kafka;

  private TestInfrastructure() {}

  /**
   * A fresh database with an owner role and an application role, as in production.
   *
   * @param name the service's short name
   */
  public static synchronized Database database(String name) {
    Server server = postgres();
    String database = name + "_" + DATABASES.incrementAndGet();
    String owner = database + "_owner";
    String app = database + "_app";
    try (Connection connection =
            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + owner + " LOGIN PASSWORD 'owner'");
      statement.execute("CREATE ROLE " + app + " LOGIN PASSWORD 'app'");
      statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the test database " + database, e);
    }
    try (Connection connection =
            DriverManager.getConnection(server.url(database), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " IN SCHEMA public GRANT ";
      statement.execute("ALTER SCHEMA public OWNER TO " + owner);
      statement.execute("GRANT USAGE ON SCHEMA public TO " + app);
      statement.execute(defaults + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app);
      statement.execute(defaults + "USAGE, SELECT ON SEQUENCES TO " + app);
      statement.execute(defaults + "EXECUTE ON FUNCTIONS TO " + app);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot prepare the test database " + database, e);
    }
    return new Database(server.url(database), owner, "owner", app, "app");
  }

  /**
   * A fresh database with the platform's tables (the migrations of platform/database, which a
   * library that asks for this has among its test dependencies).
   *
   * @param name what the database is for, a short name
   */
  public static Database databaseOfPlatform(String name) {
    Database database = database(name);
    Flyway.configure()
        .dataSource(database.url(), database.owner(), database.ownerPassword())
        .locations("classpath:db/platform")
        .placeholders(Map.of("appRole", database.app()))
        .failOnMissingLocations(true)
        .load()
        .migrate();
    return database;
  }

  /** Bootstrap servers of a real broker. */
  public static synchronized String kafka() {
    String known = kafka;
    if (known != null) {
      return known;
    }
    String started;
    if (containers()) {
      @SuppressWarnings("resource") // stays until the JVM ends; Testcontainers reaps it
      KafkaContainer container = new KafkaContainer("apache/kafka:4.2.1");
      container.start();
      started = container.getBootstrapServers();
    } else {
      EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 2);
      broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
      broker.afterPropertiesSet();
      started = broker.getBrokersAsString();
    }
    kafka = started;
    return started;
  }

  private static Server postgres() {
    Server known = postgres;
    if (known != null) {
      return known;
    }
    Server started;
    if (containers()) {
      @SuppressWarnings("resource") // stays until the JVM ends; Testcontainers reaps it
      PostgreSQLContainer container =
          new PostgreSQLContainer("postgres:18").withDatabaseName("postgres");
      container.start();
      started =
          new Server(
              container.getHost(),
              container.getFirstMappedPort(),
              container.getUsername(),
              container.getPassword());
    } else {
      try {
        EmbeddedPostgres embedded =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
        started = new Server("localhost", embedded.getPort(), "postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }
    postgres = started;
    return started;
  }

  private static boolean containers() {
    return "true".equals(System.getenv("KONTOR_TEST_CONTAINERS"))
        && DockerClientFactory.instance().isDockerAvailable();
  }

  /** A database with its two roles. */
  public record Database(
      String url, String owner, String ownerPassword, String app, String appPassword) {}

  private record Server(String host, int port, String user, String password) {
    String url(String database) {
      return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
  }
}
