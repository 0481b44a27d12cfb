package io.kontor.wallet;

import io.kontor.platform.migration.PlatformMigrations;
import io.kontor.platform.test.DatabaseSchema;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void isTheOneThatIsCheckedIn() {
    DatabaseSchema.verify("wallet", new PlatformMigrations());
  }
}
