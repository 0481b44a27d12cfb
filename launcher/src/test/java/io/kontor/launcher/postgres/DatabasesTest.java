package io.kontor.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {
  @TempDir Path folder;
  private final List<String> executed = new ArrayList<>();
  private Databases databases;
  private boolean everythingExists;

  @BeforeEach
  void create() {
    databases =
        new Databases(new Ports(18_000), new Secrets(folder.resolve("secrets")), List.of("wallet"));
  }

  @Test
  void createsTwoRolesAndADatabaseWhoseAppRoleHasNoDdl() throws SQLException {
    databases.create(connection("server"), this::connection);

    assertThat(executed)
        .startsWith(
            "server: CREATE ROLE \"wallet_owner\" LOGIN PASSWORD '"
                + databases.password("wallet_owner")
                + "'",
            "server: CREATE ROLE \"wallet_app\" LOGIN PASSWORD '"
                + databases.password("wallet_app")
                + "'",
            "server: CREATE DATABASE \"wallet\" OWNER \"wallet_owner\"")
        .contains("wallet: REVOKE ALL ON DATABASE \"wallet\" FROM PUBLIC")
        .endsWith("wallet: GRANT CONNECT ON DATABASE \"wallet\" TO \"wallet_app\"");
    assertThat(executed)
        .filteredOn(statement -> statement.endsWith("TO \"wallet_app\""))
        .noneMatch(statement -> statement.toUpperCase(Locale.ROOT).contains("GRANT CREATE"));
  }

  @Test
  void changesNothingThatExists() throws SQLException {
    everythingExists = true;

    databases.create(connection("server"), this::connection);

    assertThat(executed).isEmpty();
  }

  @Test
  void tellsAServiceItsDatabaseAndBothRoles() {
    assertThat(databases.environment("wallet"))
        .containsEntry("KONTOR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:18011/wallet")
        .containsEntry("KONTOR_DATABASE_USER", "wallet_app")
        .containsEntry("KONTOR_DATABASE_PASSWORD", databases.password("wallet_app"))
        .containsEntry("KONTOR_DATABASE_OWNER_USER", "wallet_owner")
        .containsEntry("KONTOR_DATABASE_OWNER_PASSWORD", databases.password("wallet_owner"));
  }

  /** A connection that notes what it executes and answers queries with one row or none. */
  private Connection connection(String database) {
    return proxy(
        Connection.class,
        (name, argument) ->
            name.equals("createStatement")
                ? proxy(
                    Statement.class,
                    (method, sql) ->
                        switch (method) {
                          case "executeQuery" ->
                              proxy(
                                  ResultSet.class,
                                  (call, nothing) ->
                                      call.equals("next") ? (Object) everythingExists : null);
                          case "execute" -> executed.add(database + ": " + sql);
                          default -> null;
                        })
                : null);
  }

  @FunctionalInterface
  private interface Behaviour {
    Object of(String method, Object argument);
  }

  private static <T> T proxy(Class<T> type, Behaviour behaviour) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                behaviour.of(method.getName(), arguments == null ? null : arguments[0])));
  }
}
