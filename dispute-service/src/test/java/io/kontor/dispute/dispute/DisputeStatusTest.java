package io.kontor.dispute.dispute;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class DisputeStatusTest {
  @Test
  void drawsItsDiagram() {
    CheckedInFile.verify(
        "docs/states/" + DisputeStatus.TRANSITIONS.fileName() + ".md",
        DisputeStatus.TRANSITIONS.document());
  }
}
