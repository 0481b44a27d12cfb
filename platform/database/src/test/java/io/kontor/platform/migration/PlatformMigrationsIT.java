package io.kontor.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Releases that come and go over one database. */
class PlatformMigrationsIT {
  private final TestInfrastructure.Database database = TestInfrastructure.database("releases");
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
  private final PlatformMigrations migrations = new PlatformMigrations();

  /** Migrations of the service, of each release. */
  @TempDir Path earlier;

  @TempDir Path later;

  @BeforeEach
  void releases() throws IOException {
    for (Path release : List.of(earlier, later)) {
      Files.writeString(release.resolve("V0010__create_thing.sql"), "CREATE TABLE thing (id TEXT)");
    }
    Files.writeString(later.resolve("V0011__create_more.sql"), "CREATE TABLE more (id TEXT)");
  }

  @Test
  void anEmptyDatabaseGetsBothHistories() {
    start(later);

    assertThat(tables()).contains("outbox", "inbox", "thing", "more");
    assertThat(versions("flyway_schema_history")).containsExactly("0", "0010", "0011");
    assertThat(versions(PlatformMigrations.HISTORY)).startsWith("0001", "0002");
    start(later);
  }

  @Test
  void aDatabaseWithOneHistoryGoesOnWithTwo() {
    firstRelease();

    start(later);

    assertThat(tables()).contains("outbox", "thing", "more");
    assertThat(versions(PlatformMigrations.HISTORY)).hasSize(1); // what was applied is the baseline
    start(later);
  }

  @Test
  void anEarlierReleaseStartsAgainBesideALaterOne() {
    start(earlier);
    start(later);

    start(earlier);

    assertThat(tables()).contains("more");
  }

  @Test
  void theReleaseBeforeTheTwoHistoriesStartsAgainAsWell() {
    firstRelease();
    start(later);
    jdbc.sql(
            "INSERT INTO "
                + PlatformMigrations.HISTORY
                + " (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success)"
                + " VALUES (99, '0007', 'later', 'SQL', 'V0007__later.sql', 'x', 1, true)")
        .update();

    firstRelease();

    assertThat(tables()).contains("thing");
  }

  private void start(Path release) {
    FluentConfiguration configuration = configuration();
    migrations.customize(configuration);
    configuration.locations("filesystem:" + release);
    migrations.migrate(configuration.load());
  }

  /** As releases did that wrote both into one history. */
  private void firstRelease() {
    configuration()
        .locations("classpath:db/platform", "filesystem:" + earlier)
        .validateMigrationNaming(true)
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private FluentConfiguration configuration() {
    return Flyway.configure()
        .dataSource(database.url(), database.owner(), database.ownerPassword())
        .placeholders(Map.of("appRole", database.app()));
  }

  private List<String> tables() {
    return jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list();
  }

  private List<String> versions(String history) {
    return jdbc.sql("SELECT version FROM " + history + " ORDER BY installed_rank")
        .query(String.class)
        .list();
  }
}
