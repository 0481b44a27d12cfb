package io.kontor.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  @TempDir Path folder;

  @Test
  void readsOnlyANumberFromPostgresLock() throws IOException {
    Path lock = folder.resolve("postmaster.pid");

    assertThat(Postgres.pidIn(lock)).isEmpty();
    Files.writeString(lock, "");
    assertThat(Postgres.pidIn(lock)).isEmpty();
    Files.writeString(lock, "1234\n/somewhere\n");
    assertThat(Postgres.pidIn(lock)).contains(1234L);
  }
}
