package io.kontor.compliance.kyc;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class KycStatusTest {
  @Test
  void drawsItsDiagram() {
    CheckedInFile.verify(
        "docs/states/" + KycStatus.TRANSITIONS.fileName() + ".md",
        KycStatus.TRANSITIONS.document());
  }
}
