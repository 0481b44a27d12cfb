package io.kontor.compliance;

import io.kontor.platform.migration.PlatformMigrations;
import io.kontor.platform.test.DatabaseSchema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class SchemaTest {
  @Test
  void isTheOneThatIsCheckedIn() {
    DatabaseSchema.verify("compliance", new PlatformMigrations());
  }
}
