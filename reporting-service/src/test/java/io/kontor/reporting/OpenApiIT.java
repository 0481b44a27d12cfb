package io.kontor.reporting;

import io.kontor.platform.openapi.OpenApiDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-openapi")
class OpenApiIT extends ReportingScenario {
  @Test
  void isDescribedByTheCheckedInDocument() {
    OpenApiDocument.verify(api, "reporting");
  }
}
