package io.kontor.compliance.ubo;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class UboStatusTest {
  @Test
  void drawsItsDiagram() {
    CheckedInFile.verify(
        "docs/states/" + UboStatus.TRANSITIONS.fileName() + ".md",
        UboStatus.TRANSITIONS.document());
  }
}
