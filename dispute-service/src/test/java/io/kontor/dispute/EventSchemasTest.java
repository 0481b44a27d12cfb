package io.kontor.dispute;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    String document = "io.kontor.dispute.document.DisputeDocumentEventData";
    EventSchemas.verify(
        "dispute",
        Map.of(
            "dispute.dispute-created", "io.kontor.dispute.dispute.DisputeEventData",
            "dispute.dispute-changed", "io.kontor.dispute.dispute.DisputeEventData",
            "dispute.audit-recorded", "io.kontor.platform.audit.AuditEntriesData",
            "dispute.document-created", document,
            "dispute.document-validation-asked", document,
            "dispute.document-validated", document,
            "dispute.document-refused", document));
  }
}
