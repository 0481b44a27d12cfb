package io.kontor.dispute.document;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Test;

class DisputeDocumentStatusTest {
  @Test
  void drawsItsDiagram() {
    CheckedInFile.verify(
        "docs/states/" + DisputeDocumentStatus.TRANSITIONS.fileName() + ".md",
        DisputeDocumentStatus.TRANSITIONS.document());
  }
}
