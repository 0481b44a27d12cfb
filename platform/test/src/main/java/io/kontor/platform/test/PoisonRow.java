package io.kontor.platform.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.core.env.Environment;

/**
 * A row that cannot be changed, as bad data or a bug would make it: every change of it fails. Shows
 * that a loop which works a table does not let one row stop its neighbours. Close it to mend the
 * row.
 */
public final class PoisonRow implements AutoCloseable {
  private final Environment environment;
  private final String table;
  private final String name = "poison_" + UUID.randomUUID().toString().replace("-", "");

  private PoisonRow(Environment environment, String table) {
    this.environment = environment;
    this.table = table;
  }

  /** Poisons the row of the service under test whose column has the value. */
  public static PoisonRow of(Environment environment, String table, String column, String value) {
    PoisonRow row = new PoisonRow(environment, table);
    row.execute(
        "CREATE FUNCTION "
            + row.name
            + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;"
            + "CREATE TRIGGER "
            + row.name
            + " BEFORE UPDATE OR DELETE ON "
            + table
            + " FOR EACH ROW WHEN (OLD."
            + column
            + " = '"
            + value
            + "') EXECUTE FUNCTION "
            + row.name
            + "()");
    return row;
  }

  @Override
  public void close() {
    execute("DROP TRIGGER " + name + " ON " + table + "; DROP FUNCTION " + name + "()");
  }

  private void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                environment.getRequiredProperty("kontor.database.url"),
                environment.getRequiredProperty("kontor.database.owner-user"),
                environment.getRequiredProperty("kontor.database.owner-password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
