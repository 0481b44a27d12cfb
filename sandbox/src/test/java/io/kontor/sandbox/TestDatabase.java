package io.kontor.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL with the two roles of production, started once for all tests of the module. */
final class TestDatabase {

  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  static void register(DynamicPropertyRegistry properties) {
    String url = "jdbc:postgresql://localhost:" + SERVER.getPort() + "/sandbox";
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.datasource.username", () -> "sandbox_app");
    properties.add("spring.datasource.password", () -> "app");
    properties.add("spring.flyway.url", () -> url);
    properties.add("spring.flyway.user", () -> "sandbox_owner");
    properties.add("spring.flyway.password", () -> "owner");
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE sandbox_owner LOGIN PASSWORD 'owner'");
        statement.execute("CREATE ROLE sandbox_app LOGIN PASSWORD 'app'");
        statement.execute("CREATE DATABASE sandbox OWNER sandbox_owner");
      }
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
