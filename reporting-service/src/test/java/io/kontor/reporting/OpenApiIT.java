package io.kontor.reporting;

import io.kontor.platform.test.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiIT extends ReportingScenario {
  @Test
  void isDescribedByTheCheckedInDocument() {
    OpenApiDocument.verify(api, "reporting");
  }
}
