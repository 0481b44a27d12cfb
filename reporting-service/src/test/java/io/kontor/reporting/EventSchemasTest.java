package io.kontor.reporting;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    String fact = "io.kontor.reporting.report.WriteReport$ReportFact";
    EventSchemas.verify(
        "reporting", Map.of("reporting.report-generated", fact, "reporting.report-failed", fact));
  }
}
