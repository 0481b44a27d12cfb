package io.kontor.webhook;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "webhook", Map.of("webhook.audit-recorded", "io.kontor.platform.audit.AuditEntriesData"));
  }
}
