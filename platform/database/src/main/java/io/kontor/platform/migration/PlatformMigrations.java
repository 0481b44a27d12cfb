package io.kontor.platform.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates the platform's tables, then the service's, each with a history table of its own: what
 * the platform adds later is no gap in the history of the service, so an earlier release that
 * starts again beside a later one finds its own history complete.
 *
 * <p>Releases before this one wrote both into the history of the service. What they applied counts
 * as applied here.
 */
public final class PlatformMigrations
    implements FlywayConfigurationCustomizer, FlywayMigrationStrategy {
  /** History of the platform's migrations. */
  static final String HISTORY = "flyway_schema_history_platform";

  /** The platform's migrations were numbered below this one, those of services from it on. */
  private static final int SERVICES_FROM = 10;

  /**
   * The settings of the service's migrations. Applied ones that are not known are no fault: a later
   * release may have migrated already, and earlier ones wrote the platform's into this history.
   */
  @Override
  public void customize(FluentConfiguration service) {
    service
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .baselineOnMigrate(true) // the platform's tables are there first
        .baselineVersion("0")
        .ignoreMigrationPatterns("*:future", "*:missing");
  }

  /** Migrates both. Errors: those of Flyway, with the reason; nothing is half applied. */
  @Override
  public void migrate(Flyway service) {
    platform(service.getConfiguration()).migrate();
    service.migrate();
  }

  /** Errors: {@link IllegalStateException} when the database cannot be asked. */
  private static Flyway platform(Configuration service) {
    return Flyway.configure(service.getClassLoader())
        .configuration(service)
        .locations("classpath:db/platform")
        .table(HISTORY)
        .baselineVersion(appliedBefore(service))
        .load();
  }

  /** The platform's latest migration in the history of the service; 0 when there is none. */
  private static MigrationVersion appliedBefore(Configuration service) {
    DataSource database = service.getDataSource();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery(
              "SELECT to_regclass('" + service.getTable() + "') IS NOT NULL AS found")) {
        table.next();
        if (!table.getBoolean("found")) {
          return MigrationVersion.fromVersion("0");
        }
      }
      try (ResultSet latest =
          statement.executeQuery(
              "SELECT coalesce(max(version::int), 0) AS latest FROM "
                  + service.getTable()
                  + " WHERE success AND version ~ '^[0-9]+$' AND version::int < "
                  + SERVICES_FROM)) {
        latest.next();
        return MigrationVersion.fromVersion(Integer.toString(latest.getInt("latest")));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The history of migrations cannot be read", e);
    }
  }
}
