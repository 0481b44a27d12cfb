package io.kontor.compliance.kyc;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Test;

class KycStatusTest {
  @Test
  void printsItsDiagram() {
    StringBuilder text =
        new StringBuilder(
            """
            # States of a KYC document

            Generated from `KycStatus` in compliance-service; the build fails when they differ.

            ```mermaid
            stateDiagram-v2
              [*] --> CREATED
            """);
    for (KycStatus status : KycStatus.values()) {
      status.next().forEach(next -> text.append("  %s --> %s\n".formatted(status, next)));
      if (status.next().isEmpty()) {
        text.append("  %s --> [*]\n".formatted(status));
      }
    }
    CheckedInFile.verify("docs/states/kyc-document.md", text.append("```\n").toString());
  }
}
