package io.kontor.compliance.ubo;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Test;

class UboStatusTest {
  @Test
  void printsItsDiagram() {
    StringBuilder text =
        new StringBuilder(
            """
            # States of a UBO declaration

            Generated from `UboStatus` in compliance-service; the build fails when they differ.

            ```mermaid
            stateDiagram-v2
              [*] --> CREATED
            """);
    for (UboStatus status : UboStatus.values()) {
      status.next().forEach(next -> text.append("  %s --> %s\n".formatted(status, next)));
      if (status.next().isEmpty()) {
        text.append("  %s --> [*]\n".formatted(status));
      }
    }
    CheckedInFile.verify("docs/states/ubo-declaration.md", text.append("```\n").toString());
  }
}
