package io.kontor.launcher.postgres;

import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * One database per service and two roles for each: the owner runs the migrations, the app reads and
 * writes without DDL.
 *
 * <p>Source: docs/architecture.md, section 1.
 */
public final class Databases {
  private final Ports ports;
  private final Secrets secrets;
  private final List<String> names;

  /** The databases of these names. */
  public Databases(Ports ports, Secrets secrets, List<String> names) {
    this.ports = ports;
    this.secrets = secrets;
    this.names = names;
  }

  /** Opens a database by name as superuser. */
  @FunctionalInterface
  interface Opener {
    Connection open(String database) throws SQLException;
  }

  /** The role that runs the migrations of a database. */
  public static String owner(String database) {
    return database + "_owner";
  }

  static String app(String database) {
    return database + "_app";
  }

  /** The password of a role; made when it is asked for the first time. */
  public String password(String role) {
    return secrets.get("database." + role + ".password");
  }

  /** The JDBC address of a database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.at(Ports.POSTGRES) + "/" + database;
  }

  /** The variables of docs/architecture.md, section 2, for a service with this database. */
  public Map<String, String> environment(String database) {
    return Map.of(
        "KONTOR_DATABASE_URL", url(database),
        "KONTOR_DATABASE_USER", app(database),
        "KONTOR_DATABASE_PASSWORD", password(app(database)),
        "KONTOR_DATABASE_OWNER_USER", owner(database),
        "KONTOR_DATABASE_OWNER_PASSWORD", password(owner(database)));
  }

  /** Creates what is missing; names come from our own list, so they are safe to write into SQL. */
  void create(Connection server, Opener opener) throws SQLException {
    for (String name : names) {
      role(server, owner(name));
      role(server, app(name));
      if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        execute(server, "CREATE DATABASE \"" + name + "\" OWNER \"" + owner(name) + "\"");
      }
      if (!exists(
          server,
          "SELECT 1 FROM pg_database WHERE datname = '"
              + name
              + "' AND datacl::text LIKE '%"
              + app(name)
              + "=%'")) {
        // The grant on the database comes last and marks the rest as done.
        try (Connection database = opener.open(name)) {
          privileges(database, name);
        }
      }
    }
  }

  private void role(Connection server, String role) throws SQLException {
    boolean known = exists(server, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'");
    if (!known) {
      execute(server, "CREATE ROLE \"" + role + "\" LOGIN PASSWORD '" + password(role) + "'");
    }
  }

  private static void privileges(Connection database, String name) throws SQLException {
    String owner = '"' + owner(name) + '"';
    String app = '"' + app(name) + '"';
    String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " GRANT ";
    for (String statement :
        List.of(
            "ALTER SCHEMA public OWNER TO " + owner,
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            "GRANT USAGE ON SCHEMA public TO " + app,
            defaults + "USAGE ON SCHEMAS TO " + app,
            defaults + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app,
            defaults + "USAGE, SELECT ON SEQUENCES TO " + app,
            defaults + "EXECUTE ON FUNCTIONS TO " + app,
            "REVOKE ALL ON DATABASE \"" + name + "\" FROM PUBLIC",
            "GRANT CONNECT ON DATABASE \"" + name + "\" TO " + app)) {
      execute(database, statement);
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
