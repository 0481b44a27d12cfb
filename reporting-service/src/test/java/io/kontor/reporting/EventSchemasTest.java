package io.kontor.reporting;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    String payload = "io.kontor.reporting.report.WriteReport$ReportEventData";
    EventSchemas.verify(
        "reporting",
        Map.of(
            "reporting.report-generated", payload,
            "reporting.report-failed", payload,
            "reporting.audit-recorded", "io.kontor.platform.audit.AuditEntriesData"));
  }
}
