package io.kontor.platform.test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The schema of a service's database as text, checked in: whoever changes a migration sees what
 * comes of it, and a migration that was applied elsewhere cannot be edited unnoticed.
 */
public final class DatabaseSchema {
  private DatabaseSchema() {}

  /**
   * Migrates an empty database with the migrations on the class path. Errors: {@link
   * AssertionError} when the schema differs from {@code docs/schema/NAME.txt}.
   *
   * @param name the service's short name
   * @param migrations how the service migrates when it starts
   */
  public static <M extends FlywayConfigurationCustomizer & FlywayMigrationStrategy> void verify(
      String name, M migrations) {
    TestInfrastructure.Database database = TestInfrastructure.database(name);
    migrate(database, migrations);
    JdbcClient jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.app(), database.appPassword()));
    StringBuilder text = new StringBuilder();
    text.append("The schema of ").append(name).append("; written by a test, do not edit.\n");
    List<String> tables =
        lines(
            jdbc,
            """
            SELECT c.oid::regclass::text FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
               AND c.relname NOT LIKE 'flyway_schema_history%' ORDER BY 1
            """);
    for (String table : tables) {
      text.append("\n").append(table).append("\n");
      append(
          text,
          jdbc,
          """
          SELECT '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                 || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                 || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_attribute a
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
           WHERE a.attrelid = '%1$s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
           ORDER BY a.attname
          """,
          table);
      append(
          text,
          jdbc,
          """
          SELECT '  ' || pg_get_constraintdef(oid) FROM pg_constraint
           WHERE conrelid = '%1$s'::regclass AND contype IN ('c', 'f', 'p', 'u', 'x') ORDER BY 1
          """,
          table);
      append(
          text,
          jdbc,
          """
          SELECT '  ' || pg_get_indexdef(indexrelid) FROM pg_index
           WHERE indrelid = '%1$s'::regclass ORDER BY 1
          """,
          table);
      append(
          text,
          jdbc,
          """
          SELECT '  ' || pg_get_triggerdef(oid) FROM pg_trigger
           WHERE tgrelid = '%1$s'::regclass AND NOT tgisinternal ORDER BY 1
          """,
          table);
      append(
          text,
          jdbc,
          """
          SELECT '  GRANT ' || string_agg(privilege_type, ', ' ORDER BY privilege_type)
            FROM information_schema.table_privileges
           WHERE table_schema = 'public' AND table_name = '%1$s' AND grantee LIKE '%%\\_app'
           GROUP BY grantee ORDER BY 1
          """,
          table);
    }
    CheckedInFile.verify("docs/schema/" + name + ".txt", text.toString());
  }

  private static <M extends FlywayConfigurationCustomizer & FlywayMigrationStrategy> void migrate(
      TestInfrastructure.Database database, M migrations) {
    FluentConfiguration service =
        Flyway.configure()
            .dataSource(database.url(), database.owner(), database.ownerPassword())
            .placeholders(Map.of("appRole", database.app()));
    migrations.customize(service);
    migrations.migrate(service.load());
  }

  private static void append(StringBuilder text, JdbcClient jdbc, String query, String table) {
    lines(jdbc, query.formatted(table)).forEach(line -> text.append(line).append('\n'));
  }

  private static List<String> lines(JdbcClient jdbc, String query) {
    return jdbc.sql(query).query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
  }
}
