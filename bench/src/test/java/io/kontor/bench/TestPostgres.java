package io.kontor.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL of its own for the tests of a class. */
final class TestPostgres implements BeforeAllCallback, AfterAllCallback {
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public void beforeAll(ExtensionContext tests) throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @Override
  public void afterAll(ExtensionContext tests) throws IOException {
    Objects.requireNonNull(postgres).close();
  }

  Connection open() throws SQLException {
    return Objects.requireNonNull(postgres).getPostgresDatabase().getConnection();
  }
}
